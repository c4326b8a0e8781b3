#include "decide/gates.h"

#include <gtest/gtest.h>

#include "decide/testing/tender_builder.h"

namespace proofhouse::decide {
namespace {

using enum Confidence;
using testing::assessment;
using testing::day;
using testing::TenderBuilder;

const Date kToday = testing::day("2026-11-01");

// One gate: C3 at award, C5 at acceptance.
TenderBuilder one_gate() {
  TenderBuilder builder;
  builder.item("rtu", "80").item("tool", "20").element("e", "100");
  builder.requirement("DEF-1", "e").gate.acceptance = {{Criticality::kLow, kC5}};
  builder.gate("DEF-1", kC3);
  return builder;
}

TEST(Gates, StatesAtBothStages) {
  const struct {
    Status status;
    Confidence level;
    GateStatus award;
    GateStatus acceptance;
  } cases[] = {
      {Status::kMet, kC5, GateStatus::kPassed, GateStatus::kPassed},
      {Status::kMet, kC3, GateStatus::kPassed, GateStatus::kOpen},
      {Status::kMet, kC2, GateStatus::kOpen, GateStatus::kOpen},
      {Status::kUnknown, kC0, GateStatus::kOpen, GateStatus::kOpen},
      {Status::kPartly, kC5, GateStatus::kFailed, GateStatus::kFailed},
      {Status::kNotMet, kC1, GateStatus::kFailed, GateStatus::kFailed},
      {Status::kContradicted, kC3, GateStatus::kFailed, GateStatus::kFailed},
      {Status::kNotApplicable, kC5, GateStatus::kPassed, GateStatus::kPassed},
      {Status::kNotApplicable, kC3, GateStatus::kPassed, GateStatus::kOpen},
  };
  const Scheme scheme = one_gate().scheme();
  for (const auto& c : cases) {
    const auto got = judge_gates(scheme, BidId("a"), {assessment("DEF-1", c.status, c.level)}, {}, kToday);
    ASSERT_EQ(got.size(), 2U);
    EXPECT_EQ(got[0].stage, GateStage::kAward);
    EXPECT_EQ(got[0].status, c.award) << name_of(c.status) << " " << name_of(c.level);
    EXPECT_EQ(got[1].stage, GateStage::kAcceptance);
    EXPECT_EQ(got[1].status, c.acceptance) << name_of(c.status) << " " << name_of(c.level);
    EXPECT_FALSE(got[0].reason.empty());
  }
}

TEST(Gates, TheWorstItemDecides) {
  const Scheme scheme = one_gate().scheme();
  const auto good = assessment("DEF-1", Status::kMet, kC5, "rtu");
  const auto open = assessment("DEF-1", Status::kMet, kC2, "tool");
  const auto failed = assessment("DEF-1", Status::kPartly, kC5, "tool");
  for (const auto& [other, status] : {std::pair{open, GateStatus::kOpen}, std::pair{failed, GateStatus::kFailed}}) {
    for (const auto& list : {std::vector{good, other}, std::vector{other, good}}) {
      const auto got = judge_gates(scheme, BidId("a"), list, {}, kToday);
      EXPECT_EQ(got[0].status, status);
      EXPECT_EQ(got[0].item, ItemId("tool"));
      EXPECT_EQ(got[0].reached, other.confidence);
    }
  }
  const auto weaker = assessment("DEF-1", Status::kMet, kC3, "tool");
  EXPECT_EQ(judge_gates(scheme, BidId("a"), {good, weaker}, {}, kToday)[0].reached, kC3);
}

TEST(Gates, WhatWasNeverAssessedIsOpen) {
  const auto got = judge_gates(one_gate().scheme(), BidId("a"), {}, {}, kToday);
  EXPECT_EQ(got[0].status, GateStatus::kOpen);
  EXPECT_EQ(got[0].reached, kC0);
}

TEST(Gates, TheCapHoldsAtAwardOnly) {
  TenderBuilder builder = one_gate();
  builder.requirements.front().gate.award = {{Criticality::kLow, kC5}};
  builder.profile.award_cap = kC3;
  const auto got = judge_gates(builder.scheme(), BidId("a"), {assessment("DEF-1", Status::kMet, kC3)}, {}, kToday);
  EXPECT_EQ(got[0].status, GateStatus::kPassed);
  EXPECT_TRUE(got[0].capped);
  EXPECT_EQ(got[1].status, GateStatus::kOpen);
  EXPECT_FALSE(got[1].capped);
}

TEST(Gates, StateOfABid) {
  const auto gate = [](GateStage stage, GateStatus status) {
    GateResult result;
    result.stage = stage;
    result.status = status;
    return result;
  };
  using enum GateStage;
  using enum GateStatus;
  EXPECT_EQ(state_of({}), BidState::kEligible);
  EXPECT_EQ(state_of({gate(kAward, kPassed), gate(kAward, kWaived)}), BidState::kEligible);
  EXPECT_EQ(state_of({gate(kAward, kPassed), gate(kAcceptance, kFailed)}), BidState::kEligible);
  EXPECT_EQ(state_of({gate(kAward, kOpen), gate(kAward, kPassed)}), BidState::kPending);
  EXPECT_EQ(state_of({gate(kAward, kOpen), gate(kAward, kFailed)}), BidState::kExcluded);
}

Waiver waiver(std::string_view bid = "") {
  Waiver out;
  out.requirement = RequirementId("DEF-1");
  out.bid = BidId(bid);
  out.measure = "Jump host";
  out.owner = "Head of operations";
  out.reason = "Nobody sells it yet";
  out.published = day("2026-09-01");
  out.expires = day("2027-01-01");
  return out;
}

TEST(Waivers, WhichHold) {
  const struct {
    const char* what;
    Waiver waiver;
    Law law;
    bool waivable;
    const char* refused;  // empty: it holds
  } cases[] = {
      {"all bids, public law", waiver(), Law::kPublic, true, ""},
      {"one bid, private law", waiver("a"), Law::kPrivate, true, ""},
      {"one bid, public law", waiver("a"), Law::kPublic, true, "under public law a waiver holds for all bids alike"},
      {"never waivable", waiver(), Law::kPrivate, false, "this requirement is never waived"},
      {"on the day of the deadline",
       [] {
         auto w = waiver();
         w.published = day("2026-10-15");
         return w;
       }(),
       Law::kPublic, true, ""},
      {"late",
       [] {
         auto w = waiver();
         w.published = day("2026-10-16");
         return w;
       }(),
       Law::kPublic, true, "it was published after the deadline"},
      {"expired",
       [] {
         auto w = waiver();
         w.expires = day("2026-10-31");
         return w;
       }(),
       Law::kPublic, true, "it expired on 2026-10-31"},
      {"last day",
       [] {
         auto w = waiver();
         w.expires = kToday;
         return w;
       }(),
       Law::kPublic, true, ""},
      {"no measure",
       [] {
         auto w = waiver();
         w.measure = "";
         return w;
       }(),
       Law::kPublic, true, "it does not name its compensating measure, its owner and its reason"},
      {"another requirement",
       [] {
         auto w = waiver();
         w.requirement = RequirementId("X-9");
         return w;
       }(),
       Law::kPublic, true, "the tender does not hold this requirement"},
  };
  for (const auto& c : cases) {
    TenderBuilder builder = one_gate();
    builder.tender.law = c.law;
    builder.requirements.front().waivable = c.waivable;
    const Scheme scheme = builder.scheme();
    std::vector<Waiver> waivers = {c.waiver};
    check_waivers(waivers, scheme, builder.tender, kToday);
    EXPECT_EQ(waivers[0].refused, c.refused) << c.what;
    const auto got = judge_gates(scheme, BidId("a"), {assessment("DEF-1", Status::kNotMet, kC1)}, waivers, kToday);
    EXPECT_EQ(got[0].status, std::string_view(c.refused).empty() ? GateStatus::kWaived : GateStatus::kFailed) << c.what;
  }
}

TEST(Waivers, PublishedAfterTheDayOfJudgingDoesNotHoldYet) {
  TenderBuilder builder = one_gate();
  builder.tender.dates.deadline.reset();
  std::vector<Waiver> waivers = {waiver()};
  check_waivers(waivers, builder.scheme(), builder.tender, day("2026-08-31"));
  EXPECT_EQ(waivers[0].refused, "it is published only on 2026-09-01");
}

TEST(Waivers, OneBidsWaiverHelpsNoOther) {
  const Scheme scheme = one_gate().scheme();
  const std::vector<Assessment> failed = {assessment("DEF-1", Status::kNotMet, kC1)};
  EXPECT_EQ(judge_gates(scheme, BidId("a"), failed, {waiver("a")}, kToday)[0].status, GateStatus::kWaived);
  EXPECT_EQ(judge_gates(scheme, BidId("b"), failed, {waiver("a")}, kToday)[0].status, GateStatus::kFailed);
}

TEST(Waivers, APassedGateNeedsNone) {
  const auto got = judge_gates(one_gate().scheme(), BidId("a"), {assessment("DEF-1", Status::kMet, kC3)}, {waiver()}, kToday);
  EXPECT_EQ(got[0].status, GateStatus::kPassed);
}

}  // namespace
}  // namespace proofhouse::decide
