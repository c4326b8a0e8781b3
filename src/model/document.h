// Document: what a reader makes of one file of a vendor, a device or a feed.
#pragma once

#include <string>
#include <tuple>
#include <variant>
#include <vector>

#include "model/attestation.h"
#include "model/bid.h"
#include "model/kev.h"
#include "model/questionnaire.h"
#include "model/records.h"
#include "model/sbom.h"
#include "model/secure_software_form.h"
#include "model/sigstore.h"

namespace proofhouse {

// The formats that a reader process can be asked for. One folder below src/formats/ each.
enum class Format : std::uint8_t {
  kBid,
  kResponse,
  kCyclonedx,
  kDsse,
  kStatement,
  kKev,
  kTestReport,
  kCertificate,
  kChangeNote,
  kQuestionnaire,
  kResponseWorkbook,
  kResponseForm,
  kSigstoreBundle,
  kSecureSoftwareForm,
};
constexpr std::array<std::string_view, 14> enum_names(Format) {
  return {"bid",         "response",    "cyclonedx",   "dsse",          "statement",         "kev",
          "test-report", "certificate", "change-note", "questionnaire", "response-workbook", "response-form",
          "sigstore-bundle", "secure-software-form"};
}

using Document = std::variant<std::monostate, Bid, Response, Sbom, Envelope, Statement, KevCatalogue, TestReport, Certificate,
                              ChangeNote, Questionnaire, SigstoreBundle, SecureSoftwareForm>;

// Something that a reader saw and read past: a byte-order mark, a component without a name.
struct Remark {
  std::string text;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"text", &Remark::text}, Field{"node", &Remark::node});
  }
};

struct ReadDocument {
  Document document;
  std::vector<Remark> remarks;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"document", &ReadDocument::document}, Field{"remarks", &ReadDocument::remarks});
  }
};

}  // namespace proofhouse
