#include "tender/reviewers.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "tender/evaluate_under_test.h"
#include "tender/signing.h"

namespace proofhouse::tender {
namespace {

constexpr std::string_view kReview =
    "reviews:\n  - {reviewer: Kim, bid: a, requirement: DEF-1, verdict: refutes, confidence: C3, reason: seen, date: "
    "2026-10-20}\n"
    "marks:\n  - {bid: a, criterion: function, mark: 4, by: Kim, reason: Shown}\n";

class ReviewersTest : public testing::EvaluateTest {
 protected:
  ReviewersTest() {
    put_bid("a");
    folder_.put("reviews/kim.yaml", kReview);
    put_key("kim", "Kim", "review", key_);
  }

  void put_key(const std::string& id, const std::string& name, const std::string& purpose, const crypto::PrivateKey& key) {
    const std::string pem = "  " + replace_all(std::string(trim(key.public_key().to_pem())), "\n", "\n  ");
    folder_.put("trust/" + id + ".yaml", "id: " + id + "\nholder: {name: " + name + ", title: Engineer}\npurposes: [" + purpose +
                                             "]\nkey: |\n" + pem + "\n");
  }
  void sign(std::string_view bytes, const crypto::PrivateKey& key, std::string_view predicate = kFilePredicate) {
    const std::vector<Resource> subjects{{"kim.yaml", crypto::sha256(bytes), {}, 0}};
    folder_.put("reviews/kim.yaml.dsse.json", signed_statement(subjects, predicate, "{}", key));
  }
  void ask_for_signatures() { folder_.put("profile.yaml", "signed_reviews: true\n"); }

  // Whether review and mark count.
  bool count() {
    const auto evaluation = evaluated();
    const bool review = has(bid(evaluation, "a"), FindingCode::kReviewRefutes);
    EXPECT_EQ(has(bid(evaluation, "a"), FindingCode::kReviewVoid), !review);
    EXPECT_EQ(evaluation.decision.marks.at(0).refused.empty(), review);
    EXPECT_EQ(evaluation.decision.marks.at(0).file, "reviews/kim.yaml");
    return review;
  }

  const crypto::PrivateKey key_ = crypto::PrivateKey::generate_ed25519();
};

TEST_F(ReviewersTest, UnsignedCountsUnlessTheProfileAsks) {
  EXPECT_TRUE(count());
  ask_for_signatures();
  EXPECT_FALSE(count());
}

TEST_F(ReviewersTest, SignedByTheReviewer) {
  ask_for_signatures();
  sign(kReview, key_);
  EXPECT_TRUE(count());
}

TEST_F(ReviewersTest, OneChangedByteUnderEveryProfile) {
  sign(kReview, key_);
  EXPECT_TRUE(count());
  folder_.put("reviews/kim.yaml", replace_all(std::string(kReview), "mark: 4", "mark: 5"));
  EXPECT_FALSE(count());
  ask_for_signatures();
  EXPECT_FALSE(count());
}

TEST_F(ReviewersTest, AnUnknownKeyAnotherPurposeAnotherUse) {
  sign(kReview, crypto::PrivateKey::generate_ed25519());
  EXPECT_FALSE(count());
  sign(kReview, key_, "https://example.org/other");
  EXPECT_FALSE(count());
  folder_.put("reviews/kim.yaml.dsse.json", "nonsense");
  EXPECT_FALSE(count());
  sign(kReview, key_);
  EXPECT_TRUE(count());
  put_key("kim", "Kim", "lab", key_);
  EXPECT_FALSE(count());
}

TEST_F(ReviewersTest, SomebodyElsesSignature) {
  put_key("kim", "Lee", "review", key_);
  sign(kReview, key_);
  EXPECT_TRUE(count());
  ask_for_signatures();
  EXPECT_FALSE(count());
  // Neither is the title a part of the name.
  put_key("kim", "Kim", "review", key_);
  EXPECT_TRUE(count());
}

TEST_F(ReviewersTest, TheSignatureIsAnInput) {
  sign(kReview, key_);
  const auto before = evaluated();
  EXPECT_TRUE(changed(before).empty());
  folder_.put("reviews/kim.yaml.dsse.json", "{}");
  EXPECT_EQ(changed(before), std::vector<std::string>{"reviews/kim.yaml.dsse.json"});
}

TEST_F(ReviewersTest, AfterTheAwardNothingIsAdded) {
  EXPECT_TRUE(count());
  folder_.put("award/a/award.json", R"({"awarded": "2026-10-19"})");
  const auto evaluation = evaluated();
  EXPECT_TRUE(has(bid(evaluation, "a"), FindingCode::kReviewVoid));
  folder_.put("award/a/award.json", R"({"awarded": "2026-10-20T10:00:00Z"})");
  EXPECT_TRUE(count());
  folder_.put("award/b/award.json", "nonsense");
  EXPECT_TRUE(count());
}

TEST_F(ReviewersTest, AnInterestTakesReviewAndMark) {
  folder_.put("reviews/interests.yaml", "conflicts: [{person: kim, bid: a, interest: holds shares, date: 2026-10-16}]\n");
  const auto evaluation = evaluated();
  EXPECT_TRUE(has(bid(evaluation, "a"), FindingCode::kReviewConflict));
  EXPECT_FALSE(has(bid(evaluation, "a"), FindingCode::kReviewRefutes));
  EXPECT_FALSE(evaluation.decision.marks.at(0).refused.empty());
  ASSERT_EQ(evaluation.decision.conflicts.size(), 1U);
  EXPECT_EQ(evaluation.decision.conflicts[0].file, "reviews/interests.yaml");
}

}  // namespace
}  // namespace proofhouse::tender
