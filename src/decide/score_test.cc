#include "decide/score.h"

#include <gtest/gtest.h>

#include "decide/assess.h"
#include "decide/combine.h"
#include "decide/gates.h"
#include "decide/testing/random_tender.h"

namespace proofhouse::decide {
namespace {

using enum Confidence;
using testing::assessment;
using testing::BidBuilder;
using testing::Chance;
using testing::TenderBuilder;

constexpr std::uint64_t kSeeds = 250;

struct Scored {
  Rational score;
  Rational strict;
};

Scored scored(const TenderBuilder& builder, const std::vector<Assessment>& assessments) {
  const Scheme scheme = builder.scheme();
  const BidSums sums = sum_up(scheme, builder.tender.items, assessments);
  const auto weights = published_weights(scheme);
  return {bid_score(sums, builder.tender.items, weights), bid_score(sums, builder.tender.items, weights, true)};
}

Scored scored(const TenderBuilder& builder, const BidBuilder& bid) {
  return scored(builder, assess(builder.scheme(), builder.tender.items, bid.input.response, bid.input.findings));
}

// Element e0 weighs 60 with two requirements of 1 and 3, e1 weighs 40 with one.
TenderBuilder small_tender() {
  TenderBuilder builder;
  builder.item("rtu", "100").element("e0", "60").element("e1", "40");
  builder.requirement("A-1", "e0", 1);
  builder.requirement("A-2", "e0", 3);
  builder.requirement("B-1", "e1", 2);
  return builder;
}

TEST(Score, ComputedByHand) {
  const TenderBuilder builder = small_tender();
  // 60·(1/4·0.7 + 3/4·½·1) + 40·0.5 = 10.5 + 22.5 + 20
  EXPECT_EQ(scored(builder, {assessment("A-1", Status::kMet, kC3), assessment("A-2", Status::kPartly, kC5),
                             assessment("B-1", Status::kMet, kC2)})
                .score,
            Rational(53));
}

TEST(Score, WhatDoesNotApplyIsNeutralAndStrictCountsItAsNotMet) {
  const TenderBuilder builder = small_tender();
  const auto got = scored(builder, {assessment("A-1", Status::kMet, kC5), assessment("A-2", Status::kNotApplicable, kC3),
                                    assessment("B-1", Status::kMet, kC2)});
  // 15 of 15 and 20 of 40; strictly of 100.
  EXPECT_EQ(got.score, Rational(100) * Rational(35, 55));
  EXPECT_EQ(got.strict, Rational(35));
}

TEST(Score, AnItemThatNothingHoldsForIsLeftOut) {
  TenderBuilder builder = small_tender();
  builder.tender.items.front().weight = testing::dec("80");
  builder.item("sensor", "20", ProductKind::kSensor);
  for (auto& requirement : builder.requirements) requirement.kinds = {ProductKind::kRtu};
  EXPECT_EQ(scored(builder, {assessment("A-1", Status::kMet, kC5), assessment("A-2", Status::kMet, kC5),
                             assessment("B-1", Status::kMet, kC5)})
                .score,
            Rational(100));
}

TEST(Score, AnItemThatABidIsWhollyExcusedFromIsLeftOutButNotStrictly) {
  TenderBuilder builder;
  builder.item("rtu", "80").item("tool", "20").element("e", "100");
  builder.requirement("R", "e");
  const auto got =
      scored(builder, {assessment("R", Status::kMet, kC5, "rtu"), assessment("R", Status::kNotApplicable, kC3, "tool")});
  EXPECT_EQ(got.score, Rational(100));
  EXPECT_EQ(got.strict, Rational(80));
}

TEST(Score, FactsAboutTheBidderScoreUnderPrivateLawOnly) {
  TenderBuilder builder = small_tender();
  builder.requirements[2].stage = Stage::kSelection;
  const std::vector<Assessment> only_b = {assessment("B-1", Status::kMet, kC5)};
  EXPECT_EQ(scored(builder, only_b).score, Rational(0));
  builder.tender.law = Law::kPrivate;
  EXPECT_EQ(scored(builder, only_b).score, Rational(40));
}

TEST(Score, ByItemAndByElement) {
  const TenderBuilder builder = small_tender();
  const Scheme scheme = builder.scheme();
  const BidSums sums = sum_up(scheme, builder.tender.items,
                              {assessment("A-1", Status::kMet, kC5), assessment("A-2", Status::kNotApplicable, kC3)});
  const auto items = item_scores(scheme, builder.tender.items, sums);
  ASSERT_EQ(items.size(), 1U);
  ASSERT_EQ(items[0].elements.size(), 2U);
  EXPECT_EQ(items[0].elements[0].score, Rational(100));
  EXPECT_EQ(items[0].elements[0].weight, Rational(15)) << "what is left of 60";
  EXPECT_EQ(items[0].score, Rational(100) * Rational(15, 55));
  const auto elements = element_scores(scheme, builder.tender.items, sums);
  ASSERT_EQ(elements.size(), 2U);
  EXPECT_EQ(elements[1].score, Rational(0));
}

// Every requirement of every item with one status and level.
std::vector<Assessment> all_at(const TenderBuilder& builder, Status status, Confidence level) {
  std::vector<Assessment> out = assess(builder.scheme(), builder.tender.items, {}, {});
  for (auto& assessment : out) {
    assessment.status = status;
    assessment.confidence = level;
  }
  return out;
}

TEST(ScoreProperty, AllMetAtC5IsAHundredAndNothingIsNothing) {
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    Chance chance(seed);
    TenderBuilder builder = testing::random_tender(chance);
    builder.requirement("ALWAYS", "e0");  // so that something scores at all
    ASSERT_EQ(scored(builder, all_at(builder, Status::kMet, kC5)).score, Rational(100)) << "seed " << seed;
    ASSERT_EQ(scored(builder, all_at(builder, Status::kMet, kC3)).score, Rational(70)) << "seed " << seed;
    for (const Status status : {Status::kUnknown, Status::kNotMet, Status::kContradicted}) {
      ASSERT_EQ(scored(builder, all_at(builder, status, kC5)).score, Rational(0)) << "seed " << seed;
    }
    ASSERT_EQ(scored(builder, BidBuilder("nothing")).score, Rational(0)) << "seed " << seed;
  }
}

TEST(ScoreProperty, SupportNeverLowersAndRefutationNeverRaises) {
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    Chance chance(seed);
    const TenderBuilder builder = testing::random_tender(chance);
    const BidBuilder bid = testing::random_bid(chance, builder, "a");
    const auto before = scored(builder, bid);
    ASSERT_GE(before.score, Rational(0));
    ASSERT_LE(before.score, Rational(100));
    ASSERT_LE(before.strict, before.score) << "seed " << seed;
    for (int more = 0; more < 6; ++more) {
      const std::string requirement =
          builder.requirements[chance.below(static_cast<std::uint32_t>(builder.requirements.size()))].id.str();
      const std::string item =
          builder.tender.items[chance.below(static_cast<std::uint32_t>(builder.tender.items.size()))].id.str();
      const auto level = static_cast<Confidence>(1 + chance.below(5));
      for (const Verdict verdict : {Verdict::kSupports, Verdict::kPartly, Verdict::kNotApplicable}) {
        BidBuilder better = bid;
        better.sees(requirement, verdict, level, item);
        ASSERT_GE(scored(builder, better).score, before.score) << "seed " << seed << " " << name_of(verdict);
      }
      BidBuilder worse = bid;
      worse.sees(requirement, Verdict::kRefutes, level, item);
      ASSERT_LE(scored(builder, worse).score, before.score) << "seed " << seed;
      BidBuilder undecided = bid;
      undecided.sees(requirement, Verdict::kUndecided, level, item);
      ASSERT_EQ(scored(builder, undecided).score, before.score) << "seed " << seed;
    }
  }
}

