#include "verify/attestation/verifier.h"

#include <gtest/gtest.h>

#include "verify/testing/case_builder.h"

namespace proofhouse::verify {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the words of every line below

std::vector<Finding> found(const Case& subject) { return verify_attestation(subject).findings; }

TEST(AttestationFamily, Fires_ATTESTATION_MISSING) {
  Case subject = good_case();
  drop_exhibit(subject, "attestation.dsse.json");
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationMissing, Verdict::kUndecided, Confidence::kC0, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_MISSING) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationMissing));
}

TEST(AttestationFamily, Fires_ATTESTATION_GOOD) {
  Case subject = good_case();
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationGood, Verdict::kSupports, Confidence::kC2, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_GOOD) {
  Case subject = good_case();
  attestation(subject).exclusions = {"boot loader"};
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationGood));
}

TEST(AttestationFamily, Fires_ATTESTATION_MALFORMED) {
  Case subject = good_case();
  exhibit(subject, "attestation.dsse.json").signature.state = SignatureState::kMalformed;
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationMalformed, Verdict::kUndecided, Confidence::kC0, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_MALFORMED) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationMalformed));
}

TEST(AttestationFamily, Fires_ATTESTATION_SIGNATURE) {
  Case subject = good_case();
  exhibit(subject, "attestation.dsse.json").signature.state = SignatureState::kBad;
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationSignature, Verdict::kUndecided, Confidence::kC0, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_SIGNATURE) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationSignature));
}

TEST(AttestationFamily, Fires_ATTESTATION_UNKNOWN_KEY) {
  Case subject = good_case();
  exhibit(subject, "attestation.dsse.json").signature.state = SignatureState::kUnknownKey;
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationUnknownKey, Verdict::kUndecided, Confidence::kC0, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_UNKNOWN_KEY) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationUnknownKey));
}

TEST(AttestationFamily, Fires_ATTESTATION_WEAK_KEY) {
  Case subject = good_case();
  exhibit(subject, "attestation.dsse.json").signature.state = SignatureState::kWeakKey;
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationWeakKey, Verdict::kUndecided, Confidence::kC0, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_WEAK_KEY) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationWeakKey));
}

TEST(AttestationFamily, Fires_ATTESTATION_NOT_AUTHORISED) {
  Case subject = good_case();
  sign(exhibit(subject, "attestation.dsse.json"), Purpose::kTestReport);
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationNotAuthorised, Verdict::kUndecided, Confidence::kC0, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_NOT_AUTHORISED) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationNotAuthorised));
}

TEST(AttestationFamily, Fires_ATTESTATION_PREDICATE) {
  Case subject = good_case();
  statement(subject).shipment.reset();
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationPredicate, Verdict::kUndecided, Confidence::kC0, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_PREDICATE) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationPredicate));
}

TEST(AttestationFamily, Fires_ATTESTATION_SUBJECT) {
  Case subject = good_case();
  offered(subject).delivers.push_back({"loader.bin", digest_of(0xF2)});
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationSubject, Verdict::kUndecided, Confidence::kC0, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_SUBJECT) {
  Case subject = good_case();
  statement(subject).subjects.push_back({"more.bin", digest_of(0xF2), 4});
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationSubject));
}

TEST(AttestationFamily, Fires_ATTESTATION_VERSION) {
  Case subject = good_case();
  attestation(subject).version = "4.2.0";
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationVersion, Verdict::kUndecided, Confidence::kC0, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_VERSION) {
  Case subject = good_case();
  attestation(subject).version = "V4.2.1";
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationVersion));
}

TEST(AttestationFamily, Fires_ATTESTATION_EXPIRED) {
  Case subject = good_case();
  attestation(subject).not_after = at("2026-10-31T00:00:00Z");
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationExpired, Verdict::kUndecided, Confidence::kC0, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_EXPIRED) {
  Case subject = good_case();
  attestation(subject).not_after = at("2026-11-01T00:00:00Z");
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationExpired));
}

TEST(AttestationFamily, Fires_ATTESTATION_STALE) {
  Case subject = good_case();
  attestation(subject).scans[0].database_updated = at("2026-09-29T11:59:59Z");
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationStale, Verdict::kPartly, Confidence::kC2, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_STALE) {
  Case subject = good_case();
  attestation(subject).scans[0].database_updated = at("2026-09-29T12:00:00Z");
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationStale));
}

