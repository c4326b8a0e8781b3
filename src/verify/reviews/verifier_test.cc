#include "verify/reviews/verifier.h"

#include <gtest/gtest.h>

#include "verify/testing/case_builder.h"
#include "verify/testing/expectations.h"

namespace proofhouse::verify {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the words of every line below

Review review(std::string who, Verdict verdict, Confidence level = Confidence::kC3) {
  Review out;
  out.reviewer = std::move(who);
  out.bid = BidId("acme");
  out.item = ItemId("rtu");
  out.requirement = RequirementId("ANS-1");
  out.evidence = "policy.pdf";
  out.place = "page 4";
  out.verdict = verdict;
  out.confidence = level;
  out.reason = "Read it.";
  out.date = Date::from(2026, 10, 20);
  return out;
}

std::vector<Finding> found(std::vector<Review> reviews, const Case& subject = good_case(), const ReviewRules& rules = {}) {
  return review_findings(reviews, rules, subject);
}

TEST(Reviews, Fires_REVIEW_SUPPORTS) {
  EXPECT_TRUE(fires(found({review("Kim", Verdict::kSupports)}), FindingCode::kReviewSupports, Verdict::kSupports, Confidence::kC3,
                    "ANS-1"));
}
TEST(Reviews, Silent_REVIEW_SUPPORTS) {
  EXPECT_TRUE(silent(found({review("Kim", Verdict::kRefutes)}), FindingCode::kReviewSupports));
}

TEST(Reviews, Fires_REVIEW_PARTLY) {
  EXPECT_TRUE(
      fires(found({review("Kim", Verdict::kPartly)}), FindingCode::kReviewPartly, Verdict::kPartly, Confidence::kC3, "ANS-1"));
}
TEST(Reviews, Silent_REVIEW_PARTLY) {
  EXPECT_TRUE(silent(found({review("Kim", Verdict::kSupports)}), FindingCode::kReviewPartly));
}

TEST(Reviews, Fires_REVIEW_REFUTES) {
  EXPECT_TRUE(
      fires(found({review("Kim", Verdict::kRefutes)}), FindingCode::kReviewRefutes, Verdict::kRefutes, Confidence::kC3, "ANS-1"));
}
TEST(Reviews, Silent_REVIEW_REFUTES) {
  EXPECT_TRUE(silent(found({review("Kim", Verdict::kSupports)}), FindingCode::kReviewRefutes));
}

TEST(Reviews, Fires_REVIEW_UNDECIDED) {
  EXPECT_TRUE(fires(found({review("Kim", Verdict::kUndecided)}), FindingCode::kReviewUndecided, Verdict::kUndecided,
                    Confidence::kC0, "ANS-1"));
}
TEST(Reviews, Silent_REVIEW_UNDECIDED) {
  EXPECT_TRUE(silent(found({review("Kim", Verdict::kSupports)}), FindingCode::kReviewUndecided));
}

TEST(Reviews, Fires_REVIEW_NOT_APPLICABLE) {
  EXPECT_TRUE(fires(found({review("Kim", Verdict::kNotApplicable)}), FindingCode::kReviewNotApplicable, Verdict::kNotApplicable,
                    Confidence::kC3, "ANS-1"));
}
TEST(Reviews, Silent_REVIEW_NOT_APPLICABLE) {
  EXPECT_TRUE(silent(found({review("Kim", Verdict::kSupports)}), FindingCode::kReviewNotApplicable));
}

TEST(Reviews, Fires_REVIEW_DIFFER) {
  const auto findings = found({review("Kim", Verdict::kSupports), review("Lee", Verdict::kRefutes, Confidence::kC2)});
  EXPECT_TRUE(fires(findings, FindingCode::kReviewDiffer, Verdict::kUndecided, Confidence::kC0, "ANS-1"));
  EXPECT_TRUE(fires(findings, FindingCode::kReviewSupports, Verdict::kSupports, Confidence::kC3));
  EXPECT_TRUE(fires(findings, FindingCode::kReviewRefutes, Verdict::kRefutes, Confidence::kC2));
}
TEST(Reviews, Silent_REVIEW_DIFFER) {
  EXPECT_TRUE(silent(found({review("Kim", Verdict::kSupports), review("Lee", Verdict::kSupports)}), FindingCode::kReviewDiffer));
  EXPECT_TRUE(silent(found({review("Kim", Verdict::kSupports), review("Kim", Verdict::kPartly)}), FindingCode::kReviewDiffer));
  EXPECT_TRUE(silent(found({review("Kim", Verdict::kSupports), review("Lee", Verdict::kUndecided)}), FindingCode::kReviewDiffer));
}

TEST(Reviews, Fires_REVIEW_VOID) {
  Review other = review("Kim", Verdict::kSupports);
  other.requirement = RequirementId("OTHER-1");
  EXPECT_TRUE(fires(found({other}), FindingCode::kReviewVoid));
}
TEST(Reviews, Silent_REVIEW_VOID) { EXPECT_TRUE(silent(found({review("Kim", Verdict::kSupports)}), FindingCode::kReviewVoid)); }

TEST(Reviews, VoidIsWhatNamesNothingHere) {
  Review item = review("Kim", Verdict::kSupports);
  item.item = ItemId("hmi");
  Review file = review("Kim", Verdict::kSupports);
  file.evidence = "elsewhere.pdf";
  for (const auto& one : {item, file}) {
    const auto findings = found({one});
    EXPECT_TRUE(fires(findings, FindingCode::kReviewVoid));
    EXPECT_EQ(findings.size(), 1U);
  }
  Case subject = good_case();
  exhibit(subject, "policy.pdf").state = ReadState::kDigest;
  EXPECT_TRUE(fires(found({review("Kim", Verdict::kSupports)}, subject), FindingCode::kReviewVoid));
  EXPECT_TRUE(
      fires(found({review("Kim", Verdict::kRefutes)}, subject), FindingCode::kReviewRefutes, Verdict::kRefutes, Confidence::kC3));
}

TEST(Reviews, AnotherBidsReviewsArePassedOver) {
  Review other = review("Kim", Verdict::kSupports);
  other.bid = BidId("rival");
  EXPECT_TRUE(found({other}).empty());
}

TEST(Reviews, TheCapOfTheFilesKindHolds) {
  EXPECT_TRUE(fires(found({review("Kim", Verdict::kSupports, Confidence::kC5)}), FindingCode::kReviewSupports, Verdict::kSupports,
                    Confidence::kC3));
  Review manual = review("Kim", Verdict::kSupports);
  manual.evidence.clear();
  manual.kind = EvidenceKind::kManual;  // which ANS-1 does not take
  EXPECT_TRUE(fires(found({manual}), FindingCode::kReviewSupports));
  manual.verdict = Verdict::kRefutes;
  EXPECT_TRUE(fires(found({manual}), FindingCode::kReviewRefutes, Verdict::kRefutes, Confidence::kC3));
}

TEST(Reviews, TheFilesAgeAndVersionCount) {
  Case subject = good_case();
  exhibit(subject, "policy.pdf").evidence.covers[0].version = "4.0.0";
  const auto findings = found({review("Kim", Verdict::kSupports)}, subject);
  EXPECT_TRUE(fires(findings, FindingCode::kReviewSupports, Verdict::kSupports, Confidence::kC2));
  EXPECT_TRUE(fires(findings, FindingCode::kEvidenceOtherVersion, Verdict::kUndecided, Confidence::kC0, "ANS-1"));
}

TEST(Reviews, EvidenceOfAnotherProductRefutesNothing) {
  Case subject = good_case();
  exhibit(subject, "policy.pdf").evidence.covers = {{ItemId("rtu"), "", "Toaster"}};
  EXPECT_TRUE(fires(found({review("Kim", Verdict::kRefutes)}, subject), FindingCode::kReviewRefutes));
}

TEST(Reviews, SupportIsInPartWhereAnotherFoundAPart) {
  const auto findings = found({review("Kim", Verdict::kSupports), review("Lee", Verdict::kPartly, Confidence::kC1)});
  EXPECT_TRUE(fires(findings, FindingCode::kReviewSupports, Verdict::kPartly, Confidence::kC3));
  EXPECT_TRUE(fires(findings, FindingCode::kReviewPartly, Verdict::kPartly, Confidence::kC1));
}

TEST(Reviews, AReviewOfTheBidIsOneOfEachItem) {
  Case subject = good_case();
  subject.tender.items.push_back({ItemId("hmi"), ProductKind::kHmi, 1, Decimal()});
  Review whole = review("Kim", Verdict::kSupports);
  whole.item = ItemId();
  whole.evidence.clear();
  whole.kind = EvidenceKind::kPolicy;
  EXPECT_EQ(all_of(found({whole}, subject), FindingCode::kReviewSupports).size(), 2U);
}

TEST(Reviews, ThePersonAndThePlaceAreKept) {
  const auto findings = found({review("Kim", Verdict::kSupports)});
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].by, "Kim");
  EXPECT_EQ(findings[0].place->file, "policy.pdf");
  EXPECT_NE(findings[0].detail.find("page 4"), std::string::npos);
}

}  // namespace
}  // namespace proofhouse::verify