TEST(ScoreProperty, BetterEvidenceInPlaceOfWorseNeverLowers) {
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    Chance chance(seed);
    const TenderBuilder builder = testing::random_tender(chance);
    const BidBuilder bid = testing::random_bid(chance, builder, "a");
    const Rational before = scored(builder, bid).score;
    for (std::size_t f = 0; f < bid.input.findings.size(); ++f) {
      BidBuilder other = bid;
      Finding& finding = other.input.findings[f];
      if (finding.verdict == Verdict::kUndecided || finding.confidence == kC5) continue;
      finding.confidence = static_cast<Confidence>(static_cast<int>(finding.confidence) + 1);
      const Rational after = scored(builder, other).score;
      if (finding.verdict == Verdict::kRefutes) {
        ASSERT_LE(after, before) << "seed " << seed << " finding " << f;
      } else {
        ASSERT_GE(after, before) << "seed " << seed << " finding " << f;
      }
    }
  }
}

TEST(ScoreProperty, ARefutedYesNeverScoresMoreThanAnHonestNo) {
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    Chance chance(seed);
    TenderBuilder builder = testing::random_tender(chance);
    builder.requirement("ASKED", "e1", 1 + chance.below(5)).applies_to = Subject::kSystem;
    BidBuilder honest = testing::random_bid(chance, builder, "a");
    std::erase_if(honest.input.response.claims, [](const Claim& claim) { return claim.requirement == RequirementId("ASKED"); });
    std::erase_if(honest.input.findings, [](const Finding& finding) { return finding.requirement == RequirementId("ASKED"); });
    BidBuilder refuted = honest;
    honest.claims("ASKED", ClaimAnswer::kNo);
    const auto level = static_cast<Confidence>(1 + chance.below(5));
    refuted.proves("ASKED", static_cast<Confidence>(chance.below(static_cast<std::uint32_t>(level) + 1)));
    refuted.sees("ASKED", Verdict::kRefutes, level);
    ASSERT_LE(scored(builder, refuted).score, scored(builder, honest).score) << "seed " << seed;
  }
}

