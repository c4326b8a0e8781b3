#include "verify/records/verifier.h"

#include <gtest/gtest.h>

#include "verify/testing/case_builder.h"
#include "verify/testing/expectations.h"

namespace proofhouse::verify {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the words of every line below

std::vector<Finding> found(const Case& subject) { return verify_records(subject).findings; }

TEST(Records, Fires_RECORD_PASSED) {
  Case subject = good_case();
  EXPECT_TRUE(fires(found(subject), FindingCode::kRecordPassed, Verdict::kSupports, Confidence::kC3, "ANS-1"));
}

TEST(Records, Silent_RECORD_PASSED) {
  Case subject = good_case();
  report(subject).results[0].outcome = TestOutcome::kFailed;
  EXPECT_TRUE(silent(found(subject), FindingCode::kRecordPassed));
}

TEST(Records, Fires_RECORD_FAILED) {
  Case subject = good_case();
  report(subject).results[0].outcome = TestOutcome::kFailed;
  EXPECT_TRUE(fires(found(subject), FindingCode::kRecordFailed, Verdict::kRefutes, Confidence::kC3, "ANS-1"));
}

TEST(Records, Silent_RECORD_FAILED) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kRecordFailed));
}

TEST(Records, Fires_RECORD_UNSIGNED) {
  Case subject = good_case();
  exhibit(subject, "report.json").signature.state = SignatureState::kNone;
  EXPECT_TRUE(fires(found(subject), FindingCode::kRecordUnsigned));
}

TEST(Records, Silent_RECORD_UNSIGNED) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kRecordUnsigned));
}

TEST(Records, Fires_CERTIFICATE_VALID) {
  Case subject = good_case();
  EXPECT_TRUE(fires(found(subject), FindingCode::kCertificateValid, Verdict::kSupports, Confidence::kC4, "ANS-1"));
}

TEST(Records, Silent_CERTIFICATE_VALID) {
  Case subject = good_case();
  certificate(subject).proves.clear();
  EXPECT_TRUE(silent(found(subject), FindingCode::kCertificateValid));
}

TEST(Records, Fires_CERTIFICATE_EXPIRED) {
  Case subject = good_case();
  certificate(subject).valid_until = Date::from(2026, 10, 31);
  EXPECT_TRUE(fires(found(subject), FindingCode::kCertificateExpired, Verdict::kSupports, Confidence::kC3, "ANS-1"));
}

TEST(Records, Silent_CERTIFICATE_EXPIRED) {
  Case subject = good_case();
  certificate(subject).valid_until = Date::from(2026, 11, 1);
  EXPECT_TRUE(silent(found(subject), FindingCode::kCertificateExpired));
}

TEST(Records, Fires_CERTIFICATE_SCOPE) {
  Case subject = good_case();
  certificate(subject).product.version = "4.0.0";
  EXPECT_TRUE(fires(found(subject), FindingCode::kCertificateScope, Verdict::kUndecided, Confidence::kC0, "ANS-1"));
}

TEST(Records, Silent_CERTIFICATE_SCOPE) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kCertificateScope));
}

TEST(Records, WhatTheSignatureIsWorth) {
  struct Row {
    std::optional<Purpose> purpose;  // nothing: a bad signature
    Confidence level;
  };
  const std::vector<Row> rows{{Purpose::kLab, Confidence::kC5},
                              {Purpose::kTestReport, Confidence::kC3},
                              {Purpose::kShipmentAttestation, Confidence::kC1},
                              {std::nullopt, Confidence::kC1}};
  for (const auto& row : rows) {
    Case subject = good_case();
    sign(exhibit(subject, "report.json"), row.purpose.value_or(Purpose::kLab));
    if (!row.purpose) exhibit(subject, "report.json").signature.state = SignatureState::kBad;
    EXPECT_TRUE(fires(found(subject), FindingCode::kRecordPassed, Verdict::kSupports, row.level, "ANS-1"));
    EXPECT_EQ(all_of(found(subject), FindingCode::kRecordUnsigned).size(), row.level == Confidence::kC1 ? 1U : 0U);
  }
}

