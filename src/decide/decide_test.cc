#include "decide/decide.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/text.h"
#include "decide/testing/tender_builder.h"

namespace proofhouse::decide {
namespace {

using enum Confidence;
using testing::bid_of;
using testing::BidBuilder;
using testing::day;
using testing::decide_on;
using testing::TenderBuilder;

// Two gates (DEF-1 at C2, VULN-1 at C1) and three scored demands over two elements.
TenderBuilder feeder() {
  TenderBuilder builder;
  builder.item("rtu", "100").element("defaults", "60").element("vulnerabilities", "40");
  builder.requirement("DEF-1", "defaults");
  builder.requirement("DEF-2", "defaults");
  builder.requirement("VULN-1", "vulnerabilities");
  builder.gate("DEF-1", kC2).gate("VULN-1", kC1);
  return builder;
}

BidBuilder bid(std::string_view id, std::string_view price, Confidence def1, Confidence def2, Confidence vuln1) {
  BidBuilder out(id);
  out.price("rtu", price).proves("DEF-1", def1).proves("DEF-2", def2).proves("VULN-1", vuln1);
  return out;
}

std::vector<BidBuilder> four_bids() {
  BidBuilder bargain = bid("bargain", "500", kC3, kC3, kC3);
  bargain.sees("VULN-1", Verdict::kRefutes, kC3);
  return {bid("keystone", "1000", kC2, kC2, kC2), bargain, bid("nordlys", "1100", kC5, kC5, kC5),
          bid("meridian", "900", kC1, kC5, kC5)};
}

bool holds(const std::vector<std::string>& lines, std::string_view part) {
  return std::ranges::any_of(lines, [&](const std::string& line) { return line.find(part) != std::string::npos; });
}

TEST(Decide, ATenderWithFourBids) {
  const Decision decision = decide_on(feeder(), four_bids());
  std::vector<std::string> order;
  for (const auto& entry : decision.bids) order.push_back(entry.id.str() + " " + std::string(name_of(entry.state)));
  EXPECT_EQ(order, (std::vector<std::string>{"nordlys eligible", "keystone eligible", "meridian pending", "bargain excluded"}));
  EXPECT_EQ(decision.recommended, BidId("nordlys"));
  EXPECT_FALSE(decision.recommended_tied);

  const BidDecision& nordlys = bid_of(decision, "nordlys");
  EXPECT_EQ(nordlys.rank, 1U);
  EXPECT_EQ(nordlys.score, Rational(100));
  EXPECT_EQ(nordlys.criteria[1].marks, Rational(1000, 11)) << "keystone's 1000 is the reference, not the excluded 500";
  EXPECT_EQ(nordlys.total, Rational(40) + Rational(60 * 10, 11));
  const BidDecision& keystone = bid_of(decision, "keystone");
  EXPECT_EQ(keystone.rank, 2U);
  EXPECT_EQ(keystone.score, Rational(50));
  EXPECT_EQ(keystone.total, Rational(80));
  EXPECT_EQ(nordlys.robustness.first + keystone.robustness.first, 200U);

  const BidDecision& bargain = bid_of(decision, "bargain");
  EXPECT_EQ(bargain.rank, std::nullopt);
  EXPECT_EQ(bargain.reasons,
            (std::vector<std::string>{"VULN-1 (Demand VULN-1), rtu: the bidder says yes; the evidence says no, at C3",
                                      "its price is abnormally low: ask the bidder to explain it"}));
  EXPECT_TRUE(holds(decision.summary, "Recommended: nordlys (Bidder nordlys)"));
  EXPECT_TRUE(holds(decision.summary, "bargain may not win: it fails VULN-1"));
  ASSERT_EQ(decision.flips.size(), 2U);
  EXPECT_EQ(decision.weights[0].second, Rational(30));
}

TEST(Decide, APendingBidSaysWhetherItWouldOvertake) {
  // meridian stands on C1 where DEF-1 needs C2; at C2 it has 15 + 30 + 40 = 85, and its 900 becomes the reference.
  const Decision decision = decide_on(feeder(), four_bids());
  const BidDecision& meridian = bid_of(decision, "meridian");
  EXPECT_TRUE(meridian.provisional);
  EXPECT_EQ(meridian.rank, std::nullopt);
  EXPECT_EQ(meridian.provisional_rank, 1U) << "94 against 89.1 and 74";
  EXPECT_TRUE(holds(decision.summary, "meridian is pending: open is DEF-1. Closed at the level needed, it would be first"));
  EXPECT_EQ(decision.recommended, BidId("nordlys")) << "what is open never wins";
  // Nobody's marks move for it.
  EXPECT_EQ(bid_of(decision, "nordlys").criteria[1].marks, Rational(1000, 11));

  auto dear = four_bids();
  dear[3].input.bid.prices[0].unit = testing::dec("1500");
  const Decision later = decide_on(feeder(), dear);
  EXPECT_EQ(bid_of(later, "meridian").provisional_rank, 3U);
  EXPECT_TRUE(holds(later.summary, "meridian is pending: open is DEF-1. Closed at the level needed, it would be number 3"));
}

TEST(Decide, AWaivedGateIsNotClosedInTheProvisionalScore) {
  TenderBuilder builder = feeder();
  // DEF-1 is waived; VULN-1 is open. Closed, VULN-1 adds 40 × 0.3.
  BidBuilder one("one");
  one.price("rtu", "900").claims("DEF-1", ClaimAnswer::kYes);
  auto input = testing::decision_input(builder, {one});
  Waiver waiver;
  waiver.requirement = RequirementId("DEF-1");
  waiver.measure = "Jump host";
  waiver.owner = "Operations";
  waiver.reason = "Nobody sells it";
  waiver.published = day("2026-09-01");
  waiver.expires = day("2027-09-01");
  input.waivers = {waiver};
  input.tender.award.minimum_security = testing::dec("13");
  const Decision decision = decide(input);
  EXPECT_EQ(decision.bids[0].state, BidState::kPending);
  EXPECT_EQ(decision.bids[0].provisional_rank, std::nullopt) << "12 is below 13; with DEF-1 closed it would be 27";
  EXPECT_TRUE(holds(decision.summary, "it would still be below the published minimum score"));
  EXPECT_TRUE(holds(decision.summary,
                    "Waived: DEF-1 (Demand DEF-1). Nobody sells it; instead: Jump host; owner Operations, until 2027-09-01"));
}

TEST(Decide, TiedBidsAreReportedAsTied) {
  const std::vector<BidBuilder> twins = {bid("b", "1000", kC3, kC3, kC3), bid("a", "1000", kC3, kC3, kC3),
                                         bid("c", "1200", kC3, kC3, kC3)};
  const Decision decision = decide_on(feeder(), twins);
  EXPECT_EQ(decision.recommended, std::nullopt);
  EXPECT_TRUE(decision.recommended_tied);
  EXPECT_EQ(bid_of(decision, "a").rank, 1U);
  EXPECT_EQ(bid_of(decision, "b").rank, 1U);
  EXPECT_TRUE(bid_of(decision, "a").tied && bid_of(decision, "b").tied && !bid_of(decision, "c").tied);
  EXPECT_EQ(bid_of(decision, "c").rank, 3U);
  EXPECT_TRUE(holds(decision.summary, "The first bids are tied"));

  TenderBuilder parted = feeder();
  parted.tender.award.ties = {CriterionId("security"), CriterionId("price")};
  EXPECT_EQ(decide_on(parted, twins).recommended, std::nullopt) << "equal in both";
}

TEST(Decide, WithoutBids) {
  const Decision decision = decide_on(feeder(), {});
  EXPECT_EQ(decision.recommended, std::nullopt);
  EXPECT_TRUE(decision.flips.empty());
  EXPECT_EQ(decision.summary,
            (std::vector<std::string>{"No bid is there yet. The rules stand; add bids below bids/ and evaluate again"}));
}

TEST(Decide, OneEligibleBidAlone) {
  const Decision decision = decide_on(feeder(), {bid("only", "1000", kC3, kC3, kC3)});
  EXPECT_EQ(decision.recommended, BidId("only"));
  EXPECT_EQ(decision.bids[0].robustness.first, 200U);
  for (const auto& flip : decision.flips) EXPECT_EQ(flip.change, std::nullopt);
}

TEST(Decide, NobodyMayWin) {
  BidBuilder late = bid("late", "1000", kC5, kC5, kC5);
  late.input.bid.received = testing::moment("2026-10-15T12:00:01+02:00");
  BidBuilder unreadable("unreadable");
  unreadable.input.readable = false;
  BidBuilder foreign = bid("foreign", "1000", kC5, kC5, kC5);
  foreign.input.bid.prices[0].currency = "USD";
  const Decision decision = decide_on(feeder(), {late, unreadable, foreign});
  EXPECT_EQ(decision.recommended, std::nullopt);
  EXPECT_TRUE(bid_of(decision, "late").late);
  EXPECT_EQ(bid_of(decision, "late").state, BidState::kExcluded);
  EXPECT_EQ(bid_of(decision, "unreadable").state, BidState::kExcluded);
  EXPECT_EQ(bid_of(decision, "foreign").state, BidState::kPending);
  EXPECT_EQ(decision.summary[0], "No bid may win as things stand");
  EXPECT_TRUE(holds(decision.summary, "late may not win: it came after the deadline"));
  EXPECT_TRUE(holds(decision.summary, "unreadable may not win: bid.yaml cannot be read"));
  EXPECT_TRUE(holds(decision.summary, "foreign is pending: its price cannot be compared"));
  EXPECT_TRUE(holds(bid_of(decision, "foreign").reasons,
                    "its price cannot be compared: The price line \"rtu\" is in USD, the tender in EUR"));
  EXPECT_EQ(bid_of(decision, "unreadable").reasons, (std::vector<std::string>{"bid.yaml cannot be read"}));

  BidBuilder in_time = bid("in-time", "1000", kC5, kC5, kC5);
  in_time.input.bid.received = testing::moment("2026-10-15T12:00:00+02:00");
  EXPECT_EQ(decide_on(feeder(), {in_time}).recommended, BidId("in-time"));
}

TEST(Decide, BelowTheMinimumScoreABidHasNoRank) {
  TenderBuilder builder = feeder();
  builder.tender.award.minimum_security = testing::dec("60");
  const Decision decision = decide_on(builder, {bid("weak", "900", kC2, kC2, kC2), bid("strong", "1000", kC3, kC3, kC3)});
  EXPECT_EQ(decision.recommended, BidId("strong"));
  EXPECT_EQ(bid_of(decision, "weak").rank, std::nullopt);
  EXPECT_EQ(bid_of(decision, "weak").state, BidState::kEligible);
  EXPECT_TRUE(holds(bid_of(decision, "weak").reasons, "its security score is below the published minimum of 60"));
}

TEST(Decide, AnExplainedLowPriceSetsTheReference) {
  BidBuilder low = bid("low", "100", kC2, kC2, kC2);
  const BidBuilder plain = bid("plain", "1000", kC5, kC5, kC5);
  const Decision unexplained = decide_on(feeder(), {low, plain});
  EXPECT_TRUE(bid_of(unexplained, "low").abnormally_low);
  EXPECT_EQ(bid_of(unexplained, "plain").criteria[1].marks, Rational(100));
  low.input.bid.low_price_explanation = "Made in series since 2019";
  EXPECT_EQ(bid_of(decide_on(feeder(), {low, plain}), "plain").criteria[1].marks, Rational(10));
}

bool asked_to_explain(const BidDecision& bid) {
  return std::ranges::any_of(bid.findings, [](const Finding& f) { return f.code == FindingCode::kPriceAbnormallyLow; });
}

TEST(Decide, Fires_PRICE_ABNORMALLY_LOW) {
  const Decision decision = decide_on(feeder(), {bid("low", "100", kC2, kC2, kC2), bid("plain", "1000", kC5, kC5, kC5)});
  EXPECT_TRUE(asked_to_explain(bid_of(decision, "low")));
}

TEST(Decide, Silent_PRICE_ABNORMALLY_LOW) {
  const Decision decision = decide_on(feeder(), {bid("low", "900", kC2, kC2, kC2), bid("plain", "1000", kC5, kC5, kC5)});
  EXPECT_FALSE(asked_to_explain(bid_of(decision, "low")));
  EXPECT_FALSE(asked_to_explain(bid_of(decision, "plain")));
}

TEST(Decide, ThePanelsMarksAreTheMeanOfItsMembers) {
  TenderBuilder builder = feeder();
  builder.criteria({{"security", "40"}, {"function", "20"}, {"price", "40"}});
  auto input = testing::decision_input(builder, {bid("one", "1000", kC5, kC5, kC5)});
  input.marks = {{BidId("one"), CriterionId("function"), testing::dec("4"), "A", "", "", ""},
                 {BidId("one"), CriterionId("function"), testing::dec("2.5"), "B", "", "", ""},
                 {BidId("two"), CriterionId("function"), testing::dec("0"), "B", "", "", ""}};
  EXPECT_EQ(decide(input).bids[0].criteria[1].marks, Rational(65));
}

TEST(Decide, TheOrderOfTheBidsChangesNothing) {
  auto bids = four_bids();
  const Decision first = decide_on(feeder(), bids);
  std::ranges::reverse(bids);
  const Decision second = decide_on(feeder(), bids);
  EXPECT_EQ(first.summary, second.summary);
  for (std::size_t b = 0; b < 4; ++b) {
    EXPECT_EQ(first.bids[b].id, second.bids[b].id);
    EXPECT_EQ(first.bids[b].robustness.first, second.bids[b].robustness.first);
    EXPECT_EQ(first.bids[b].total, second.bids[b].total);
  }
}

TEST(Decide, FrameworksCountWhatIsMetByEveryMappedRequirement) {
  TenderBuilder builder = feeder();
  builder.requirements[0].mappings = {{"csf", "PR.1", Relation::kIntersects, {}, {}}, {"csf", "PR.2", Relation::kEqual, {}, {}}};
  builder.requirements[1].mappings = {{"csf", "PR.1", Relation::kSubset, {}, {}}, {"cis", "", Relation::kNone, {}, "why not"}};
  BidBuilder half("half");
  half.price("rtu", "1").proves("DEF-1", kC3);
  const Decision decision = decide_on(builder, {half, bid("whole", "1", kC3, kC3, kC3)});
  ASSERT_EQ(decision.frameworks.size(), 1U);
  EXPECT_EQ(decision.frameworks[0].mapped, 2U);
  EXPECT_EQ(decision.frameworks[0].ids, 2U);
  EXPECT_EQ(decision.frameworks[0].met, (std::vector<std::pair<BidId, std::uint64_t>>{{BidId("half"), 1}, {BidId("whole"), 2}}));
}

TEST(Decide, WhatWasCappedDueOrNotJudgedIsOnTheFirstPage) {
  TenderBuilder builder = feeder();
  builder.requirements[0].gate.award = {{Criticality::kLow, kC5}};
  builder.requirements[0].gate.acceptance = {{Criticality::kLow, kC5}};
  builder.profile.award_cap = kC3;
  BidBuilder one = bid("one", "1000", kC3, kC3, kC3);
  one.input.judged = {10, 7, 3, 3, {}};
  auto input = testing::decision_input(builder, {one});
  input.incomplete = true;
  input.unsafe = true;
  const auto summary = decide(input).summary;
  EXPECT_TRUE(holds(summary, "The profile asks no more than C3 at award. Not proved on a device before award: DEF-1"));
  EXPECT_TRUE(holds(summary, "Due at acceptance, before payment: DEF-1"));
  EXPECT_TRUE(holds(summary, "7 of 10 components and 3 of 3 files could be judged"));
  EXPECT_TRUE(holds(summary, "This result is incomplete"));
  EXPECT_TRUE(holds(summary, "without the sandbox"));
}

}  // namespace
}  // namespace proofhouse::decide
