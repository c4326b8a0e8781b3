#include "decide/flip.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "decide/assess.h"
#include "decide/score_curve.h"
#include "decide/testing/random_tender.h"

namespace proofhouse::decide {
namespace {

using testing::BidBuilder;
using testing::Chance;
using testing::dec;
using testing::TenderBuilder;

// A tender of elements and bids given by what they earn of each element, in percent, for each item; -1: the item lacks the
// element.
struct Flips {
  TenderBuilder builder;
  Scheme scheme;
  std::vector<BidSums> sums;
  std::vector<Contender> contenders;
  std::vector<BidId> ids;
  Rational reference{100};

  Flips(std::initializer_list<const char*> weights, std::initializer_list<const char*> items,
        Formula formula = Formula::kQualityPrice) {
    for (const char* weight : weights) builder.element("e" + std::to_string(builder.profile.weights.size()), weight);
    for (const char* item : items) builder.item("i" + std::to_string(builder.tender.items.size()), item);
    builder.tender.award.formula = formula;
    scheme = builder.scheme();
  }

  Flips& bid(const Rational& price, std::initializer_list<std::vector<int>> items) {
    BidSums bid;
    for (const auto& item : items) {
      auto& row = bid.items.emplace_back();
      for (const int percent : item) {
        row.push_back(percent < 0 ? ElementSum{} : ElementSum{Rational(percent, 100), Rational(1), Rational(0)});
      }
    }
    sums.push_back(std::move(bid));
    ids.emplace_back("bid" + std::to_string(ids.size()));
    contenders.push_back({contenders.size(), bid_score(sums.back(), builder.tender.items, published_weights(scheme)), price, {}});
    return *this;
  }

  [[nodiscard]] std::vector<Flip> run() const {
    std::vector<const BidSums*> pointers;
    for (const auto& bid : sums) pointers.push_back(&bid);
    return flips(scheme, builder.tender, contenders, pointers, reference, ids);
  }

