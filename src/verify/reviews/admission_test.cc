#include "verify/reviews/admission.h"

#include <gtest/gtest.h>

#include "verify/reviews/verifier.h"
#include "verify/testing/case_builder.h"
#include "verify/testing/expectations.h"

namespace proofhouse::verify {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the words of every line below

Review review(std::string who = "Kim") {
  Review out;
  out.reviewer = std::move(who);
  out.bid = BidId("acme");
  out.item = ItemId("rtu");
  out.requirement = RequirementId("ANS-1");
  out.evidence = "policy.pdf";
  out.verdict = Verdict::kSupports;
  out.confidence = Confidence::kC3;
  out.reason = "Read it.";
  out.date = Date::from(2026, 10, 20);
  return out;
}

SignatureCheck signature(SignatureState state, std::string holder = {}) {
  SignatureCheck out;
  out.state = state;
  out.holder = std::move(holder);
  out.detail = "as the test says";
  return out;
}

ConflictDeclaration declared(std::string person, std::string interest, std::string measure = {}) {
  ConflictDeclaration out;
  out.person = std::move(person);
  out.bid = BidId("acme");
  out.interest = std::move(interest);
  out.measure = std::move(measure);
  return out;
}

std::vector<Finding> found(const Review& one, const ReviewRules& rules = {}, const Case& subject = good_case()) {
  return review_findings(std::vector{one}, rules, subject);
}

::testing::AssertionResult is_void(const Review& one, const ReviewRules& rules = {}, const Case& subject = good_case()) {
  const auto findings = found(one, rules, subject);
  if (findings.size() != 1) return ::testing::AssertionFailure() << findings.size() << " findings";
  return fires(findings, FindingCode::kReviewVoid);
}

::testing::AssertionResult counts(const Review& one, const ReviewRules& rules = {}, const Case& subject = good_case()) {
  return fires(found(one, rules, subject), FindingCode::kReviewSupports, Verdict::kSupports, Confidence::kC3, "ANS-1");
}

TEST(Admission, WhereSignedReviewsAreAskedTheReviewerSigns) {
  ReviewRules rules;
  rules.signed_only = true;
  Review one = review();
  EXPECT_TRUE(is_void(one, rules));
  one.signature = signature(SignatureState::kGood, "Lee");
  EXPECT_TRUE(is_void(one, rules));
  one.signature = signature(SignatureState::kGood, "kim");
  EXPECT_TRUE(counts(one, rules));
}

TEST(Admission, ABadSignatureIsWorseThanNone) {
  Review one = review();
  EXPECT_TRUE(counts(one));
  for (std::size_t i = 2; i < enum_count<SignatureState>(); ++i) {
    one.signature = signature(static_cast<SignatureState>(i), "Kim");
    EXPECT_TRUE(is_void(one)) << name_of(one.signature.state);
  }
  one.signature = signature(SignatureState::kGood, "A clerk");  // who vouches for the file
  EXPECT_TRUE(counts(one));
}

TEST(Admission, AReviewAfterTheDayOrTheAwardComesTooLate) {
  Review one = review();
  one.date = Date::from(2026, 11, 1);
  EXPECT_TRUE(counts(one));
  one.date = Date::from(2026, 11, 2);
  EXPECT_TRUE(is_void(one));
  ReviewRules rules;
  rules.awarded = Date::from(2026, 10, 20);
  EXPECT_TRUE(counts(review(), rules));
  rules.awarded = Date::from(2026, 10, 19);
  EXPECT_TRUE(is_void(review(), rules));
}

TEST(Admission, WhatWasSeenAndNotKeptSaysWhereWhenAndByWhom) {
  Case subject = good_case();
  exhibit(subject, "policy.pdf").state = ReadState::kInspected;
  Review one = review();
  EXPECT_TRUE(is_void(one, {}, subject));
  one.inspected = Inspected{std::nullopt, "the vendor's office", {"Kim", "Lee"}, Date::from(2026, 10, 19)};
  EXPECT_TRUE(counts(one, {}, subject));
  one.inspected->sha256 = digest_of(0x55);
  EXPECT_TRUE(counts(one, {}, subject));
  one.inspected->sha256 = digest_of(0x56);
  EXPECT_TRUE(is_void(one, {}, subject));
}

TEST(Admission, Fires_REVIEW_CONFLICT) {
  const std::vector<ConflictDeclaration> all = {declared("Kim", "holds shares")};
  ReviewRules rules;
  rules.conflicts = all;
  const auto findings = found(review(), rules);
  EXPECT_TRUE(fires(findings, FindingCode::kReviewConflict, Verdict::kUndecided, Confidence::kC0, "ANS-1"));
  EXPECT_TRUE(silent(findings, FindingCode::kReviewSupports));
  EXPECT_NE(findings.front().detail.find("Read it."), std::string::npos);
  EXPECT_EQ(findings.front().by, "Kim");
}
TEST(Admission, Silent_REVIEW_CONFLICT) {
  const std::vector<ConflictDeclaration> all = {declared("Kim", "holds shares", "sold them"), declared("Lee", "holds shares")};
  ReviewRules rules;
  rules.conflicts = all;
  EXPECT_TRUE(counts(review(), rules));
  EXPECT_TRUE(silent(found(review(), rules), FindingCode::kReviewConflict));
}

TEST(Admission, AMarkIsRefusedForTheSameReasons) {
  PanelMark mark;
  mark.bid = BidId("acme");
  mark.by = "Kim";
  ReviewRules rules;
  EXPECT_EQ(why_refused(mark, {}, rules), "");
  EXPECT_NE(why_refused(mark, signature(SignatureState::kBad), rules), "");
  rules.signed_only = true;
  EXPECT_NE(why_refused(mark, {}, rules), "");
  EXPECT_EQ(why_refused(mark, signature(SignatureState::kGood, "Kim"), rules), "");
  const std::vector<ConflictDeclaration> all = {declared("Kim", "holds shares")};
  rules.conflicts = all;
  EXPECT_NE(why_refused(mark, signature(SignatureState::kGood, "Kim"), rules).find("holds shares"), std::string::npos);
}

}  // namespace
}  // namespace proofhouse::verify
