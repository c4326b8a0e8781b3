#include "decide/without_prices.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "decide/testing/tender_builder.h"

namespace proofhouse::decide {
namespace {

using enum Confidence;
using testing::bid_of;
using testing::BidBuilder;
using testing::TenderBuilder;

BidBuilder bid(std::string_view id, std::string_view price, Confidence level) {
  BidBuilder out(id);
  out.price("rtu", price).proves("DEF-1", level).proves("DEF-2", kC5);
  return out;
}

DecisionInput input() {
  TenderBuilder builder;
  builder.item("rtu", "100").element("defaults", "100");
  builder.requirement("DEF-1", "defaults");
  builder.requirement("DEF-2", "defaults");
  builder.gate("DEF-1", kC2);
  // Without prices the dearest comes first by its name; the cheapest is abnormally low.
  return testing::decision_input(
      builder, {bid("zeta", "1000", kC5), bid("alpha", "1100", kC3), bid("low", "100", kC3), bid("open", "900", kC1)});
}

TEST(WithoutPrices, NothingOfMoneyIsLeft) {
  DecisionInput hidden = input();
  hidden.without_prices = true;
  Finding option;
  option.code = FindingCode::kOptionPaid;
  option.requirement = RequirementId("DEF-2");
  option.detail = "Price line \"x\" sells it, at 100.00 each";
  hidden.bids[0].findings.insert(hidden.bids[0].findings.begin(), option);
  Finding ceiling;
  ceiling.code = FindingCode::kMaintenanceCeiling;
  hidden.bids[0].findings.insert(hidden.bids[0].findings.begin(), ceiling);
  hidden.bids[2].bid.low_price_explanation = "Shared tooling";
  hidden.bids[2].low_price_accepted = true;
  Clarification asked;
  asked.bid = BidId("low");
  asked.about = ClarificationTopic::kPrice;
  hidden.clarifications = {asked, {}};
  hidden.tender.award.reference = testing::dec("1000");

  const Decision decision = decide(hidden);
  EXPECT_TRUE(decision.without_prices);
  EXPECT_EQ(decision.recommended, std::nullopt);
  EXPECT_TRUE(decision.flips.empty());
  EXPECT_EQ(decision.clarifications.size(), 1U);
  EXPECT_FALSE(decision.tender.award.reference);
  EXPECT_FALSE(decision.tender.life);
  EXPECT_NE(decision.summary.front().find("without prices"), std::string::npos);
  std::vector<std::string> order;
  for (const auto& one : decision.bids) {
    order.push_back(one.id.str());
    EXPECT_FALSE(one.price || one.total || one.rank || one.provisional_rank || one.tied || one.provisional);
    EXPECT_FALSE(one.abnormally_low || one.low_price_explained || one.low_price_accepted);
    EXPECT_EQ(one.robustness.draws, 0U);
    for (const auto& finding : one.findings) {
      EXPECT_NE(finding.code, FindingCode::kMaintenanceCeiling);
      EXPECT_NE(finding.code, FindingCode::kPriceMissing);
      EXPECT_EQ(finding.detail.find("100.00"), std::string::npos);
    }
    for (const auto& reason : one.reasons) EXPECT_EQ(reason.find("price"), std::string::npos) << reason;
    for (const auto& mark : one.criteria) EXPECT_NE(mark.criterion, CriterionId("price"));
  }
  EXPECT_EQ(order, (std::vector<std::string>{"alpha", "low", "open", "zeta"}));
}

TEST(WithoutPrices, EverythingElseStaysAsItIs) {
  DecisionInput hidden = input();
  hidden.without_prices = true;
  const Decision without = decide(hidden);
  const Decision with = decide(input());
  for (const auto& one : without.bids) {
    const BidDecision& other = bid_of(with, one.id.str());
    EXPECT_EQ(one.state, other.state);
    EXPECT_EQ(one.score, other.score);
    EXPECT_EQ(one.gates.size(), other.gates.size());
    ASSERT_FALSE(one.criteria.empty());
    EXPECT_EQ(one.criteria[0].marks, one.score);
  }
}

// What a price alone would say must not show: a bid without one is eligible here.
TEST(WithoutPrices, AMissingPriceDoesNotShow) {
  DecisionInput hidden = input();
  hidden.bids[0].bid.prices.clear();
  EXPECT_EQ(bid_of(decide(hidden), "zeta").state, BidState::kPending);
  hidden.without_prices = true;
  EXPECT_EQ(bid_of(decide(hidden), "zeta").state, BidState::kEligible);
}

TEST(PanelMarks, ARefusedMarkDoesNotCount) {
  DecisionInput both = input();
  Criterion function;
  function.id = CriterionId("function");
  function.from = CriterionSource::kPanel;
  function.scale = 5;
  both.tender.criteria.push_back(function);
  PanelMark good;
  good.bid = BidId("zeta");
  good.criterion = CriterionId("function");
  good.mark = testing::dec("4");
  PanelMark refused = good;
  refused.mark = testing::dec("0");
  refused.refused = "an interest";
  both.marks = {good, refused};
  both.without_prices = true;
  const Decision decision = decide(both);
  EXPECT_EQ(bid_of(decision, "zeta").criteria.back().marks, Rational(80));
  EXPECT_EQ(decision.marks.size(), 2U);
}

TEST(Withdrawals, StandBesideTheirBid) {
  DecisionInput one = input();
  Withdrawal withdrawn;
  withdrawn.bid = BidId("zeta");
  withdrawn.reason = "A letter";
  one.withdrawals = {withdrawn};
  const Decision decision = decide(one);
  ASSERT_TRUE(bid_of(decision, "zeta").withdrawal);
  EXPECT_EQ(bid_of(decision, "zeta").withdrawal->reason, "A letter");
  EXPECT_FALSE(bid_of(decision, "alpha").withdrawal);
}

}  // namespace
}  // namespace proofhouse::decide