  // Straight from the words: the weight moves to t, the others keep their proportions.
  [[nodiscard]] std::optional<std::size_t> first_at(std::size_t moved, const Rational& t) const {
    const auto published = published_weights(scheme);
    std::vector<Rational> weights;
    for (std::size_t e = 0; e < published.size(); ++e) {
      weights.push_back(e == moved ? t : published[e] * (Rational(100) - t) / (Rational(100) - published[moved]));
    }
    std::vector<Contender> now = contenders;
    for (std::size_t b = 0; b < now.size(); ++b) now[b].score = bid_score(sums[b], builder.tender.items, weights);
    const auto ordered = in_order(builder.tender, now, reference);
    return ordered.empty() ? std::nullopt : std::optional(ordered.front().bid);
  }
};

std::string text(const Flip& flip) {
  if (!flip.change) return "none";
  return flip.change->fraction() + " to " + flip.to->fraction() + ": " + flip.first.str() + (flip.exact ? "" : " about");
}

// Two bids of one price; e0 weighs 60, e1 40. bid0 earns 80 % and 20 %, bid1 40 % and 60 %: level where 80t + 20(100−t) = 40t +
// 60(100−t).
TEST(Flip, ExactCrossing) {
  const auto got = Flips({"60", "40"}, {"100"}).bid(100, {{80, 20}}).bid(100, {{40, 60}}).run();
  ASSERT_EQ(got.size(), 2U);
  EXPECT_EQ(got[0].weight, Rational(60));
  EXPECT_EQ(text(got[0]), "-10 to 50: bid1");
  EXPECT_EQ(text(got[1]), "10 to 50: bid1");
}

TEST(Flip, PriceMarksCountToo) {
  // Security 40 × (80t + 20(100−t))/100 + 60 × 80 against 40 × (40t + 60(100−t))/100 + 60 × 100: 40·(80t/100 − 40) = 1200 at t
  // = 87.5.
  const auto got = Flips({"90", "10"}, {"100"}).bid(125, {{80, 20}}).bid(100, {{40, 60}}).run();
  EXPECT_EQ(text(got[0]), "-5/2 to 175/2: bid1");
}

TEST(Flip, NoneWhereOneBidIsBetterThroughout) {
  for (const auto& flip : Flips({"60", "40"}, {"100"}).bid(100, {{80, 60}}).bid(100, {{40, 20}}).run())
    EXPECT_EQ(text(flip), "none");
  for (const auto& flip : Flips({"60", "40"}, {"100"}).bid(100, {{80, 60}}).run()) EXPECT_EQ(text(flip), "none");
  // Level at the very end only: nothing beyond it.
  for (const auto& flip : Flips({"60", "40"}, {"100"}).bid(100, {{80, 60}}).bid(100, {{40, 60}}).run())
    EXPECT_EQ(text(flip), "none");
}

TEST(Flip, NoneWithoutBidsOrAboveNoMinimum) {
  EXPECT_EQ(text(Flips({"60", "40"}, {"100"}).run()[0]), "none");
  Flips below({"60", "40"}, {"100"});
  below.builder.tender.award.minimum_security = dec("90");
  EXPECT_EQ(text(below.bid(100, {{80, 60}}).run()[0]), "none");
}

TEST(Flip, TheMinimumScoreMovesToo) {
  // bid0 is cheaper and falls below 50 where 80t + 20(100−t) < 5000: at t = 50.
  for (const Formula formula : {Formula::kLowestComparablePrice, Formula::kQualityPrice}) {
    Flips flips({"60", "40"}, {"100"}, formula);
    flips.builder.tender.award.minimum_security = dec("50");
    const auto got = flips.bid(100, {{80, 20}}).bid(200, {{50, 55}}).run();
    EXPECT_EQ(text(got[0]), "-10 to 50: bid1") << name_of(formula);
  }
  // The other rises above it at t = 75 and is better from there.
  Flips rises({"60", "40"}, {"100"}, Formula::kLowestComparablePrice);
  rises.builder.tender.award.minimum_security = dec("50");
  EXPECT_EQ(text(rises.bid(200, {{80, 55}}).bid(100, {{60, 20}}).run()[0]), "15 to 75: bid1");
}

TEST(Flip, PricePerPoint) {
  // 100 for (80t + 20(100−t)), 150 for 60 throughout: level at score 40, t = 33 1/3.
  const auto got = Flips({"60", "40"}, {"100"}, Formula::kPricePerPoint).bid(100, {{80, 20}}).bid(150, {{60, 60}}).run();
  EXPECT_EQ(text(got[0]), "-80/3 to 100/3: bid1");
}

TEST(Flip, LowestPriceMovesThroughTiesAlone) {
  Flips flips({"60", "40"}, {"100"}, Formula::kLowestComparablePrice);
  flips.bid(100, {{80, 20}}).bid(100, {{40, 60}}).bid(101, {{100, 100}});
  flips.builder.tender.award.ties = {CriterionId("security")};
  EXPECT_EQ(text(flips.run()[0]), "-10 to 50: bid1");
  flips.builder.tender.award.ties = {};
  EXPECT_EQ(text(flips.run()[0]), "none");
}

TEST(Flip, LevelAtThePublishedWeights) {
  const auto got = Flips({"50", "50"}, {"100"}).bid(100, {{80, 20}}).bid(100, {{40, 60}}).run();
  EXPECT_EQ(text(got[0]), "0 to 50: bid1");
}

TEST(Flip, ThreeAtOnePointNameTheOneThatIsFirstBeyondIt) {
  // All level at t = 50; below it bid2 is steepest.
  const auto got = Flips({"60", "40"}, {"100"}).bid(100, {{80, 20}}).bid(100, {{60, 40}}).bid(100, {{20, 80}}).run();
  EXPECT_EQ(text(got[0]), "-10 to 50: bid2");
}

TEST(Flip, AnElementOfNoWeight) {
  const auto got = Flips({"100", "0"}, {"100"}).bid(100, {{80, 20}}).bid(100, {{40, 60}}).run();
  EXPECT_EQ(text(got[1]), "50 to 50: bid1");
  EXPECT_EQ(text(got[0]), "-50 to 50: bid1") << "what leaves the only element is shared evenly";
}

TEST(Flip, AnItemThatBeginsToCount) {
  // The second item holds e1 alone, which weighs nothing: any weight makes it count by a half.
  const auto got = Flips({"100", "0"}, {"50", "50"}).bid(100, {{80, 80}, {-1, 0}}).bid(100, {{70, 70}, {-1, 100}}).run();
  EXPECT_EQ(text(got[1]), "0 to 0: bid1");
}

// Two items, the second without e2: the comparison is not linear. The crossing is found by a scan of the neighbourhood.
TEST(Flip, ItemsThatLackAnElement) {
  Flips flips({"20", "30", "50"}, {"60", "40"});
  flips.bid(100, {{90, 40, 60}, {70, 10, -1}}).bid(100, {{10, 70, 60}, {20, 90, -1}});
  const auto got = flips.run();
  bool inexact = false;
  for (std::size_t e = 0; e < got.size(); ++e) {
    const auto now = flips.first_at(e, got[e].weight);
    std::optional<Rational> nearest;
    for (int step = 1; step < 10'000 && !nearest; ++step) {
      for (const int sign : {-1, 1}) {
        const Rational t = got[e].weight + Rational(sign * step, 100);
        if (t.sign() > 0 && t < Rational(100) && flips.first_at(e, t) != now) nearest = Rational(step, 100);
      }
    }
    ASSERT_EQ(got[e].change.has_value(), nearest.has_value()) << e;
    if (!nearest) continue;
    inexact = inexact || !got[e].exact;
    const Rational size = got[e].change->sign() < 0 ? -*got[e].change : *got[e].change;
    EXPECT_LE(size, *nearest) << e;
    EXPECT_GE(size + Rational(1, 100), *nearest) << e;
    const Rational beyond = *got[e].to + Rational(got[e].change->sign(), 1000);
    EXPECT_EQ(flips.ids[*flips.first_at(e, beyond)], got[e].first) << e;
  }
  EXPECT_TRUE(inexact) << "the case should try a comparison that is not linear";
}

// Random small tenders against a scan in steps of a half.
TEST(FlipProperty, NeverWrongAgainstAScan) {
  std::size_t found = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    Chance chance(seed);
    Flips flips({"20", "30", "50"}, {"100"});
    flips.builder = testing::random_tender(chance);
    flips.builder.tender.award.formula = static_cast<Formula>(chance.below(3));
    if (chance.one_in(2)) flips.builder.tender.award.minimum_security = dec(std::to_string(chance.below(60)));
    if (chance.one_in(2)) flips.builder.tender.award.ties = {CriterionId("security")};
    flips.scheme = flips.builder.scheme();
    const std::uint32_t count = 2 + chance.below(3);
    for (std::uint32_t b = 0; b < count; ++b) {
      const BidBuilder bid = testing::random_bid(chance, flips.builder, "bid", chance.one_in(2));
      flips.sums.push_back(sum_up(flips.scheme, flips.builder.tender.items,
                                  assess(flips.scheme, flips.builder.tender.items, bid.input.response, bid.input.findings)));
      flips.ids.emplace_back("bid" + std::to_string(b));
      flips.contenders.push_back({b,
                                  bid_score(flips.sums.back(), flips.builder.tender.items, published_weights(flips.scheme)),
                                  Rational(chance.one_in(3) ? 1000 : 900 + chance.below(200)),
                                  {}});
    }
    flips.reference = *reference_price(flips.builder.tender, flips.contenders);
    const auto got = flips.run();
    for (std::size_t e = 0; e < got.size(); ++e) {
      const Flip& flip = got[e];
      const auto now = flips.first_at(e, flip.weight);
      if (!now) {
        ASSERT_FALSE(flip.change);
        continue;
      }
      Rational size(1000);
      if (flip.change) size = flip.change->sign() < 0 ? -*flip.change : *flip.change;
      if (!flip.exact) size -= Rational(1, 1000);
      for (int step = 1; step < 200; ++step) {
        const Rational t(step, 2);
        const Rational change = t - flip.weight;
        // Nearer than the change the first bid stays; a point at which bids are level may be parted either way.
        if (change.is_zero() || (change.sign() < 0 ? -change : change) >= size) continue;
        const auto first = flips.first_at(e, t);
        if (first == now || !first) continue;
        const Rational aside = t + Rational(change.sign(), 1'000'000);
        const auto beyond = flips.first_at(e, aside);
        ASSERT_TRUE(beyond == now || !beyond)
            << "seed " << seed << " element " << e << " t " << t.fraction() << " got " << text(flip);
      }
      if (!flip.change) continue;
      ++found;
      const bool up =
          *flip.to > flip.weight || (flip.change->is_zero() && flips.first_at(e, *flip.to + Rational(1, 1'000'000)) != now);
      const Rational beyond = *flip.to + Rational(up ? 1 : -1, 1'000'000);
      const auto first = flips.first_at(e, beyond);
      ASSERT_TRUE(first && flips.ids[*first] == flip.first) << "seed " << seed << " element " << e << " got " << text(flip);
    }
  }
  EXPECT_GT(found, 20U) << "the property was hardly tried";
}

TEST(ScoreCurve, IsTheScore) {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    Chance chance(seed);
    const TenderBuilder builder = testing::random_tender(chance);
    const Scheme scheme = builder.scheme();
    const BidBuilder bid = testing::random_bid(chance, builder, "bid");
    const BidSums sums =
        sum_up(scheme, builder.tender.items, assess(scheme, builder.tender.items, bid.input.response, bid.input.findings));
    for (std::size_t e = 0; e < 3; ++e) {
      const auto moving = moving_weights(published_weights(scheme), e);
      const ScoreCurve curve(sums, builder.tender.items, moving);
      for (const int t : {1, 17, 50, 99}) {
        std::vector<Rational> weights;
        for (const auto& weight : moving) weights.push_back(weight.at(t));
        const Rational score = bid_score(sums, builder.tender.items, weights);
        ASSERT_EQ(curve.at(t), score) << "seed " << seed;
        // The score at t is a zero of what is left when it is taken off.
        const ScoreCurve rest = curve.plus(ScoreCurve(score), Rational(-1));
        const auto roots = rest.roots(Rational(1, 1000));
        const bool found =
            std::ranges::any_of(roots, [&](const Root& root) { return root.low <= Rational(t) && Rational(t) <= root.high; });
        ASSERT_TRUE(rest.is_zero() || found) << "seed " << seed << " t " << t;
      }
    }
  }
}

}  // namespace
}  // namespace proofhouse::decide
