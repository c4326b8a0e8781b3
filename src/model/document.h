// Document: what a reader makes of one file of a vendor, a device or a feed.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <variant>
#include <vector>

#include "model/attestation.h"
#include "model/bid.h"
#include "model/csaf.h"
#include "model/cve.h"
#include "model/epss.h"
#include "model/kev.h"
#include "model/nvd.h"
#include "model/openvex.h"
#include "model/osv.h"
#include "model/questionnaire.h"
#include "model/records.h"
#include "model/rolie.h"
#include "model/sbom.h"
#include "model/secure_software_form.h"
#include "model/signatures.h"
#include "model/sigstore.h"

namespace proofhouse {

// The formats that a reader process can be asked for. One folder below src/formats/ each.
// clang-format off
#define PROOFHOUSE_FORMATS(X)                       \
  X(kBid,                 "bid")                   \
  X(kResponse,            "response")              \
  X(kCyclonedx,           "cyclonedx")             \
  X(kDsse,                "dsse")                  \
  X(kStatement,           "statement")             \
  X(kKev,                 "kev")                   \
  X(kTestReport,          "test-report")           \
  X(kCertificate,         "certificate")           \
  X(kChangeNote,          "change-note")           \
  X(kQuestionnaire,       "questionnaire")         \
  X(kResponseWorkbook,    "response-workbook")     \
  X(kResponseForm,        "response-form")         \
  X(kOsv,                 "osv")                   \
  X(kNvd,                 "nvd")                   \
  X(kCve,                 "cve")                   \
  X(kEpss,                "epss")                  \
  X(kOpenvex,             "openvex")               \
  X(kCsaf,                "csaf")                  \
  X(kCms,                 "cms")                   \
  X(kAsicE,               "asic-e")                \
  X(kPades,               "pades")                 \
  X(kSpdx,                "spdx")                  \
  X(kSigstoreBundle,      "sigstore-bundle")       \
  X(kSecureSoftwareForm,  "secure-software-form")  \
  X(kRolie,               "rolie")                 \
  X(kAnySbom,             "any-sbom")              \
  X(kAnyAdvisory,         "any-advisory")
// clang-format on

#define PROOFHOUSE_FORMAT_VALUE(value, name) value,
enum class Format : std::uint8_t { PROOFHOUSE_FORMATS(PROOFHOUSE_FORMAT_VALUE) };
#undef PROOFHOUSE_FORMAT_VALUE

#define PROOFHOUSE_FORMAT_NAME(value, name) std::string_view(name),
constexpr auto enum_names(Format) { return std::array{PROOFHOUSE_FORMATS(PROOFHOUSE_FORMAT_NAME)}; }
#undef PROOFHOUSE_FORMAT_NAME

using Document = std::variant<std::monostate, Bid, Response, Sbom, Envelope, Statement, KevCatalogue, TestReport, Certificate,
                              ChangeNote, Questionnaire, OsvRecord, NvdFeed, CveRecord, EpssTable, OpenVexDocument, CsafDocument,
                              CmsDocument, AsicContainer, SignedPdf, SigstoreBundle, SecureSoftwareForm, RolieFeed>;

template <class T, class V>
inline constexpr bool is_alternative = false;
template <class T, class... Alternatives>
inline constexpr bool is_alternative<T, std::variant<Alternatives...>> = (std::is_same_v<T, Alternatives> || ...);

// Something that a reader saw and read past: a byte-order mark, a component without a name.
struct Remark {
  std::string text;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"text", &Remark::text}, Field{"node", &Remark::node});
  }
};

// Its special members, and the making of one from an alternative of Document, are in document.cc: every source that reads, tests
// or passes on a document would compile them for all formats otherwise, which takes longer than the rest of most of them.
struct ReadDocument {
  ReadDocument();
  // NOLINTNEXTLINE(google-explicit-constructor): a document is what was read, as much as std::variant is one of its alternatives.
  template <class T>
    requires(is_alternative<T, Document> || std::is_same_v<T, Document>)
  ReadDocument(T value, std::vector<Remark> seen = {});
  ReadDocument(const ReadDocument& other);
  ReadDocument(ReadDocument&& other) noexcept;
  ReadDocument& operator=(const ReadDocument& other);
  ReadDocument& operator=(ReadDocument&& other) noexcept;
  ~ReadDocument();

  Document document;
  std::vector<Remark> remarks;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"document", &ReadDocument::document}, Field{"remarks", &ReadDocument::remarks});
  }
};

}  // namespace proofhouse