TEST(ScoreProperty, ScalingWeightsAndSharesChangesNothing) {
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    Chance chance(seed);
    TenderBuilder builder = testing::random_tender(chance);
    const BidBuilder bid = testing::random_bid(chance, builder, "a");
    const Scheme scheme = builder.scheme();
    const auto assessments = assess(scheme, builder.tender.items, bid.input.response, bid.input.findings);
    const BidSums sums = sum_up(scheme, builder.tender.items, assessments);
    auto weights = published_weights(scheme);
    const Rational before = bid_score(sums, builder.tender.items, weights);
    for (auto& weight : weights) weight *= Rational(7, 3);
    ASSERT_EQ(bid_score(sums, builder.tender.items, weights), before) << "seed " << seed;
    for (auto& requirement : builder.requirements) requirement.share *= 5;
    ASSERT_EQ(scored(builder, assessments).score, before) << "seed " << seed;
  }
}

TEST(ScoreProperty, AGateCannotBeBoughtBack) {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    Chance chance(seed);
    TenderBuilder builder = testing::random_tender(chance);
    builder.requirement("GATE", "e2").applies_to = Subject::kSystem;
    builder.gate("GATE", kC2);
    BidBuilder best("best");
    for (const auto& item : builder.tender.items) best.price(item.id.str(), "0.01");
    for (const auto& requirement : builder.requirements) {
      if (requirement.id != RequirementId("GATE")) best.proves(requirement.id.str(), kC5);
    }
    BidBuilder plain("plain");
    for (const auto& item : builder.tender.items) plain.price(item.id.str(), "9999");
    plain.proves("GATE", kC2);
    for (const bool failed : {true, false}) {
      BidBuilder tried = best;
      if (failed) tried.claims("GATE", ClaimAnswer::kNo);  // else it is open
      const Decision decision = testing::decide_on(builder, {tried, plain});
      ASSERT_EQ(decision.recommended, BidId("plain")) << "seed " << seed;
      ASSERT_EQ(testing::bid_of(decision, "best").rank, std::nullopt) << "seed " << seed;
    }
  }
}

}  // namespace
}  // namespace proofhouse::decide
