#include "decide/draws.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "decide/assess.h"
#include "decide/testing/random_tender.h"

namespace proofhouse::decide {
namespace {

using testing::BidBuilder;
using testing::Chance;
using testing::dec;
using testing::TenderBuilder;

Digest key(std::uint8_t first) {
  Digest out;
  out.bytes[0] = first;
  return out;
}

// docs/robustness.md prints the first four.
TEST(Draws, KnownAnswersOfTheGenerator) {
  Digest counting;
  for (std::uint8_t i = 0; i < 32; ++i) counting.bytes[i] = i;
  const struct {
    Digest key;
    std::uint64_t number;
    std::uint64_t dimension;
    std::uint64_t value;
  } cases[] = {
      {{}, 0, 0, 0x238275BC38FCBE91ULL},
      {{}, 0, 1, 0x394128F68AC5ABFEULL},
      {{}, 1, 0, 0x44E5B98100C67FB0ULL},
      {counting, 9999, 1002, 0xA29166B38ECB93EBULL},
  };
  for (const auto& c : cases)
    EXPECT_EQ(draw(c.key, c.number, c.dimension), c.value) << std::hex << draw(c.key, c.number, c.dimension);
}

TEST(Draws, TheFactorLiesEvenlyAboutOne) {
  const Decimal weight = dec("10");
  const std::uint64_t one = 10'000'000ULL * 100 * 65536;
  EXPECT_EQ(varied(weight, 0, 12345), one);
  EXPECT_EQ(varied(weight, 50, 0), one / 2 + one / 2 / 65536);
  EXPECT_EQ(varied(weight, 50, 65535), one + one / 2 - one / 2 / 65536);
  EXPECT_EQ(varied(weight, 50, 100) + varied(weight, 50, 65535 - 100), 2 * one);
  EXPECT_GT(varied(weight, 100, 0), 0U) << "no weight ever disappears";
  EXPECT_EQ(varied(Decimal(), 50, 7), 0U);
}

TEST(Draws, StandardError) {
  const struct {
    std::uint64_t first;
    std::uint64_t draws;
    std::uint64_t millionths;
  } cases[] = {
      {0, 0, 0},           {0, 10000, 0},  {10000, 10000, 0},         {5000, 10000, 5000},
      {9400, 10000, 2375}, {1, 4, 216506}, {500'000, 1'000'000, 500}, {2'000'000'000, 4'000'000'000, 8},
  };
  for (const auto& c : cases)
    EXPECT_EQ(standard_error_millionths(c.first, c.draws), c.millionths) << c.first << " of " << c.draws;
}

// A tender with bids that all take part, best first.
struct Field {
  TenderBuilder builder;
  Scheme scheme;
  std::vector<BidSums> sums;
  std::vector<Contender> ranked;
  Rational reference;

  [[nodiscard]] std::vector<const BidSums*> pointers() const {
    std::vector<const BidSums*> out;
    for (const auto& contender : ranked) out.push_back(&sums[contender.bid]);
    return out;
  }
  [[nodiscard]] std::vector<std::uint64_t> run(const Digest& with) const {
    std::vector<std::uint64_t> out(sums.size());
    const auto draws = robustness(scheme, builder.tender, ranked, pointers(), reference, with);
    for (std::size_t k = 0; k < ranked.size(); ++k) out[ranked[k].bid] = draws[k].first;
    return out;
  }
};

Field random_field(std::uint64_t seed, Formula formula) {
  Chance chance(seed);
  Field field;
  field.builder = testing::random_tender(chance);
  field.builder.tender.award.formula = formula;
  field.scheme = field.builder.scheme();
  std::vector<Contender> contenders;
  const std::uint32_t count = 2 + chance.below(4);
  for (std::uint32_t b = 0; b < count; ++b) {
    const BidBuilder bid = testing::random_bid(chance, field.builder, "bid");
    field.sums.push_back(sum_up(field.scheme, field.builder.tender.items,
                                assess(field.scheme, field.builder.tender.items, bid.input.response, bid.input.findings)));
    // Some bids are twins, so that ties are tried too.
    if (b > 0 && chance.one_in(4)) field.sums.back() = field.sums.front();
    contenders.push_back({b,
                          bid_score(field.sums.back(), field.builder.tender.items, published_weights(field.scheme)),
                          Rational(chance.one_in(3) ? 900 : 800 + chance.below(400)),
                          {}});
  }
  field.reference = *reference_price(field.builder.tender, contenders);
  field.ranked = in_order(field.builder.tender, contenders, field.reference);
  return field;
}

constexpr Formula kFormulas[] = {Formula::kQualityPrice, Formula::kPricePerPoint, Formula::kLowestComparablePrice};

TEST(DrawsProperty, WithoutSpreadEveryDrawIsThePublishedOrder) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    for (const Formula formula : kFormulas) {
      Field field = random_field(seed, formula);
      field.builder.tender.robustness = {10, 0, 0};
      EXPECT_EQ(field.run(key(3))[field.ranked.front().bid], 10U) << "seed " << seed << " " << name_of(formula);
    }
  }
}

// Each draw once more in rationals alone, with weights that are worked out here.
std::vector<std::uint64_t> by_rationals(const Field& field, const Digest& with) {
  const Tender& tender = field.builder.tender;
  const auto weight_at = [](const Decimal& weight, std::uint32_t spread, std::uint64_t random) {
    const Rational factor =
        Rational(1) +
        Rational(spread, 100) * (Rational(static_cast<std::int64_t>(2 * (random % 65536) + 1), 65536) - Rational(1));
    return weight.rational() * factor;
  };
  std::vector<std::uint64_t> out(field.sums.size());
  for (std::uint64_t n = 0; n < tender.robustness.draws; ++n) {
    std::vector<Rational> elements;
    for (std::size_t e = 0; e < field.scheme.weights.size(); ++e) {
      elements.push_back(weight_at(field.scheme.weights[e].weight, tender.robustness.element_spread, draw(with, n, e)));
    }
    std::optional<Rational> best;
    std::size_t first = 0;
    for (const auto& contender : field.ranked) {
      Contender moved = contender;
      moved.score = bid_score(field.sums[contender.bid], tender.items, elements);
      Rational value = figure(tender, moved, field.reference);
      if (tender.award.formula == Formula::kQualityPrice) {
        value = {};
        const auto all = marks(tender, moved, field.reference);
        for (std::size_t c = 0; c < all.size(); ++c) {
          value += all[c] * weight_at(tender.criteria[c].weight, tender.robustness.criterion_spread, draw(with, n, 1000 + c));
        }
      }
      if (best && value <= *best) continue;
      best = value;
      first = contender.bid;
    }
    ++out[first];
  }
  return out;
}

TEST(DrawsProperty, EqualToExactComparison) {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    for (const Formula formula : kFormulas) {
      Field field = random_field(seed, formula);
      field.builder.tender.robustness = {20, static_cast<std::uint32_t>(seed % 2 == 0 ? 50 : 100), 20};
      ASSERT_EQ(field.run(key(9)), by_rationals(field, key(9))) << "seed " << seed << " " << name_of(formula);
    }
  }
}

