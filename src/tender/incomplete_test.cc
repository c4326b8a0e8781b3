// What makes a decision incomplete, and what does not.
#include <sys/stat.h>

#include "tender/evaluate_under_test.h"

namespace proofhouse::tender {
namespace {

using testing::entry;

class StandInTest : public testing::EvaluateTest {
 protected:
  StandInTest() {
    testing::put_stand_ins(programs_);
    options_.workers = programs_.path();
    put_bid("other");
  }
  void put_bid_with(std::string_view bytes) {
    folder_.put("bids/x/evidence/sbom.json", bytes);
    put_bid("x", entry("sbom.json", "sbom", bytes));
  }
  testing::TempFolder programs_;
};

TEST_F(StandInTest, AReaderThatDiesIsAFindingAndTheDecisionIsComplete) {
  put_bid_with("please die");
  const auto evaluation = evaluated();
  EXPECT_FALSE(evaluation.decision.incomplete);
  EXPECT_TRUE(has(bid(evaluation, "x"), FindingCode::kEvidenceReaderDied));
  EXPECT_FALSE(has(bid(evaluation, "other"), FindingCode::kEvidenceReaderDied));
}

TEST_F(StandInTest, ABidFileThatKillsItsReaderExcludesItsBidAlone) {
  folder_.put("bids/x/bid.yaml", "please die");
  const auto evaluation = evaluated();
  EXPECT_FALSE(evaluation.decision.incomplete);
  EXPECT_TRUE(has(bid(evaluation, "x"), FindingCode::kEvidenceReaderDied));
  EXPECT_EQ(bid(evaluation, "x").state, BidState::kExcluded);
  EXPECT_TRUE(bid(evaluation, "other").readable);
}

TEST_F(StandInTest, ABackstopOnAnyFileMakesTheDecisionIncomplete) {
  put_bid_with("please want too much memory");
  EXPECT_TRUE(evaluated().decision.incomplete);
  put_bid_with("{}");
  EXPECT_FALSE(evaluated().decision.incomplete);
  folder_.put("bids/x/response.json", "please want too much memory");
  EXPECT_TRUE(evaluated().decision.incomplete);
  folder_.put("bids/x/bid.yaml", "please want too much memory");
  const auto evaluation = evaluated();
  EXPECT_TRUE(evaluation.decision.incomplete);
  EXPECT_TRUE(has(bid(evaluation, "x"), FindingCode::kEvidenceTimeout));
}

TEST_F(StandInTest, AVerifierThatGivesNoAnswerMakesTheDecisionIncomplete) {
  testing::put_program(programs_, "proofhouse-verifier", "/bin/true");
  const auto evaluation = evaluated();
  EXPECT_TRUE(evaluation.decision.incomplete);
  EXPECT_TRUE(has(bid(evaluation, "other"), FindingCode::kEvidenceTimeout));
}

TEST_F(StandInTest, AReaderThatCannotBeStartedMakesTheDecisionIncomplete) {
  programs_.put("proofhouse-reader", "no program");
  ASSERT_EQ(chmod((programs_ / "proofhouse-reader").c_str(), 0755), 0);
  EXPECT_TRUE(evaluated().decision.incomplete);
}

TEST_F(StandInTest, TheBuyersOwnKnowledgeIsNeverPassedOver) {
  folder_.put("knowledge/known_exploited_vulnerabilities.json", "please die");
  auto failed = evaluate(options_, catalogue_);
  ASSERT_FALSE(failed);
  EXPECT_TRUE(failed.error().file.ends_with("known_exploited_vulnerabilities.json"));
  folder_.put("knowledge/known_exploited_vulnerabilities.json", "please want too much memory");
  failed = evaluate(options_, catalogue_);
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().code, ErrorCode::kIncomplete);
}

}  // namespace
}  // namespace proofhouse::tender
