#include "verify/evidence/verifier.h"

#include <gtest/gtest.h>

#include "verify/testing/case_builder.h"
#include "verify/testing/expectations.h"

namespace proofhouse::verify {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the words of every line below

std::vector<Finding> found(const Case& subject) { return verify_evidence(subject).findings; }

TEST(Evidence, Fires_EVIDENCE_MISSING) {
  Case subject = good_case();
  exhibit(subject, "policy.pdf").state = ReadState::kMissing;
  EXPECT_TRUE(fires(found(subject), FindingCode::kEvidenceMissing));
}

TEST(Evidence, Silent_EVIDENCE_MISSING) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kEvidenceMissing));
}

TEST(Evidence, Fires_EVIDENCE_DIGEST) {
  Case subject = good_case();
  exhibit(subject, "policy.pdf").state = ReadState::kDigest;
  EXPECT_TRUE(fires(found(subject), FindingCode::kEvidenceDigest));
}

TEST(Evidence, Silent_EVIDENCE_DIGEST) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kEvidenceDigest));
}

TEST(Evidence, Fires_EVIDENCE_UNSAFE) {
  Case subject = good_case();
  exhibit(subject, "policy.pdf").state = ReadState::kUnsafe;
  EXPECT_TRUE(fires(found(subject), FindingCode::kEvidenceUnsafe));
}

TEST(Evidence, Silent_EVIDENCE_UNSAFE) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kEvidenceUnsafe));
}

TEST(Evidence, Fires_EVIDENCE_TOO_LARGE) {
  Case subject = good_case();
  exhibit(subject, "policy.pdf").state = ReadState::kTooLarge;
  EXPECT_TRUE(fires(found(subject), FindingCode::kEvidenceTooLarge));
}

TEST(Evidence, Silent_EVIDENCE_TOO_LARGE) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kEvidenceTooLarge));
}

TEST(Evidence, Fires_EVIDENCE_UNREADABLE) {
  Case subject = good_case();
  exhibit(subject, "policy.pdf").state = ReadState::kUnreadable;
  EXPECT_TRUE(fires(found(subject), FindingCode::kEvidenceUnreadable));
}

TEST(Evidence, Silent_EVIDENCE_UNREADABLE) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kEvidenceUnreadable));
}

TEST(Evidence, Fires_EVIDENCE_READER_DIED) {
  Case subject = good_case();
  exhibit(subject, "policy.pdf").state = ReadState::kDied;
  EXPECT_TRUE(fires(found(subject), FindingCode::kEvidenceReaderDied));
}

TEST(Evidence, Silent_EVIDENCE_READER_DIED) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kEvidenceReaderDied));
}

TEST(Evidence, Fires_EVIDENCE_TIMEOUT) {
  Case subject = good_case();
  exhibit(subject, "policy.pdf").state = ReadState::kTimedOut;
  EXPECT_TRUE(fires(found(subject), FindingCode::kEvidenceTimeout));
}

TEST(Evidence, Silent_EVIDENCE_TIMEOUT) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kEvidenceTimeout));
}

TEST(Evidence, Fires_EVIDENCE_NOT_EXAMINED) {
  Case subject = good_case();
  exhibit(subject, "policy.pdf").state = ReadState::kNotExamined;
  EXPECT_TRUE(fires(found(subject), FindingCode::kEvidenceNotExamined));
}

TEST(Evidence, Silent_EVIDENCE_NOT_EXAMINED) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kEvidenceNotExamined));
}

TEST(Evidence, Fires_EVIDENCE_INSPECTED) {
  Case subject = good_case();
  exhibit(subject, "policy.pdf").state = ReadState::kInspected;
  EXPECT_TRUE(fires(found(subject), FindingCode::kEvidenceInspected));
}

TEST(Evidence, Silent_EVIDENCE_INSPECTED) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kEvidenceInspected));
}

