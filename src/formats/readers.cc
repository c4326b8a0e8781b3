#include "formats/readers.h"

#include <array>
#include <utility>

#include "formats/any_advisory.h"
#include "formats/any_sbom.h"
#include "formats/asic-e/reader.h"
#include "formats/bid/reader.h"
#include "formats/certificate/reader.h"
#include "formats/change-note/reader.h"
#include "formats/cms/reader.h"
#include "formats/csaf/reader.h"
#include "formats/cve/reader.h"
#include "formats/cyclonedx/reader.h"
#include "formats/dsse/reader.h"
#include "formats/epss/reader.h"
#include "formats/kev/reader.h"
#include "formats/nvd/reader.h"
#include "formats/openvex/reader.h"
#include "formats/osv/reader.h"
#include "formats/pades/reader.h"
#include "formats/questionnaire/reader.h"
#include "formats/response-form/reader.h"
#include "formats/response-workbook/reader.h"
#include "formats/response/reader.h"
#include "formats/rolie/reader.h"
#include "formats/secure-software-form/reader.h"
#include "formats/sigstore-bundle/reader.h"
#include "formats/spdx/reader.h"
#include "formats/statement/reader.h"
#include "formats/test-report/reader.h"

namespace proofhouse::formats {

namespace {

constexpr std::array kReaders{
    Reader{Format::kBid, "bid", bid::read, bid::kLimits},
    Reader{Format::kResponse, "response", response::read, response::kLimits},
    Reader{Format::kCyclonedx, "cyclonedx", cyclonedx::read, cyclonedx::kLimits},
    Reader{Format::kDsse, "dsse", dsse::read, dsse::kLimits},
    Reader{Format::kStatement, "statement", statement::read, statement::kLimits},
    Reader{Format::kKev, "kev", kev::read, kev::kLimits},
    Reader{Format::kTestReport, "test-report", test_report::read, test_report::kLimits},
    Reader{Format::kCertificate, "certificate", certificate::read, certificate::kLimits},
    Reader{Format::kChangeNote, "change-note", change_note::read, change_note::kLimits},
    Reader{Format::kQuestionnaire, "questionnaire", questionnaire::read, questionnaire::kLimits},
    Reader{Format::kResponseWorkbook, "response-workbook", response_workbook::read, response_workbook::kLimits},
    Reader{Format::kResponseForm, "response-form", response_form::read, response_form::kLimits},
    Reader{Format::kOsv, "osv", osv::read, osv::kLimits},
    Reader{Format::kNvd, "nvd", nvd::read, nvd::kLimits},
    Reader{Format::kCve, "cve", cve::read, cve::kLimits},
    Reader{Format::kEpss, "epss", epss::read, epss::kLimits},
    Reader{Format::kOpenvex, "openvex", openvex::read, openvex::kLimits},
    Reader{Format::kCsaf, "csaf", csaf::read, csaf::kLimits},
    Reader{Format::kCms, "cms", cms::read, cms::kLimits},
    Reader{Format::kAsicE, "asic-e", asic_e::read, asic_e::kLimits},
    Reader{Format::kPades, "pades", pades::read, pades::kLimits},
    Reader{Format::kSpdx, "spdx", spdx::read, spdx::kLimits},
    Reader{Format::kSigstoreBundle, "sigstore-bundle", sigstore_bundle::read, sigstore_bundle::kLimits},
    Reader{Format::kSecureSoftwareForm, "secure-software-form", secure_software_form::read, secure_software_form::kLimits},
    Reader{Format::kRolie, "rolie", rolie::read, rolie::kLimits},
    Reader{Format::kAnySbom, "any-sbom", any_sbom::read, any_sbom::kLimits},
    Reader{Format::kAnyAdvisory, "any-advisory", any_advisory::read, any_advisory::kLimits},
};

constexpr bool complete() {
  if (kReaders.size() != enum_count<Format>()) return false;
  for (std::size_t i = 0; i < kReaders.size(); ++i) {
    if (kReaders[i].format != static_cast<Format>(i) || kReaders[i].name != name_of(kReaders[i].format)) return false;
  }
  return true;
}
static_assert(complete(), "each Format has one reader, in the order of Format and under its name");

}  // namespace

std::span<const Reader> readers() { return kReaders; }

const Reader& reader_of(Format format) { return kReaders.at(static_cast<std::size_t>(format)); }

Result<ReadDocument> read(Format format, std::string bytes) {
  const Reader& reader = reader_of(format);
  return reader.read(std::move(bytes), reader.limits);
}

}  // namespace proofhouse::formats
