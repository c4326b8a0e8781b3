#include "verify/vex/verifier.h"

#include <gtest/gtest.h>

#include "verify/exploited/verifier.h"
#include "verify/testing/case_builder.h"
#include "verify/testing/expectations.h"

namespace proofhouse::verify {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the words of every line below

VexStatement statement(std::string vulnerability, VexStatus status, std::string purl) {
  VexStatement out;
  out.vulnerability = std::move(vulnerability);
  out.status = status;
  out.node = 7;
  VexProduct product;
  product.product.purls = {std::move(purl)};
  out.products = {product};
  return out;
}

void add_openvex(Case& subject, std::vector<VexStatement> statements) {
  OpenVexDocument document;
  document.statements = std::move(statements);
  subject.exhibits.push_back(exhibit_of("vex.json", EvidenceKind::kVex, 0x70, document));
}

// One vulnerability of one product: vendor, name and version as CISA's advisories have them.
void add_csaf(Case& subject, CsafStatus status, std::string version, std::string category = "product_version") {
  CsafDocument document;
  document.tree.branches = {{"vendor", "Acme Automation", 0, 0, 1},
                            {"product_name", "RTU-560", 1, 0, 2},
                            {std::move(category), std::move(version), 2, 1, 3}};
  CsafProduct product;
  product.id = "P1";
  product.name = "Acme Automation RTU-560";
  product.branch = 3;
  document.tree.products = {product};
  CsafVulnerability vulnerability;
  vulnerability.cve = "CVE-2025-2000";
  vulnerability.statuses = {{status, {0}}};
  vulnerability.node = 9;
  document.vulnerabilities = {vulnerability};
  subject.exhibits.push_back(exhibit_of("advisory.json", EvidenceKind::kAdvisoryFeed, 0x71, document));
}

std::vector<Finding> found(const Case& subject) { return verify_vex(subject).findings; }

TEST(VexFamily, Fires_VEX_APPLIED) {
  Case subject = good_case();
  add_openvex(subject, {statement("CVE-2025-2000", VexStatus::kNotAffected, "pkg:generic/zlib")});
  EXPECT_TRUE(fires(found(subject), FindingCode::kVexApplied));
}

TEST(VexFamily, Silent_VEX_APPLIED) {
  Case subject = good_case();
  add_openvex(subject, {statement("CVE-2025-2000", VexStatus::kNotAffected, "pkg:generic/other")});
  EXPECT_TRUE(silent(found(subject), FindingCode::kVexApplied));
  EXPECT_TRUE(silent(found(good_case()), FindingCode::kVexApplied));
}

TEST(VexFamily, Fires_VEX_APPLIES_TO_NOTHING) {
  Case subject = good_case();
  add_openvex(subject, {statement("CVE-2025-2000", VexStatus::kNotAffected, "pkg:generic/zlib@2.0")});
  EXPECT_TRUE(fires(found(subject), FindingCode::kVexAppliesToNothing));
  EXPECT_EQ(all_of(found(subject), FindingCode::kVexAppliesToNothing)[0].place->node, 7U);
}

TEST(VexFamily, Silent_VEX_APPLIES_TO_NOTHING) {
  Case subject = good_case();
  add_openvex(subject, {statement("CVE-2025-2000", VexStatus::kNotAffected, "pkg:generic/zlib@1.1")});
  add_csaf(subject, CsafStatus::kFixed, "4.2.1");
  EXPECT_TRUE(silent(found(subject), FindingCode::kVexAppliesToNothing));
}

TEST(VexFamily, ARangeOfVersionsIsNotCompared) {
  Case subject = good_case();
  add_csaf(subject, CsafStatus::kKnownAffected, "<4.2", "product_version_range");
  const auto findings = all_of(found(subject), FindingCode::kVexAppliesToNothing);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_NE(findings[0].detail.find("1 product is given as a range"), std::string::npos) << findings[0].detail;
}

struct Effect {
  const char* what;
  void (*say)(Case&);
  bool open;
};

TEST(VexFamily, WhatItSaysCountsWhereAListedVulnerabilityIsOpen) {
  const std::vector<Effect> cases{
      {"nothing", [](Case&) {}, true},
      {"not affected",
       [](Case& subject) { add_openvex(subject, {statement("CVE-2025-2000", VexStatus::kNotAffected, "pkg:generic/zlib@1.1")}); },
       false},
      {"fixed", [](Case& subject) { add_openvex(subject, {statement("CVE-2025-2000", VexStatus::kFixed, "pkg:generic/zlib")}); },
       false},
      {"of another component",
       [](Case& subject) { add_openvex(subject, {statement("CVE-2025-2000", VexStatus::kNotAffected, "pkg:generic/openssl")}); },
       true},
      {"of another version",
       [](Case& subject) { add_openvex(subject, {statement("CVE-2025-2000", VexStatus::kNotAffected, "pkg:generic/zlib@1.2")}); },
       true},
      {"of another vulnerability",
       [](Case& subject) { add_openvex(subject, {statement("CVE-2025-9", VexStatus::kNotAffected, "pkg:generic/zlib")}); }, true},
      {"under investigation",
       [](Case& subject) {
         add_openvex(subject, {statement("CVE-2025-2000", VexStatus::kUnderInvestigation, "pkg:generic/zlib")});
       },
       true},
      {"an advisory: fixed in the offered version", [](Case& subject) { add_csaf(subject, CsafStatus::kFixed, "4.2.1"); }, false},
      {"an advisory: not affected", [](Case& subject) { add_csaf(subject, CsafStatus::kKnownNotAffected, "4.2.1"); }, false},
      {"an advisory: fixed in another version", [](Case& subject) { add_csaf(subject, CsafStatus::kFixed, "4.3"); }, true},
      {"one says fixed, another affected",
       [](Case& subject) {
         add_csaf(subject, CsafStatus::kFixed, "4.2.1");
         add_openvex(subject, {statement("CVE-2025-2000", VexStatus::kAffected, "pkg:generic/zlib")});
       },
       true},
  };
  for (const Effect& one : cases) {
    SCOPED_TRACE(one.what);
    Case subject = good_case();
    add_exploited(subject);
    one.say(subject);
    EXPECT_EQ(all_of(verify_exploited(subject).findings, FindingCode::kSbomKnownExploited).size(), one.open ? 1U : 0U);
  }
}

// An SBOM that is silent about it is no excuse where an advisory is not.
TEST(VexFamily, AnAdvisoryAloneMakesAVulnerabilityOpen) {
  Case subject = good_case();
  add_csaf(subject, CsafStatus::kKnownAffected, "4.2.1");
  const auto hits = all_of(verify_exploited(subject).findings, FindingCode::kSbomKnownExploited);
  ASSERT_EQ(hits.size(), 1U);
  EXPECT_EQ(hits[0].place->file.find("advisory.json") != std::string::npos, true) << hits[0].place->file;
  EXPECT_EQ(hits[0].place->node, 9U);
}

// An SBOM in a format without vulnerabilities is judged through the VEX document beside it.
TEST(VexFamily, AVexDocumentLetsASilentSbomBeJudged) {
  Case subject = good_case();
  sbom(subject).vulnerabilities.clear();
  sbom(subject).states_vulnerabilities = false;
  EXPECT_FALSE(silent(verify_exploited(subject).findings, FindingCode::kSbomNotJudged));
  add_openvex(subject, {statement("CVE-2024-1", VexStatus::kNotAffected, "pkg:generic/zlib")});
  EXPECT_TRUE(silent(verify_exploited(subject).findings, FindingCode::kSbomNotJudged));
}

}  // namespace
}  // namespace proofhouse::verify
