#include "decide/price.h"

#include <gtest/gtest.h>

#include "decide/testing/tender_builder.h"

namespace proofhouse::decide {
namespace {

using enum Confidence;
using testing::assessment;
using testing::BidBuilder;
using testing::dec;
using testing::TenderBuilder;

// 40 RTUs and 2 tools. AUTH-2 is demanded; UPD-9 holds the check of the maintenance burden.
TenderBuilder rtus_and_tools() {
  TenderBuilder builder;
  builder.item("rtu", "80", ProductKind::kRtu, 40).item("tool", "20", ProductKind::kEngineeringTool, 2).element("e", "100");
  builder.requirement("AUTH-2", "e");
  builder.requirement("UPD-9", "e").checks = {Check::kMaintenanceBurden};
  return builder;
}

// Two years at 25 %: the annuity is 4/5 + 16/25 = 36/25.
TenderBuilder with_life() {
  TenderBuilder builder = rtus_and_tools();
  builder.tender.life = Life{2, dec("0.25"), dec("3"), dec("100"), dec("1000"), dec("500"), {dec("16"), dec("8"), dec("1")}};
  return builder;
}

BidBuilder priced() { return std::move(BidBuilder("a").price("rtu", "6200.50", "40").price("tool", "1000", "2")); }

std::optional<Price> price_of(const TenderBuilder& builder, const BidBuilder& bid, const std::vector<Assessment>& assessments,
                              std::string* said = nullptr) {
  std::string problem;
  auto price = comparable_price(builder.scheme(), builder.tender, bid.input.bid, assessments, problem);
  EXPECT_EQ(price.has_value(), problem.empty());
  if (said != nullptr) *said = problem;
  return price;
}

TEST(Price, LinesForTheDemandedQuantities) {
  EXPECT_EQ(price_of(rtus_and_tools(), priced(), {})->comparable, Rational(250'020));
  // Another quantity in an item's line does not count; in a line of the bidder's own it does.
  BidBuilder other("a");
  other.price("rtu", "6200.50", "10").price("tool", "1000", "2").price("training", "150.25", "4");
  const auto price = price_of(rtus_and_tools(), other, {});
  EXPECT_EQ(price->comparable, Rational(250'621));
  EXPECT_EQ(price->offered, Rational(250'621));
  EXPECT_EQ(price->lines[0].basis, "40 × 6200.5 (offered for 10; the tender demands 40)");
}

BidBuilder with_options() {
  BidBuilder bid = priced();
  bid.price("mfa", "900", "40").price("logging", "10", "40").price("paint", "5000", "1");
  for (std::size_t line = 2; line < 5; ++line) bid.input.bid.prices[line].option = true;
  bid.input.bid.prices[2].needed_for = {RequirementId("AUTH-2")};
  bid.input.bid.prices[3].needed_for = {RequirementId("NOT-DEMANDED")};
  return bid;
}

TEST(Price, OptionsCountWhereTheyAreDemandedAndPriced) {
  TenderBuilder builder = rtus_and_tools();
  const auto with = price_of(builder, with_options(), {});
  EXPECT_EQ(with->comparable, Rational(250'020 + 36'000));
  EXPECT_EQ(with->offered, Rational(250'020));
  ASSERT_EQ(with->lines.size(), 3U);
  EXPECT_EQ(with->lines[2].kind, CostKind::kOption);
  EXPECT_EQ(with->lines[2].basis, "40 × 900, needed for AUTH-2");
  builder.tender.award.security_options = OptionRule::kExclude;
  EXPECT_EQ(price_of(builder, with_options(), {})->comparable, Rational(250'020)) << "its gate fails instead";
}

TEST(Price, LinesByTheYearAreDiscounted) {
  BidBuilder bid = priced();
  bid.price("support", "2500", "4");
  bid.input.bid.prices[2].yearly = true;
  // 4 × 2500 × 36/25
  EXPECT_EQ(price_of(with_life(), bid, {})->offered, Rational(250'020 + 14'400));
  EXPECT_EQ(price_of(rtus_and_tools(), bid, {})->offered, Rational(250'020 + 10'000)) << "once where no life is stated";
}

// By unit and patch, from 16 h, 8 h and 1 visit at 100, 1000 and 500; by 3 × 36/25 for each of the 40 units.
TEST(Price, PatchingProvedStatedAndCeiling) {
  const struct {
    const char* what;
    std::optional<Maintenance> stated;
    Status status;
    Confidence level;
    Rational patch;
  } cases[] = {
      {"not stated", std::nullopt, Status::kMet, kC5, 1600 + 8000 + 500},
      {"stated, C2: the ceiling", Maintenance{ItemId("rtu"), dec("2"), dec("0.5"), dec("0"), dec("0")}, Status::kMet, kC2,
       10'100},
      {"proved at C3", Maintenance{ItemId("rtu"), dec("2"), dec("0.5"), dec("0"), dec("0")}, Status::kMet, kC3, 700},
      {"proved in part at C4", Maintenance{ItemId("rtu"), dec("2"), dec("0.5"), dec("2"), dec("50")}, Status::kPartly, kC4, 800},
      {"unknown", Maintenance{ItemId("rtu"), dec("2"), dec("0.5"), dec("0"), dec("0")}, Status::kUnknown, kC0, 10'100},
      {"contradicted", Maintenance{ItemId("rtu"), dec("2"), dec("0.5"), dec("0"), dec("0")}, Status::kContradicted, kC5, 10'100},
      {"stated above the ceiling", Maintenance{ItemId("rtu"), dec("20"), dec("0.5"), dec("0"), dec("600")}, Status::kMet, kC1,
       2000 + 8000 + 600},
      {"proved above the ceiling", Maintenance{ItemId("rtu"), dec("20"), dec("9"), dec("0"), dec("0")}, Status::kMet, kC3,
       11'000},
  };
  for (const auto& c : cases) {
    BidBuilder bid = priced();
    if (c.stated) bid.input.bid.maintenance = {*c.stated};
    const auto price = price_of(with_life(), bid, {assessment("UPD-9", c.status, c.level, "rtu")});
    ASSERT_EQ(price->lines.size(), 4U) << c.what;
    EXPECT_EQ(price->lines[2].kind, CostKind::kMaintenance);
    EXPECT_EQ(price->lines[2].amount, Rational(40) * Rational(3) * Rational(36, 25) * c.patch)
        << c.what << ": " << price->lines[2].basis;
    // The tools stated nothing.
    EXPECT_EQ(price->lines[3].amount, Rational(2) * Rational(3) * Rational(36, 25) * Rational(10'100)) << c.what;
    EXPECT_EQ(price->comparable, price->offered + price->lines[2].amount + price->lines[3].amount) << c.what;
  }
}

TEST(Price, ProofForOneItemIsNoneForAnother) {
  BidBuilder bid = priced();
  bid.input.bid.maintenance = {{ItemId("tool"), dec("1"), dec("0"), dec("0"), dec("0")}};
  const auto price = price_of(with_life(), bid, {assessment("UPD-9", Status::kMet, kC5, "rtu")});
  EXPECT_EQ(price->lines[3].amount, Rational(2) * Rational(3) * Rational(36, 25) * Rational(10'100));
}

TEST(Price, WhatCannotBeCompared) {
  const struct {
    const char* what;
    void (*change)(Bid&);
    const char* problem;
  } cases[] = {
      {"another currency", [](Bid& bid) { bid.prices[1].currency = "USD"; },
       "The price line \"tool\" is in USD, the tender in EUR."},
      {"its own currency", [](Bid& bid) { bid.prices[1].currency = "EUR"; }, ""},
      {"an item without a line", [](Bid& bid) { bid.prices.pop_back(); }, "The item \"tool\" has no price line."},
      {"an item as an option only", [](Bid& bid) { bid.prices[1].option = true; }, "The item \"tool\" has no price line."},
      {"a negative unit", [](Bid& bid) { bid.prices[0].unit = dec("-1"); }, "The price line \"rtu\" is negative."},
      {"a negative quantity", [](Bid& bid) { bid.prices[0].quantity = dec("-1"); }, "The price line \"rtu\" is negative."},
      {"negative hours", [](Bid& bid) { bid.maintenance = {{ItemId("rtu"), dec("-2"), {}, {}, {}}}; },
       "The maintenance of \"rtu\" holds a negative number."},
  };
  for (const auto& c : cases) {
    BidBuilder bid = priced();
    c.change(bid.input.bid);
    std::string problem;
    price_of(with_life(), bid, {}, &problem);
    EXPECT_EQ(problem, c.problem) << c.what;
  }
}

// Advisories reach decide/ as findings. Whatever they say, the price moves through the proof of the maintenance burden alone.
TEST(Price, FindingsMoveItThroughTheMaintenanceBurdenAlone) {
  TenderBuilder builder = with_life();
  BidBuilder bid = priced();
  bid.input.bid.maintenance = {{ItemId("rtu"), dec("2"), dec("0.5"), dec("0"), dec("0")}};
  bid.proves("UPD-9", kC3).proves("AUTH-2", kC1);
  const auto price = [&](const BidBuilder& tried) { return testing::decide_on(builder, {tried}).bids[0].price->comparable; };
  const Rational before = price(bid);
  for (std::uint8_t verdict = 0; verdict < enum_count<Verdict>(); ++verdict) {
    for (std::uint8_t level = 0; level < 6; ++level) {
      BidBuilder more = bid;
      for (int copies = 0; copies < 50; ++copies) {
        more.sees("AUTH-2", static_cast<Verdict>(verdict), static_cast<Confidence>(level));
        more.sees("", static_cast<Verdict>(verdict), static_cast<Confidence>(level));
      }
      EXPECT_EQ(price(more), before) << verdict << " " << level;
    }
  }
  BidBuilder refuted = bid;
  refuted.sees("UPD-9", Verdict::kRefutes, kC5);
  EXPECT_GT(price(refuted), before);
}

}  // namespace
}  // namespace proofhouse::decide
