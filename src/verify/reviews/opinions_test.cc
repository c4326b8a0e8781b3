#include "verify/reviews/opinions.h"

#include <gtest/gtest.h>

#include "verify/reviews/verifier.h"
#include "verify/testing/case_builder.h"
#include "verify/testing/expectations.h"

namespace proofhouse::verify {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the words of every line below
using enum Verdict;

Review review(std::string who, Verdict verdict, int day = 20, Confidence level = Confidence::kC3) {
  Review out;
  out.reviewer = std::move(who);
  out.bid = BidId("acme");
  out.item = ItemId("rtu");
  out.requirement = RequirementId("ANS-1");
  out.evidence = "policy.pdf";
  out.verdict = verdict;
  out.confidence = level;
  out.reason = "Read it.";
  out.date = Date::from(2026, 10, static_cast<unsigned>(day));
  return out;
}

Review moderation(std::string who, Verdict verdict, int day = 25) {
  Review out = review(std::move(who), verdict, day);
  out.moderates = true;
  return out;
}

std::vector<Finding> found(std::vector<Review> reviews, bool two = false) {
  ReviewRules rules;
  if (two) rules.two_reviewers = {RequirementId("ANS-1")};
  return review_findings(reviews, rules, good_case());
}

// The findings that decide something, as "verdict level" in order.
std::string decides(const std::vector<Finding>& findings) {
  std::string out;
  for (const auto& finding : findings) {
    if (finding.verdict == kUndecided) continue;
    out += (out.empty() ? "" : ", ") + std::string(name_of(finding.verdict)) + " " + std::string(name_of(finding.confidence));
  }
  return out;
}

TEST(Opinions, Fires_REVIEW_MODERATED) {
  const auto findings = found({review("Kim", kSupports), review("Lee", kRefutes), moderation("Robin", kPartly)});
  EXPECT_TRUE(fires(findings, FindingCode::kReviewModerated, kUndecided, Confidence::kC0, "ANS-1"));
  EXPECT_TRUE(silent(findings, FindingCode::kReviewDiffer));
  EXPECT_EQ(decides(findings), "partly C3");
  // The others are still shown.
  EXPECT_EQ(all_of(findings, FindingCode::kReviewSupports).size(), 1U);
  EXPECT_EQ(all_of(findings, FindingCode::kReviewRefutes).size(), 1U);
}
TEST(Opinions, Silent_REVIEW_MODERATED) {
  for (const auto& reviews : std::vector<std::vector<Review>>{
           {review("Kim", kSupports), review("Lee", kRefutes)},
           {review("Kim", kSupports), review("Lee", kSupports), moderation("Robin", kSupports)},
           {moderation("Robin", kSupports)},
       }) {
    EXPECT_TRUE(silent(found(reviews), FindingCode::kReviewModerated));
  }
}

TEST(Opinions, AModeratorIsAThirdPerson) {
  const auto findings = found({review("Kim", kSupports), review("Lee", kRefutes), moderation("LEE", kRefutes)});
  EXPECT_TRUE(silent(findings, FindingCode::kReviewModerated));
  EXPECT_TRUE(fires(findings, FindingCode::kReviewDiffer));
}

TEST(Opinions, ANewerReviewOpensTheMatterAgain) {
  const auto findings = found({review("Kim", kSupports), review("Lee", kRefutes, 26), moderation("Robin", kSupports, 25)});
  EXPECT_TRUE(silent(findings, FindingCode::kReviewModerated));
  EXPECT_TRUE(fires(findings, FindingCode::kReviewDiffer));
  EXPECT_TRUE(fires(found({review("Kim", kSupports), review("Lee", kRefutes, 25), moderation("Robin", kSupports, 25)}),
                    FindingCode::kReviewModerated));
}

TEST(Opinions, ModeratorsWhoDifferSettleNothing) {
  const auto two =
      found({review("Kim", kSupports), review("Lee", kRefutes), moderation("Robin", kSupports), moderation("Sam", kRefutes)});
  EXPECT_TRUE(fires(two, FindingCode::kReviewDiffer));
  EXPECT_EQ(decides(two), "supports C3, supports C3, refutes C3, refutes C3");
}

TEST(Opinions, AModeratorThatProvesNothingSettlesNothing) {
  Review nothing = moderation("Robin", kSupports);
  nothing.confidence = Confidence::kC0;
  const auto findings = found({review("Kim", kSupports), review("Lee", kRefutes), nothing});
  EXPECT_TRUE(fires(findings, FindingCode::kReviewDiffer));
  EXPECT_TRUE(fires(findings, FindingCode::kReviewRefutes, kRefutes, Confidence::kC3));
}

TEST(Opinions, Fires_REVIEW_ONE_PERSON) {
  const auto findings = found({review("Kim", kSupports)}, true);
  EXPECT_TRUE(fires(findings, FindingCode::kReviewOnePerson, kUndecided, Confidence::kC0, "ANS-1"));
  EXPECT_TRUE(fires(findings, FindingCode::kReviewSupports));
  EXPECT_EQ(decides(findings), "");
}
TEST(Opinions, Silent_REVIEW_ONE_PERSON) {
  EXPECT_TRUE(silent(found({review("Kim", kSupports)}), FindingCode::kReviewOnePerson));
  const auto findings = found({review("Kim", kSupports), review("Lee", kSupports)}, true);
  EXPECT_TRUE(silent(findings, FindingCode::kReviewOnePerson));
  EXPECT_EQ(decides(findings), "supports C3, supports C3");
}

TEST(Opinions, OnePersonTwiceIsNotTwo) {
  EXPECT_TRUE(fires(found({review("Kim", kSupports), review(" kim ", kSupports)}, true), FindingCode::kReviewOnePerson));
}

TEST(Opinions, TheSecondPersonsLevelCounts) {
  const auto findings = found({review("Kim", kSupports), review("Lee", kSupports, 20, Confidence::kC1)}, true);
  EXPECT_EQ(decides(findings), "supports C1, supports C1");
  EXPECT_EQ(decides(found({review("Kim", kSupports), review("Lee", kSupports, 20, Confidence::kC0)}, true)), "");
}

TEST(Opinions, ARefutationByOneStandsAndIsNoSecondSupport) {
  EXPECT_EQ(decides(found({review("Kim", kRefutes)}, true)), "refutes C3");
  EXPECT_EQ(decides(found({review("Kim", kSupports), review("Lee", kRefutes, 20, Confidence::kC1)}, true)), "refutes C1");
}

TEST(Opinions, SupportAndPartlyAreTwoWhoSawAPart) {
  EXPECT_EQ(decides(found({review("Kim", kSupports), review("Lee", kPartly)}, true)), "partly C3, partly C3");
}

TEST(Opinions, AModeratedVerdictWasSeenByThree) {
  EXPECT_EQ(decides(found({review("Kim", kSupports), review("Lee", kRefutes), moderation("Robin", kSupports)}, true)),
            "supports C3");
}

}  // namespace
}  // namespace proofhouse::verify