TEST(DrawsProperty, IndependentOfTheOrderOfTheBids) {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    Field field = random_field(seed, Formula::kQualityPrice);
    field.builder.tender.robustness = {50, 50, 20};
    const auto before = field.run(key(1));
    // Twins count for the one that stands first; without any, the order of the list says nothing.
    const bool twins = std::ranges::any_of(
        field.ranked, [&](const Contender& a) { return a.bid != 0 && field.sums[a.bid].items == field.sums[0].items; });
    if (twins) continue;
    std::ranges::reverse(field.ranked);
    EXPECT_EQ(field.run(key(1)), before) << "seed " << seed;
  }
}

TEST(Draws, BidsThatAreEqualCountForTheOneRankedHigher) {
  Field field = random_field(5, Formula::kQualityPrice);
  field.sums = {field.sums[0], field.sums[0]};
  field.ranked = {{1, 50, 900, {}}, {0, 50, 900, {}}};
  field.builder.tender.robustness = {100, 50, 20};
  EXPECT_EQ(field.run(key(1)), (std::vector<std::uint64_t>{0, 100}));
}

TEST(Draws, NobodyOrNoDraws) {
  Field field = random_field(5, Formula::kQualityPrice);
  field.builder.tender.robustness.draws = 0;
  EXPECT_EQ(field.run(key(1)), std::vector<std::uint64_t>(field.sums.size(), 0));
  EXPECT_TRUE(robustness(field.scheme, field.builder.tender, {}, {}, field.reference, key(1)).empty());
}

}  // namespace
}  // namespace proofhouse::decide
