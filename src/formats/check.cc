#include "formats/check.h"

#include <array>
#include <utility>

#include "formats/asic-e/check.h"
#include "formats/cms/check.h"
#include "formats/csaf/check.h"
#include "formats/cve/check.h"
#include "formats/cyclonedx/check.h"
#include "formats/dsse/check.h"
#include "formats/epss/check.h"
#include "formats/kev/check.h"
#include "formats/nvd/check.h"
#include "formats/openvex/check.h"
#include "formats/osv/check.h"
#include "formats/own_record_check.h"
#include "formats/pades/check.h"
#include "formats/rolie/check.h"
#include "formats/secure-software-form/check.h"
#include "formats/sigstore-bundle/check.h"
#include "formats/spdx/check.h"
#include "formats/statement/check.h"

namespace proofhouse::formats {

namespace {

// In the order in which they are asked.
constexpr std::array kCheckers{
    Checker{"csaf", csaf::claims, csaf::check},
    Checker{"csaf-aggregator", rolie::claims_aggregator, rolie::check_aggregator},
    Checker{"csaf-provider", rolie::claims_provider, rolie::check_provider},
    Checker{"cyclonedx", cyclonedx::claims, cyclonedx::check},
    Checker{"kev", kev::claims, kev::check},
    Checker{"cms", cms::claims, cms::check},
    Checker{"asic-e", asic_e::claims, asic_e::check},
    Checker{"pades", pades::claims, pades::check},
    Checker{"spdx", spdx::claims, spdx::check},
    Checker{"proofhouse", claims_own_record, check_own_record},
    Checker{"cve", cve::claims, cve::check},
    Checker{"nvd", nvd::claims, nvd::check},
    Checker{"openvex", openvex::claims, openvex::check},
    Checker{"osv", osv::claims, osv::check},
    Checker{"epss", epss::claims, epss::check},
    Checker{"dsse", dsse::claims, dsse::check},
    Checker{"in-toto", statement::claims, statement::check},
    Checker{"sigstore-bundle", sigstore_bundle::claims, sigstore_bundle::check},
    Checker{"secure-software-form", secure_software_form::claims, secure_software_form::check},
    Checker{"rolie", rolie::claims_feed, rolie::check_feed},
};

FileCheck unread(std::string_view kind, std::string_view rule, const Error& error) {
  FileCheck check;
  check.kind = kind;
  check.violations.push_back(
      {std::string(rule), Severity::kError, error.place, error.cause + (error.cure.empty() ? "" : "; " + error.cure)});
  return check;
}

}  // namespace

std::span<const Checker> checkers() { return kCheckers; }

FileCheck check(std::string bytes, const Limits& limits) {
  if (bytes.size() > limits.bytes) {
    return unread("unknown", "limit",
                  {ErrorCode::kLimit, {}, {}, "the file has more than " + std::to_string(limits.bytes) + " bytes", {}});
  }
  const Opened file = Opened::open(std::move(bytes), limits);
  if (file.parse_error()) {
    const bool limit = file.parse_error()->code == ErrorCode::kLimit;
    const std::string_view syntax = file.outside() == Outside::kJson ? "json" : "xml";
    return unread("unknown", limit ? "limit" : syntax, *file.parse_error());
  }
  for (const Checker& checker : kCheckers) {
    auto version = checker.claims(file);
    if (!version) continue;
    FileCheck check;
    check.kind = checker.kind;
    check.version = *std::move(version);
    Violations violations;
    checker.check(file, violations);
    std::move(violations).finish(file.json() != nullptr ? file.bytes() : std::string_view{}, check);
    return check;
  }
  return unread("unknown", "kind",
                {ErrorCode::kInvalid,
                 {},
                 {},
                 "this is no kind of file that Proofhouse knows",
                 "proofhouse check --kinds lists what it knows"});
}

}  // namespace proofhouse::formats
