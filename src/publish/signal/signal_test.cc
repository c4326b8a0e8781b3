#include "publish/signal/signal.h"

#include <gtest/gtest.h>

#include "publish/signal/signal_html.h"
#include "publish/signal/signal_text.h"

namespace proofhouse::publish::signal {
namespace {

const ElementId kAuth("authentication");
const ElementId kLogs("logging");

BidView bid(std::string id, BidState state, std::optional<std::uint32_t> rank, std::string security, std::string price) {
  BidView out;
  out.id = BidId(id);
  out.bidder = "Bidder " + id;
  out.state = state;
  out.rank = rank;
  out.marks = {{CriterionId("security"), std::move(security), "60"}, {CriterionId("price"), std::move(price), "40"}};
  out.price = PriceView{"1000.00", "1500.00", {}};
  return out;
}

// Two elements of equal weight; "a" is ahead of "b" by its logs alone, "c" fails the gate of authentication.
Source tender(std::string currency = "EUR") {
  Source source;
  source.folder = "t";
  source.file = "award/decision.json";
  source.awarded = true;
  source.winner = BidId("a");
  DecisionView& view = source.decision;
  view.title = "Tender";
  view.currency = std::move(currency);
  view.elements = {{kAuth, "Authentication"}, {kLogs, "Logging"}};
  view.requirements = {{RequirementId("AUTH-1"), "", kAuth, "50"}, {RequirementId("LOG-1"), "", kLogs, "50"}};
  BidView a = bid("a", BidState::kEligible, 1, "80", "90");
  a.elements = {{kAuth, "70", "50"}, {kLogs, "90", "50"}};
  a.price->lines = {{CostKind::kOption, "=log-licence", "200.00", ""}};
  FindingView option;
  option.code = FindingCode::kOptionPaid;
  option.requirement = RequirementId("LOG-1");
  option.detail = "Price line \"=log-licence\" sells what this demand needs as an option.";
  a.findings = {option};
  BidView b = bid("b", BidState::kEligible, 2, "60", "100");
  b.elements = {{kAuth, "70", "50"}, {kLogs, "50", "50"}};
  b.assessments = {{RequirementId("LOG-1"), {}, ClaimAnswer::kYes, Status::kContradicted, Confidence::kC3, false, "R5", {}},
                   {RequirementId("AUTH-1"), {}, ClaimAnswer::kYes, Status::kUnknown, Confidence::kC0, false, "R4", {}}};
  BidView c = bid("c", BidState::kExcluded, {}, "10", "100");
  c.gates = {{RequirementId("AUTH-1"), GateStage::kAward, GateStatus::kFailed, "", Confidence::kC2, Confidence::kC0, {}, false}};
  c.assessments = {{RequirementId("AUTH-1"), {}, ClaimAnswer::kNo, Status::kNotMet, Confidence::kC1, false, "R1", {}}};
  view.bids = {a, b, c};
  return source;
}

const ElementSignal& of(const MarketSignal& signal, const ElementId& id) {
  for (const auto& element : signal.elements) {
    if (element.element == id) return element;
  }
  throw std::runtime_error("no such element");
}

TEST(Signal, CountsByElement) {
  const std::vector<Source> sources = {tender()};
  const auto signal = sum_up(sources);
  const auto& auth = of(signal, kAuth);
  EXPECT_EQ(auth.tenders, 1U);
  EXPECT_EQ(auth.requirements, 1U);
  EXPECT_EQ(auth.gates, 1U);
  EXPECT_EQ(auth.bids, 3U);
  EXPECT_EQ(auth.missed, 1U);
  EXPECT_EQ(auth.unproved, 1U);
  EXPECT_EQ(auth.excluded, 1U);
  EXPECT_EQ(auth.decided, 0U);
  EXPECT_EQ(of(signal, kLogs).missed, 1U);
  EXPECT_EQ(of(signal, kLogs).gates, 0U);
}

TEST(Signal, TheElementWithTheWholeLeadDecides) {
  // Lead: security (80 - 60) × 60 % = 12, all by logs; price (90 - 100) × 40 % = -4; in all 8.
  const std::vector<Source> sources = {tender()};
  const auto signal = sum_up(sources);
  EXPECT_EQ(of(signal, kLogs).decided, 1U);
  EXPECT_TRUE(signal.criteria.empty());
  EXPECT_EQ(signal.tenders[0].decided, std::vector<std::string>{"Logging"});
}

TEST(Signal, WhereNobodyElseIsRankedTheGatesDecide) {
  auto source = tender();
  source.decision.bids.erase(source.decision.bids.begin() + 1);
  const std::vector<Source> sources = {source};
  const auto signal = sum_up(sources);
  EXPECT_EQ(of(signal, kAuth).decided, 1U);
  EXPECT_EQ(of(signal, kLogs).decided, 0U);
}

TEST(Signal, PriceMayDecide) {
  auto source = tender();
  source.decision.bids[0].elements = source.decision.bids[1].elements;
  source.decision.bids[0].marks = {{CriterionId("security"), "60", "60"}, {CriterionId("price"), "100", "40"}};
  source.decision.bids[1].marks = {{CriterionId("security"), "60", "60"}, {CriterionId("price"), "90", "40"}};
  const std::vector<Source> sources = {source};
  const auto signal = sum_up(sources);
  EXPECT_EQ(signal.criteria.at("price"), 1U);
}

TEST(Signal, MoneyIsNeverAddedAcrossCurrencies) {
  const std::vector<Source> sources = {tender("EUR"), tender("EUR"), tender("CHF")};
  const auto signal = sum_up(sources);
  EXPECT_EQ(of(signal, kAuth).money.at("EUR").excluded, Rational(2000));
  EXPECT_EQ(of(signal, kAuth).money.at("CHF").excluded, Rational(1000));
  EXPECT_EQ(of(signal, kLogs).money.at("EUR").options, Rational(400));
  EXPECT_EQ(of(signal, kLogs).money.at("EUR").decided, Rational(3000));
  EXPECT_EQ(signal.money.at("EUR").decided, Rational(3000));
  EXPECT_EQ(signal.money.at("CHF").options, Rational(200));
}

TEST(Signal, ATenderWithoutAWinnerMovesNothing) {
  auto source = tender();
  source.winner.reset();
  const std::vector<Source> sources = {source};
  const auto signal = sum_up(sources);
  EXPECT_FALSE(signal.tenders[0].has_winner);
  EXPECT_EQ(of(signal, kLogs).decided, 0U);
  EXPECT_EQ(of(signal, kAuth).excluded, 1U);
}

TEST(Signal, NamesOnlyWhereTheyAreAskedFor) {
  const std::vector<Source> sources = {tender()};
  const auto signal = sum_up(sources);
  for (const auto& text : {signal_html(signal, false, "1"), signal_csv(signal, false), signal_json(signal, false)}) {
    EXPECT_EQ(text.find("Bidder"), std::string::npos);
  }
  for (const auto& text : {signal_html(signal, true, "1"), signal_csv(signal, true), signal_json(signal, true)}) {
    EXPECT_NE(text.find("Bidder c"), std::string::npos);
  }
}

}  // namespace
}  // namespace proofhouse::publish::signal