TEST(AttestationFamily, Fires_ATTESTATION_UNTESTED) {
  Case subject = good_case();
  attestation(subject).testing.pop_back();
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationUntested, Verdict::kPartly, Confidence::kC2, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_UNTESTED) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationUntested));
}

TEST(AttestationFamily, Fires_ATTESTATION_OTHER_SBOM) {
  Case subject = good_case();
  attestation(subject).sbom[0].sha256 = digest_of(0x99);
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationOtherSbom, Verdict::kPartly, Confidence::kC2, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_OTHER_SBOM) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationOtherSbom));
}

TEST(AttestationFamily, Fires_ATTESTATION_EXCLUSIONS) {
  Case subject = good_case();
  attestation(subject).exclusions = {"boot loader"};
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationExclusions, Verdict::kPartly, Confidence::kC2, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_EXCLUSIONS) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationExclusions));
}

TEST(AttestationFamily, Fires_ATTESTATION_SELF_CONTRADICTED) {
  Case subject = good_case();
  attestation(subject).statement = "none_known";
  attestation(subject).residual = {{"CVE-2026-1", "accepted", "", "", "", 9}};
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationSelfContradicted, Verdict::kRefutes, Confidence::kC2, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_SELF_CONTRADICTED) {
  Case subject = good_case();
  attestation(subject).statement = "none_known";
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationSelfContradicted));
}

TEST(AttestationFamily, Fires_ATTESTATION_CONTRADICTED) {
  Case subject = good_case();
  add_exploited(subject);
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationContradicted, Verdict::kRefutes, Confidence::kC3, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_CONTRADICTED) {
  Case subject = good_case();
  add_exploited(subject, "not_affected");
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationContradicted));
}

struct Row {
  std::string what;
  void (*change)(Case&);
  FindingCode code;
  Verdict verdict;
};

TEST(AttestationFamily, EachRule) {
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

TEST(AttestationFamily, NoPartialCreditWhileItIsOpen) {
  Case subject = good_case();
  attestation(subject).exclusions = {"boot loader"};
  offered(subject).delivers.clear();
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationExclusions));
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationSubject));
}

TEST(AttestationFamily, ContradictionNamesCveComponentAndDates) {
  Case subject = good_case();
  add_exploited(subject);
  const auto findings = found(subject);
  const auto hits = all_of(findings, FindingCode::kAttestationContradicted);
  ASSERT_EQ(hits.size(), 1U);
  EXPECT_EQ(hits[0]->place->file, "sbom.cdx.json");
  EXPECT_EQ(hits[0]->place->node, 33U);
  for (const char* word : {"CVE-2025-2000", "zlib", "2025-06-01", "2026-10-02", "attestation.dsse.json"}) {
    EXPECT_NE(hits[0]->detail.find(word), std::string::npos) << word << " in " << hits[0]->detail;
  }
}

TEST(AttestationFamily, WhatBecameKnownAfterTheCutOffIsNoContradiction) {
  Case subject = good_case();
  add_exploited(subject);
  subject.kev.vulnerabilities[1].added = Date::from(2026, 10, 3);
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationContradicted));
  subject.kev.vulnerabilities[1].added = Date::from(2026, 10, 2);
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationContradicted, Verdict::kRefutes, Confidence::kC3));
}

TEST(AttestationFamily, AResidualThatIsExplainedIsNoContradiction) {
  Case subject = good_case();
  add_exploited(subject);
  attestation(subject).residual = {{"CVE-2025-2000", "not_affected", "the function is not linked", "", "", 9}};
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationGood, Verdict::kSupports, Confidence::kC2));
}

TEST(AttestationFamily, NinetyDaysLaterItIsOneLevelLower) {
  Case subject = good_case();
  subject.as_of = Date::from(2027, 1, 1);
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationGood, Verdict::kSupports, Confidence::kC1));
  EXPECT_TRUE(fires(found(subject), FindingCode::kEvidenceOutdated));
}

TEST(AttestationFamily, EndlessAttestationsAreNotAllJudged) {
  Case subject = good_case();
  subject.exhibits.insert(subject.exhibits.end(), 40, exhibit(subject, "attestation.dsse.json"));
  EXPECT_TRUE(fires(found(subject), FindingCode::kEvidenceNotExamined, Verdict::kUndecided, Confidence::kC0, "SHIP-1"));
}

}  // namespace
}  // namespace proofhouse::verify