TEST(Evidence, Fires_EVIDENCE_UNLISTED) {
  Case subject = good_case();
  subject.unlisted = {"extra.txt"};
  EXPECT_TRUE(fires(found(subject), FindingCode::kEvidenceUnlisted));
}

TEST(Evidence, Silent_EVIDENCE_UNLISTED) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kEvidenceUnlisted));
}

TEST(Evidence, Fires_EVIDENCE_REMARK) {
  Case subject = good_case();
  exhibit(subject, "policy.pdf").read.remarks = {{"a byte-order mark", 0}};
  EXPECT_TRUE(fires(found(subject), FindingCode::kEvidenceRemark));
}

TEST(Evidence, Silent_EVIDENCE_REMARK) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kEvidenceRemark));
}

TEST(Evidence, Fires_EVIDENCE_SIGNATURE) {
  Case subject = good_case();
  exhibit(subject, "report.json").signature.state = SignatureState::kBad;
  EXPECT_TRUE(fires(found(subject), FindingCode::kEvidenceSignature));
}

TEST(Evidence, Silent_EVIDENCE_SIGNATURE) {
  Case subject = good_case();
  exhibit(subject, "report.json").signature.state = SignatureState::kNone;
  exhibit(subject, "attestation.dsse.json").signature.state = SignatureState::kBad;
  EXPECT_TRUE(silent(found(subject), FindingCode::kEvidenceSignature));
}

TEST(Evidence, CountsWhatCouldBeJudged) {
  Case subject = good_case();
  exhibit(subject, "policy.pdf").state = ReadState::kNotExamined;
  exhibit(subject, "sbom.cdx.json").state = ReadState::kUnreadable;
  exhibit(subject, "sbom.cdx.json").message = "not JSON";
  exhibit(subject, "sbom.cdx.json").error_place = "12:3";
  const Verified verified = verify_evidence(subject);
  EXPECT_EQ(verified.judged.files, 5U);
  EXPECT_EQ(verified.judged.files_judged, 3U);
  EXPECT_EQ(verified.judged.not_judged.size(), 2U);
  EXPECT_EQ(all_of(verified.findings, FindingCode::kEvidenceUnreadable).front().place->line, 12U);
}

TEST(Evidence, TheListOfWhatWasNotJudgedEnds) {
  Case subject = good_case();
  subject.exhibits.assign(5000, exhibit(subject, "policy.pdf"));
  for (auto& one : subject.exhibits) one.state = ReadState::kMissing;
  const Verified verified = verify_evidence(subject);
  EXPECT_EQ(verified.judged.files, 5000U);
  EXPECT_EQ(verified.judged.not_judged.size(), 1000U);
}

TEST(Evidence, ASignatureFileNeedsNoReader) {
  Case subject = good_case();
  exhibit(subject, "policy.pdf").state = ReadState::kNotExamined;
  exhibit(subject, "policy.pdf").evidence.kind = EvidenceKind::kSignature;
  EXPECT_TRUE(silent(found(subject), FindingCode::kEvidenceNotExamined));
  EXPECT_EQ(verify_evidence(subject).judged.files_judged, 5U);
}

TEST(Evidence, WhatCoversNothingOfferedIsSaid) {
  Case subject = good_case();
  exhibit(subject, "policy.pdf").evidence.covers = {{ItemId("hmi"), "", ""}};
  EXPECT_TRUE(fires(found(subject), FindingCode::kEvidenceOtherProduct));
}

TEST(Evidence, VendorTextIsShortAndVisible) {
  Case subject = good_case();
  subject.unlisted = {std::string(5000, 'x') + "\x1b[2J", "\x1b[2J.txt"};
  for (const auto& finding : found(subject)) {
    EXPECT_LT(finding.detail.size(), 500U);
    EXPECT_EQ(finding.detail.find('\x1b'), std::string::npos);
  }
}

}  // namespace
}  // namespace proofhouse::verify
