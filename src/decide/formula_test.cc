#include "decide/formula.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "decide/testing/random_tender.h"

namespace proofhouse::decide {
namespace {

using testing::BidBuilder;
using testing::Chance;
using testing::dec;
using testing::TenderBuilder;

Contender contender(std::size_t bid, Rational score, Rational price, std::vector<Rational> panel = {}) {
  return {bid, std::move(score), std::move(price), std::move(panel)};
}

Tender tender_with(Formula formula) {
  TenderBuilder builder;
  builder.criteria({{"security", "40"}, {"function", "20"}, {"price", "40"}});
  builder.tender.award.formula = formula;
  return builder.tender;
}

std::vector<std::size_t> order_of(const Tender& tender, const std::vector<Contender>& contenders, const Rational& reference) {
  std::vector<std::size_t> out;
  for (const auto& entry : in_order(tender, contenders, reference)) out.push_back(entry.bid);
  return out;
}

TEST(Formula, MarksAndFigureOfQualityPrice) {
  const Tender tender = tender_with(Formula::kQualityPrice);
  const auto a = contender(0, 80, 500, {0, 60, 0});
  EXPECT_EQ(marks(tender, a, 400), (std::vector<Rational>{80, 60, 80}));
  EXPECT_EQ(figure(tender, a, 400), Rational(76));
  EXPECT_EQ(marks(tender, contender(0, 80, 300), 400)[2], Rational(100)) << "price marks end at 100";
  EXPECT_EQ(marks(tender, contender(0, 80, 0), 400)[2], Rational(100));
  EXPECT_EQ(marks(tender, contender(0, 80, 500), 400)[1], Rational(0)) << "no marks of the panel";
}

TEST(Formula, EachOrders) {
  // Best score, best value, lowest price, and one below the minimum.
  const std::vector<Contender> all = {contender(0, 90, 1000), contender(1, 80, 500), contender(2, 50, 400), contender(3, 49, 1)};
  const struct {
    Formula formula;
    std::vector<std::size_t> order;
  } cases[] = {
      {Formula::kQualityPrice, {1, 2, 0}},   // 64, 60, 52
      {Formula::kPricePerPoint, {1, 2, 0}},  // 6.25, 8, 11.1 a point
      {Formula::kLowestComparablePrice, {2, 1, 0}},
  };
  for (const auto& c : cases) {
    Tender tender = tender_with(c.formula);
    tender.award.minimum_security = dec("50");
    EXPECT_EQ(order_of(tender, all, 400), c.order) << name_of(c.formula);
  }
}

TEST(Formula, TiesFollowThePublishedOrder) {
  Tender tender = tender_with(Formula::kQualityPrice);
  // 40·s + 40·(400/p·100): equal figures, security against price.
  const std::vector<Contender> level = {contender(0, 60, 400), contender(1, 80, 500), contender(2, 60, 400)};
  EXPECT_EQ(compare(tender, level[0], level[1], 400), std::strong_ordering::equal);
  tender.award.ties = {CriterionId("security"), CriterionId("price")};
  EXPECT_EQ(order_of(tender, level, 400), (std::vector<std::size_t>{1, 0, 2}));
  tender.award.ties = {CriterionId("price"), CriterionId("security")};
  EXPECT_EQ(order_of(tender, level, 400), (std::vector<std::size_t>{0, 2, 1}));
  EXPECT_EQ(compare(tender, level[0], level[2], 400), std::strong_ordering::equal) << "still tied";
  tender.award.ties = {CriterionId("function")};
  EXPECT_EQ(compare(tender, level[0], level[1], 400), std::strong_ordering::equal);
}

TEST(Formula, TheLowerPricePartsTiesWhereBothHaveFullPriceMarks) {
  Tender tender = tender_with(Formula::kQualityPrice);
  tender.award.ties = {CriterionId("price")};
  EXPECT_EQ(order_of(tender, {contender(0, 60, 300), contender(1, 60, 200)}, 400), (std::vector<std::size_t>{1, 0}));
}

TEST(Formula, Reference) {
  Tender tender = tender_with(Formula::kQualityPrice);
  const std::vector<Contender> two = {contender(0, 60, 500), contender(1, 60, 400)};
  EXPECT_EQ(reference_price(tender, two), Rational(400));
  EXPECT_EQ(reference_price(tender, {}), std::nullopt);
  tender.award.reference = dec("450");
  EXPECT_EQ(reference_price(tender, two), Rational(450));
  EXPECT_EQ(reference_price(tender, {}), Rational(450));
}

TEST(Formula, PricePerPointOfAPriceOfNothing) {
  const Tender tender = tender_with(Formula::kPricePerPoint);
  EXPECT_EQ(order_of(tender, {contender(0, 90, Rational(1, 1000)), contender(1, 10, 0), contender(2, 0, 0)}, 1),
            (std::vector<std::size_t>{1, 0, 2}));
}

TEST(AbnormallyLow, BelowTheShareOfTheMeanOfTheHigherEligibleOnes) {
  const auto low = [](std::vector<std::optional<Rational>> offered, std::vector<bool> eligible,
                      std::optional<Decimal> share = {}) {
    Tender tender;
    tender.award.abnormally_low = share;
    return abnormally_low(tender, offered, eligible);
  };
  using Bits = std::vector<bool>;
  EXPECT_EQ(low({1000, 700}, {true, true}), (Bits{false, false})) << "at the share is not below it";
  EXPECT_EQ(low({1000, 699}, {true, true}), (Bits{false, true}));
  EXPECT_EQ(low({1000, 699}, {false, true}), (Bits{false, false})) << "an excluded bid sets no measure";
  EXPECT_EQ(low({1000, 699}, {true, false}), (Bits{false, true})) << "but is measured";
  EXPECT_EQ(low({1000, std::nullopt, 699}, {true, true, true}), (Bits{false, false, true}));
  EXPECT_EQ(low({1000, 600, 500}, {true, true, true}), (Bits{false, true, true})) << "600 does not pull the mean down";
  EXPECT_EQ(low({1000, 499}, {true, true}, dec("50")), (Bits{false, true}));
  EXPECT_EQ(low({1000, 501}, {true, true}, dec("50")), (Bits{false, false}));
  EXPECT_EQ(low({800, 800, 800}, {true, true, true}), (Bits{false, false, false}));
  EXPECT_EQ(low({}, {}), Bits{});
}

// What a bid has, apart from its rank.
std::string standing(const BidDecision& bid) {
  std::string out(name_of(bid.state));
  for (const auto& mark : bid.criteria) out += " " + mark.marks.fraction();
  return out + (bid.total ? " = " + bid.total->fraction() : "") + (bid.abnormally_low ? " low" : "");
}

TEST(AbnormallyLowProperty, AddingOrRemovingExcludedOrLowBidsMovesNobodysMarks) {
  std::size_t with_marks = 0;
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    Chance chance(seed);
    TenderBuilder builder = testing::random_tender(chance);
    builder.tender.robustness.draws = 0;
    builder.requirement("GATE", "e2").applies_to = Subject::kSystem;
    builder.gate("GATE", Confidence::kC1);
    std::vector<BidBuilder> bids;
    const std::uint32_t count = 1 + chance.below(4);
    for (std::uint32_t b = 0; b < count; ++b) {
      bids.push_back(testing::random_bid(chance, builder, "bid" + std::to_string(b)));
      auto& claims = bids.back().input.response.claims;
      std::erase_if(claims, [](const Claim& claim) { return claim.requirement == RequirementId("GATE"); });
      bids.back().proves("GATE", chance.one_in(4) ? Confidence::kC0 : Confidence::kC3);
    }
    const Decision before = testing::decide_on(builder, bids);

    BidBuilder excluded = testing::random_bid(chance, builder, "zz-excluded");
    std::erase_if(excluded.input.response.claims, [](const Claim& claim) { return claim.requirement == RequirementId("GATE"); });
    excluded.claims("GATE", ClaimAnswer::kNo);
    BidBuilder low = testing::random_bid(chance, builder, "zz-low");
    std::erase_if(low.input.findings, [](const Finding& finding) { return finding.requirement == RequirementId("GATE"); });
    low.proves("GATE", Confidence::kC5);
    for (auto& line : low.input.bid.prices) line.unit = dec("1");

    std::vector<BidBuilder> more = bids;
    more.push_back(excluded);
    // One alone would be measured against nobody, and set the reference.
    const bool measured =
        std::ranges::any_of(before.bids, [](const BidDecision& bid) { return bid.state == BidState::kEligible; });
    if (measured) more.push_back(low);
    const Decision after = testing::decide_on(builder, more);
    for (const auto& bid : before.bids) {
      with_marks += bid.criteria.empty() ? 0U : 1U;
      ASSERT_EQ(standing(bid), standing(testing::bid_of(after, bid.id.str()))) << "seed " << seed << " " << bid.id.str();
    }
    if (measured && testing::bid_of(after, "zz-low").state == BidState::kEligible) {
      ASSERT_TRUE(testing::bid_of(after, "zz-low").abnormally_low) << "seed " << seed;
    }
  }
  EXPECT_GT(with_marks, 150U) << "the property was hardly tried";
}

}  // namespace
}  // namespace proofhouse::decide
