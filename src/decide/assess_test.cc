#include "decide/assess.h"

#include <gtest/gtest.h>

#include "decide/testing/tender_builder.h"

namespace proofhouse::decide {
namespace {

using enum Confidence;
using testing::BidBuilder;
using testing::TenderBuilder;

std::vector<Assessment> assessed(const TenderBuilder& builder, const BidBuilder& bid) {
  return assess(builder.scheme(), builder.tender.items, bid.input.response, bid.input.findings);
}

TenderBuilder two_items() {
  TenderBuilder builder;
  builder.item("rtu", "80").item("tool", "20", ProductKind::kEngineeringTool).element("e", "100");
  return builder;
}

TEST(Assess, OneForEachItemThatTheRequirementHoldsFor) {
  TenderBuilder builder = two_items();
  builder.requirement("ALL", "e");
  builder.requirement("TOOL", "e").kinds = {ProductKind::kEngineeringTool};
  builder.requirement("SYSTEM", "e").applies_to = Subject::kSystem;
  builder.requirement("BIDDER", "e").applies_to = Subject::kBidder;
  builder.requirement("SENSOR", "e").kinds = {ProductKind::kSensor};  // holds for nothing bought: removed for all bids
  std::vector<std::string> got;
  for (const auto& assessment : assessed(builder, BidBuilder("a")))
    got.push_back(assessment.requirement.str() + "/" + assessment.item.str());
  EXPECT_EQ(got, (std::vector<std::string>{"ALL/rtu", "ALL/tool", "TOOL/tool", "SYSTEM/", "BIDDER/"}));
}

TEST(Assess, TheClaimForTheItemGoesBeforeTheOneForTheBid) {
  TenderBuilder builder = two_items();
  builder.requirement("R", "e");
  BidBuilder bid("a");
  bid.claims("R", ClaimAnswer::kYes).claims("R", ClaimAnswer::kNo, "tool");
  const auto got = assessed(builder, bid);
  EXPECT_EQ(got[0].claim, ClaimAnswer::kYes);
  EXPECT_EQ(got[1].claim, ClaimAnswer::kNo);
  EXPECT_EQ(got[1].rule, "R1");
}

TEST(Assess, AFindingCountsForItsItemAndWithoutOneForAll) {
  TenderBuilder builder = two_items();
  builder.requirement("R", "e");
  builder.requirement("SYSTEM", "e").applies_to = Subject::kSystem;
  BidBuilder bid("a");
  bid.claims("R", ClaimAnswer::kYes);
  bid.sees("R", Verdict::kSupports, kC3, "rtu")
      .sees("R", Verdict::kSupports, kC1)
      .sees("SYSTEM", Verdict::kSupports, kC2, "tool");
  const auto got = assessed(builder, bid);
  EXPECT_EQ(got[0].confidence, kC3);
  EXPECT_EQ(got[0].findings, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(got[1].confidence, kC1);
  EXPECT_EQ(got[1].findings, (std::vector<std::uint32_t>{1}));
  EXPECT_EQ(got[2].confidence, kC2);
}

// The other answer of a bid, before and after a yes of it was refuted.
TEST(Assess, ACaughtBidderIsBelievedLess) {
  const struct {
    const char* what;
    ClaimAnswer claim;
    Verdict verdict;
    Confidence level;
    Confidence gate;
    Status status;
    Confidence confidence;
    bool lowered;
  } cases[] = {
      {"C1 is unknown", ClaimAnswer::kYes, Verdict::kSupports, kC1, kC1, Status::kUnknown, kC0, true},
      {"C2 falls to C1", ClaimAnswer::kYes, Verdict::kSupports, kC2, kC1, Status::kMet, kC1, true},
      {"a part falls too", ClaimAnswer::kPartly, Verdict::kPartly, kC2, kC1, Status::kPartly, kC1, true},
      {"C3 stands", ClaimAnswer::kYes, Verdict::kSupports, kC3, kC1, Status::kMet, kC3, false},
      {"C5 stands", ClaimAnswer::kYes, Verdict::kSupports, kC5, kC1, Status::kMet, kC5, false},
      {"no stays no", ClaimAnswer::kNo, Verdict::kUndecided, kC0, kC1, Status::kNotMet, kC1, false},
      {"absence at C2, gate at C2: unknown", ClaimAnswer::kNotApplicable, Verdict::kNotApplicable, kC2, kC2, Status::kUnknown,
       kC0, true},
      {"absence at C2, gate at C1: C1", ClaimAnswer::kNotApplicable, Verdict::kNotApplicable, kC2, kC1, Status::kNotApplicable,
       kC1, true},
      {"absence at C3 stands", ClaimAnswer::kNotApplicable, Verdict::kNotApplicable, kC3, kC2, Status::kNotApplicable, kC3,
       false},
  };
  for (const auto& c : cases) {
    TenderBuilder builder = two_items();
    builder.requirement("CAUGHT", "e");
    builder.requirement("OTHER", "e").applies_to = Subject::kBidder;
    builder.gate("OTHER", c.gate);
    BidBuilder bid("a");
    bid.claims("CAUGHT", ClaimAnswer::kYes).claims("OTHER", c.claim).sees("OTHER", c.verdict, c.level);
    const auto before = assessed(builder, bid).back();
    EXPECT_FALSE(before.lowered) << c.what;
    bid.sees("CAUGHT", Verdict::kRefutes, kC3, "rtu");
    const auto after = assessed(builder, bid);
    EXPECT_EQ(after.front().status, Status::kContradicted) << c.what;
    EXPECT_EQ(after.front().confidence, kC3) << c.what;
    EXPECT_EQ(after.back().status, c.status) << c.what;
    EXPECT_EQ(after.back().confidence, c.confidence) << c.what;
    EXPECT_EQ(after.back().lowered, c.lowered) << c.what;
  }
}

// C2 for the whole is worth more than C3 for a part; C1 is not.
TEST(Assess, ACaughtBiddersPartIsTakenWhereItIsWorthMore) {
  TenderBuilder builder = two_items();
  builder.requirement("CAUGHT", "e").applies_to = Subject::kBidder;
  builder.requirement("OTHER", "e").applies_to = Subject::kBidder;
  BidBuilder bid("a");
  bid.proves("OTHER", kC2).sees("OTHER", Verdict::kPartly, kC3).claims("CAUGHT", ClaimAnswer::kYes);
  EXPECT_EQ(assessed(builder, bid).back().rule, "R8");
  bid.sees("CAUGHT", Verdict::kRefutes, kC3);
  const auto after = assessed(builder, bid).back();
  EXPECT_EQ(after.rule, "R9");
  EXPECT_EQ(after.status, Status::kPartly);
  EXPECT_EQ(after.confidence, kC3);
}

TEST(Assess, AnHonestNoAndARefutedPartCostNoTrust) {
  TenderBuilder builder = two_items();
  builder.requirement("FIRST", "e").applies_to = Subject::kBidder;
  builder.requirement("OTHER", "e").applies_to = Subject::kBidder;
  for (const ClaimAnswer claim : {ClaimAnswer::kNo, ClaimAnswer::kPartly, ClaimAnswer::kNone, ClaimAnswer::kNotApplicable}) {
    BidBuilder bid("a");
    bid.claims("FIRST", claim).sees("FIRST", Verdict::kRefutes, kC4).proves("OTHER", kC1);
    EXPECT_EQ(assessed(builder, bid).back().confidence, kC1) << name_of(claim);
  }
}

TEST(Assess, AbsenceIsProvedAtTheGatesLevelUnderTheCap) {
  for (const Confidence cap : {kC3, kC5}) {
    TenderBuilder builder = two_items();
    builder.requirement("R", "e").applies_to = Subject::kSystem;
    builder.gate("R", kC5);
    builder.profile.award_cap = cap;
    BidBuilder bid("a");
    bid.claims("R", ClaimAnswer::kNotApplicable).sees("R", Verdict::kNotApplicable, kC3);
    EXPECT_EQ(assessed(builder, bid).front().status, cap == kC3 ? Status::kNotApplicable : Status::kUnknown);
  }
}

}  // namespace
}  // namespace proofhouse::decide
