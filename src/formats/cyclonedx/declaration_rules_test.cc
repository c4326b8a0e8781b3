#include "formats/cyclonedx/declaration_rules.h"

#include <gtest/gtest.h>

#include "formats/check_under_test.h"

namespace proofhouse::formats::cyclonedx {
namespace {

constexpr std::string_view kSound = R"({
  "bomFormat": "CycloneDX", "specVersion": "1.6",
  "metadata": {"timestamp": "2026-09-01T00:00:00Z", "component": {"type": "device", "name": "ER-40", "bom-ref": "er40", "supplier": {"name": "Example Relays Ltd"}}},
  "declarations": {
    "assessors": [{"bom-ref": "assessor-1", "thirdParty": true, "organization": {"name": "Example Test House"}}],
    "attestations": [{"assessor": "assessor-1", "map": [{"requirement": "req-1", "claims": ["claim-1"], "conformance": {"score": 1.0}}]}],
    "claims": [{"bom-ref": "claim-1", "target": "er40", "evidence": ["evidence-1"]}],
    "evidence": [{"bom-ref": "evidence-1", "expires": "2027-01-01T00:00:00Z", "data": [{"name": "report"}]}],
    "affirmation": {"statement": "true", "signatories": [{"name": "Example Person", "role": "officer"}]}
  },
  "definitions": {"standards": [{"bom-ref": "standard-1", "requirements": [{"bom-ref": "req-1"}]}]}
})";

FileCheck declared(std::string text) {
  const auto document = syntax::JsonDocument::parse(std::move(text), Limits{});
  EXPECT_TRUE(document);
  Violations violations;
  check_declarations(*document, violations);
  FileCheck found;
  std::move(violations).finish(document->source(), found);
  return found;
}

std::string edited(std::string_view from, std::string_view to) {
  std::string text(kSound);
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(DeclarationRules, SoundOnesAndNoneBreakNothing) {
  EXPECT_TRUE(declared(std::string(kSound)).violations.empty()) << said(declared(std::string(kSound)));
  EXPECT_TRUE(declared(R"({"bomFormat":"CycloneDX"})").violations.empty());
  EXPECT_TRUE(declared(edited("\"er40\", \"evidence\"", "\"urn:cdx:x/1#y\", \"evidence\"")).violations.empty());
  EXPECT_TRUE(declared(edited("1.0}", "0.9}, \"counterClaims\": [\"claim-1\"]")).violations.empty());
}

TEST(DeclarationRules, SaysEachBreachWithItsPlace) {
  const std::vector<Broken> cases{
      {"assessor", "\"assessor\": \"assessor-1\"", "\"assessor\": \"a\"", "declaration-reference",
       "/declarations/attestations/0/assessor"},
      {"requirement", "\"req-1\", \"claims\"", "\"req-2\", \"claims\"", "declaration-reference",
       "/declarations/attestations/0/map/0/requirement"},
      {"claim", "[\"claim-1\"]", "[\"claim-2\"]", "declaration-reference", "/declarations/attestations/0/map/0/claims/0"},
      {"target", "\"target\": \"er40\"", "\"target\": \"er41\"", "declaration-reference", "/declarations/claims/0/target"},
      {"evidence", "[\"evidence-1\"]", "[\"evidence-2\"]", "declaration-reference", "/declarations/claims/0/evidence/0"},
      {"counter-claims", "\"conformance\"", "\"counterClaims\": [\"claim-1\"], \"conformance\"", "declaration-conformance",
       "/declarations/attestations/0/map/0/conformance/score"},
      {"expired", "2027-01-01", "2026-08-01", "declaration-expired", "/declarations/attestations/0/map/0/conformance/score"},
      {"expired, itself", "2027-01-01", "2026-08-01", "declaration-expired", "/declarations/evidence/0"},
      {"the vendor itself", "Example Test House", " example relays ltd", "declaration-third-party",
       "/declarations/assessors/0/organization"},
      {"no role", "\"officer\"", "\" \"", "declaration-signatory", "/declarations/affirmation/signatories/0"},
      {"nobody", "[{\"name\": \"Example Person\", \"role\": \"officer\"}]", "[]", "declaration-signatory",
       "/declarations/affirmation"},
      {"no data", "[{\"name\": \"report\"}]", "[]", "declaration-evidence", "/declarations/evidence/0"},
  };
  for (const Broken& one : cases) {
    SCOPED_TRACE(one.name);
    const FileCheck found = declared(edited(one.from, one.to));
    EXPECT_TRUE(breaks(found, one.rule, one.place)) << said(found);
  }
}

}  // namespace
}  // namespace proofhouse::formats::cyclonedx
