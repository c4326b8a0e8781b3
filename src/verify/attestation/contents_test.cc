#include "verify/attestation/contents.h"

#include <gtest/gtest.h>

#include "verify/attestation/verifier.h"
#include "verify/testing/case_builder.h"
#include "verify/testing/expectations.h"

namespace proofhouse::verify {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the words of every line below

std::vector<Finding> found(const Case& subject) { return verify_attestation(subject).findings; }

struct Row {
  std::string what;
  void (*change)(Case&);
  FindingCode code;
  Verdict verdict;
};

TEST(AttestationContents, EachRule) {
  const std::vector<Row> rows{
      {"key expired", [](Case& c) { exhibit(c, "attestation.dsse.json").signature.state = SignatureState::kExpired; },
       FindingCode::kAttestationExpired, Verdict::kUndecided},
      {"key not yet valid", [](Case& c) { exhibit(c, "attestation.dsse.json").signature.state = SignatureState::kNotYetValid; },
       FindingCode::kAttestationExpired, Verdict::kUndecided},
      {"unsigned", [](Case& c) { exhibit(c, "attestation.dsse.json").signature.state = SignatureState::kNone; },
       FindingCode::kAttestationUnknownKey, Verdict::kUndecided},
      {"foreign predicate", [](Case& c) { statement(c).predicate_type = "https://slsa.dev/provenance/v1"; },
       FindingCode::kAttestationPredicate, Verdict::kUndecided},
      {"nothing delivered is listed", [](Case& c) { offered(c).delivers.clear(); }, FindingCode::kAttestationSubject,
       Verdict::kUndecided},
      {"subject without SHA-256", [](Case& c) { statement(c).subjects[0].sha256.reset(); }, FindingCode::kAttestationSubject,
       Verdict::kUndecided},
      {"another product", [](Case& c) { attestation(c).product = "Toaster"; }, FindingCode::kAttestationVersion,
       Verdict::kUndecided},
      {"another maker", [](Case& c) { attestation(c).vendor = "Rival"; }, FindingCode::kAttestationVersion, Verdict::kUndecided},
      {"unreadable", [](Case& c) { exhibit(c, "attestation.dsse.json").state = ReadState::kUnreadable; },
       FindingCode::kAttestationMalformed, Verdict::kUndecided},
      {"no cut-off", [](Case& c) { attestation(c).as_of.reset(); }, FindingCode::kAttestationStale, Verdict::kPartly},
      {"no scan", [](Case& c) { attestation(c).scans.clear(); }, FindingCode::kAttestationStale, Verdict::kPartly},
      {"scan ends after the cut-off", [](Case& c) { attestation(c).scans[0].finished = at("2026-10-02T00:00:01Z"); },
       FindingCode::kAttestationStale, Verdict::kPartly},
      {"shipped eight days later", [](Case& c) { attestation(c).shipment_date = at("2026-10-10T00:00:00Z"); },
       FindingCode::kAttestationStale, Verdict::kPartly},
      {"knowledge from the future", [](Case& c) { attestation(c).as_of = at("2027-01-01T00:00:00Z"); },
       FindingCode::kAttestationStale, Verdict::kPartly},
      {"no SBOM handed in", [](Case& c) { drop_exhibit(c, "sbom.cdx.json"); }, FindingCode::kAttestationOtherSbom,
       Verdict::kPartly},
      {"tested in another version", [](Case& c) { attestation(c).testing[1].version = "4.1.0"; },
       FindingCode::kAttestationUntested, Verdict::kPartly},
      {"tested by nobody", [](Case& c) { attestation(c).testing[2].by.clear(); }, FindingCode::kAttestationUntested,
       Verdict::kPartly},
      {"tested after the cut-off", [](Case& c) { attestation(c).testing[3].date = Date::from(2026, 10, 3); },
       FindingCode::kAttestationUntested, Verdict::kPartly},
  };
  for (const auto& row : rows) {
    Case subject = good_case();
    row.change(subject);
    const Confidence level = row.verdict == Verdict::kPartly ? Confidence::kC2 : Confidence::kC0;
    EXPECT_TRUE(fires(found(subject), row.code, row.verdict, level, "SHIP-1")) << row.what;
    EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationGood)) << row.what;
  }
}

TEST(AttestationContents, NoPartialCreditWhileItIsOpen) {
  Case subject = good_case();
  attestation(subject).exclusions = {"boot loader"};
  offered(subject).delivers.clear();
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationExclusions));
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationSubject));
}

TEST(AttestationContents, ContradictionNamesCveComponentAndDates) {
  Case subject = good_case();
  add_exploited(subject);
  const auto findings = found(subject);
  const auto hits = all_of(findings, FindingCode::kAttestationContradicted);
  ASSERT_EQ(hits.size(), 1U);
  EXPECT_EQ(hits[0].place->file, "sbom.cdx.json");
  EXPECT_EQ(hits[0].place->node, 33U);
  for (const char* word : {"CVE-2025-2000", "zlib", "2025-06-01", "2026-10-02", "attestation.dsse.json"}) {
    EXPECT_NE(hits[0].detail.find(word), std::string::npos) << word << " in " << hits[0].detail;
  }
}

TEST(AttestationContents, WhatBecameKnownAfterTheCutOffIsNoContradiction) {
  Case subject = good_case();
  add_exploited(subject);
  subject.kev.vulnerabilities[1].added = Date::from(2026, 10, 3);
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationContradicted));
  subject.kev.vulnerabilities[1].added = Date::from(2026, 10, 2);
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationContradicted, Verdict::kRefutes, Confidence::kC3));
}

TEST(AttestationContents, AResidualThatIsExplainedIsNoContradiction) {
  Case subject = good_case();
  add_exploited(subject);
  attestation(subject).residual = {{"CVE-2025-2000", "not_affected", "the function is not linked", "", "", 9}};
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationGood, Verdict::kSupports, Confidence::kC2));
}

TEST(AttestationContents, NinetyDaysLaterItIsOneLevelLower) {
  Case subject = good_case();
  subject.as_of = Date::from(2027, 1, 1);
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationGood, Verdict::kSupports, Confidence::kC1));
  EXPECT_TRUE(fires(found(subject), FindingCode::kEvidenceOutdated));
}

TEST(AttestationContents, EndlessAttestationsAreNotAllJudged) {
  Case subject = good_case();
  subject.exhibits.insert(subject.exhibits.end(), 40, exhibit(subject, "attestation.dsse.json"));
  EXPECT_TRUE(fires(found(subject), FindingCode::kEvidenceNotExamined, Verdict::kUndecided, Confidence::kC0, "SHIP-1"));
}

}  // namespace
}  // namespace proofhouse::verify