TEST(Records, AnUnsignedFailureRefutesLittle) {
  Case subject = good_case();
  exhibit(subject, "report.json").signature.state = SignatureState::kNone;
  report(subject).results[0].outcome = TestOutcome::kFailed;
  EXPECT_TRUE(fires(found(subject), FindingCode::kRecordFailed, Verdict::kRefutes, Confidence::kC1, "ANS-1"));
}

TEST(Records, AFailureKeepsItsLevelInAnotherVersion) {
  Case subject = good_case();
  report(subject).product.version = "4.0.0";
  report(subject).results[0].outcome = TestOutcome::kFailed;
  EXPECT_TRUE(fires(found(subject), FindingCode::kRecordFailed, Verdict::kRefutes, Confidence::kC3, "ANS-1"));
}

TEST(Records, OneOfSeveralTestsIsSupportInPart) {
  for (const TestOutcome other : {TestOutcome::kPartly, TestOutcome::kNotRun}) {
    Case subject = good_case();
    report(subject).results.push_back({RequirementId("ANS-1"), "second", other, "", 13});
    EXPECT_TRUE(fires(found(subject), FindingCode::kRecordPassed, Verdict::kPartly, Confidence::kC3, "ANS-1")) << name_of(other);
    EXPECT_FALSE(all_of(found(subject), FindingCode::kRecordFailed).empty()) << name_of(other);
  }
}

TEST(Records, AReportAboutAnotherProductSaysNothing) {
  Case subject = good_case();
  report(subject).product.model = "Toaster";
  report(subject).results[0].outcome = TestOutcome::kFailed;
  EXPECT_TRUE(fires(found(subject), FindingCode::kEvidenceOtherProduct));
  EXPECT_TRUE(silent(found(subject), FindingCode::kRecordFailed));
}

TEST(Records, ACertificateFollowsAChangeNote) {
  Case subject = good_case();
  certificate(subject).product.version = "4.0.0";
  add_change_note(subject, "4.0.0", "ANS-1");
  EXPECT_TRUE(fires(found(subject), FindingCode::kCertificateValid, Verdict::kSupports, Confidence::kC4, "ANS-1"));
  EXPECT_TRUE(silent(found(subject), FindingCode::kCertificateScope));
}

TEST(Records, AnUnsignedCertificateIsAClaim) {
  Case subject = good_case();
  exhibit(subject, "certificate.json").signature.state = SignatureState::kUnknownKey;
  EXPECT_TRUE(fires(found(subject), FindingCode::kCertificateValid, Verdict::kSupports, Confidence::kC1, "ANS-1"));
  EXPECT_TRUE(fires(found(subject), FindingCode::kRecordUnsigned));
}

TEST(Records, ACertificateOfTheMakersProcessesCountsForTheBidder) {
  Case subject = good_case();
  requirement(subject, "TERM-1").evidence.push_back({EvidenceKind::kCertificate, Confidence::kC4});
  certificate(subject).product = {"Acme Automation GmbH", "", "", ""};
  certificate(subject).proves = {RequirementId("TERM-1"), RequirementId("ANS-1")};
  EXPECT_TRUE(fires(found(subject), FindingCode::kCertificateValid, Verdict::kSupports, Confidence::kC4, "TERM-1"));
  EXPECT_TRUE(fires(found(subject), FindingCode::kCertificateScope, Verdict::kUndecided, Confidence::kC0, "ANS-1"));
}

TEST(Records, ACertificateFromTheFutureSaysNothing) {
  Case subject = good_case();
  certificate(subject).issued = Date::from(2026, 12, 1);
  EXPECT_TRUE(fires(found(subject), FindingCode::kCertificateExpired));
}

}  // namespace
}  // namespace proofhouse::verify
