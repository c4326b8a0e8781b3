#include "tender/debrief.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "crypto/sha.h"
#include "tender/award_under_test.h"
#include "tender/debrief_replay.h"
#include "tender/fraction.h"
#include "tender/shortfalls.h"

namespace proofhouse::tender {
namespace {

const BidId kWinner("nordlys");
const BidId kSecond("keystone");

Debrief told(const BidId& bid) { return debrief_of(testing::awarded_evaluation(), bid, kWinner, Date::from(2026, 11, 20)); }

Digest counting_salt() {
  static std::uint8_t count = 0;
  Digest salt;
  salt.bytes[31] = ++count;
  return salt;
}

Check check(const Debrief& debrief, std::string_view name) {
  Verification out;
  replay_debrief(debrief, out);
  const auto found = std::ranges::find(out.checks, name, &Check::name);
  return found == out.checks.end() ? Check{CheckState::kNotChecked, "none", ""} : *found;
}

TEST(Debrief, TellsTheOutcome) {
  EXPECT_EQ(told(kWinner).outcome, Outcome::kAwarded);
  EXPECT_EQ(told(kSecond).outcome, Outcome::kOutranked);
  EXPECT_EQ(told(BidId("meridian")).outcome, Outcome::kExcluded);
  BidDecision bid;
  bid.state = BidState::kEligible;
  EXPECT_EQ(outcome_of(bid, kWinner), Outcome::kBelowMinimum);
  bid.state = BidState::kPending;
  EXPECT_EQ(outcome_of(bid, kWinner), Outcome::kPending);
  bid.withdrawal = Withdrawal{};
  EXPECT_EQ(outcome_of(bid, kWinner), Outcome::kWithdrawn);
  bid.withdrawal->kind = WithdrawalKind::kRefused;
  EXPECT_EQ(outcome_of(bid, kWinner), Outcome::kRefused);
}

TEST(Debrief, TellsTheReferencePrice) {
  // nordlys: 40 × 6000 + 2 × 800 + 40 × 90 for the option that is needed
  EXPECT_EQ(told(kSecond).reference, "245200");
  auto evaluation = testing::awarded_evaluation();
  evaluation.decision.tender.award.reference = Decimal::whole(1000);
  EXPECT_EQ(debrief_of(evaluation, kSecond, kWinner, Date()).reference, "1000");
  for (auto& bid : evaluation.decision.bids) bid.criteria.clear();
  EXPECT_FALSE(debrief_of(evaluation, kSecond, kWinner, Date()).reference);
}

TEST(Debrief, LeavesOutWhatNamesAnotherLosingBidder) {
  const Debrief debrief = told(kSecond);
  EXPECT_EQ(debrief.own.marks[1].reasons,
            (std::vector<std::string>{"Shown in full.", "(Left out, because it names another bidder.)"}));
  EXPECT_EQ(debrief.winner.marks[1].reasons[1], "(Left out, because it names another bidder.)");
  EXPECT_EQ(debrief.own.findings[0].detail, "(Left out, because it names another bidder.)");
  EXPECT_EQ(told(BidId("meridian")).own.marks[1].reasons[1], "Better than meridian.") << "its own name";
}

TEST(Debrief, OwnAndCommonInputsStandPlainAllOthersSalted) {
  const auto evaluation = testing::awarded_evaluation();
  const Debrief debrief = told(kSecond);
  std::vector<std::string> plain;
  for (const auto& input : debrief.inputs) plain.push_back(input.path);
  EXPECT_EQ(plain,
            (std::vector<std::string>{"bids/keystone/bid.yaml", "catalogue", "clarifications/keystone/1.yaml", "tender.yaml"}));
  const auto salted = salted_inputs(evaluation.decision, kSecond, counting_salt);
  ASSERT_EQ(salted.size(), 5U);
  EXPECT_TRUE(std::ranges::is_sorted(salted, {}, &SaltedInput::salted));
  for (const auto& input : salted) {
    std::string bytes(input.salt.bytes.begin(), input.salt.bytes.end());
    bytes.append(input.sha256.bytes.begin(), input.sha256.bytes.end());
    EXPECT_EQ(input.salted, crypto::sha256(bytes));
  }
}

TEST(DebriefReplay, HoldsForEveryBidder) {
  for (const char* bid : {"nordlys", "keystone", "meridian"}) {
    Verification out;
    replay_debrief(told(BidId(bid)), out);
    EXPECT_TRUE(out.good()) << bid;
    EXPECT_FALSE(out.complete()) << "reviews are never replayed";
  }
}

TEST(DebriefReplay, HoldsUnderEveryFormula) {
  for (const Formula formula : {Formula::kQualityPrice, Formula::kPricePerPoint, Formula::kLowestComparablePrice}) {
    auto evaluation = testing::awarded_evaluation();
    auto builder = testing::awarded_tender();
    builder.tender.award.formula = formula;
    decide::testing::BidBuilder a("nordlys");
    a.price("rtu", "6000").price("tool", "800").proves("DEF-1", Confidence::kC5);
    decide::testing::BidBuilder b("keystone");
    b.price("rtu", "7000").price("tool", "900").proves("DEF-1", Confidence::kC2);
    evaluation.decision = decide_on(builder, {a, b});
    for (const char* bid : {"nordlys", "keystone"}) {
      Verification out;
      replay_debrief(debrief_of(evaluation, BidId(bid), kWinner, Date()), out);
      for (const auto& entry : out.checks) EXPECT_NE(entry.state, CheckState::kFails) << entry.text;
      EXPECT_EQ(check(debrief_of(evaluation, BidId(bid), kWinner, Date()), "total").state, CheckState::kHolds);
    }
  }
}

TEST(DebriefReplay, NamesWhatDoesNotHold) {
  Debrief debrief = told(kSecond);
  debrief.own.score = "99";
  EXPECT_EQ(check(debrief, "score").state, CheckState::kFails);

  debrief = told(kSecond);
  debrief.own.gates[0].status = GateStatus::kFailed;
  EXPECT_NE(check(debrief, "gates").text.find("DEF-1 (award) is passed"), std::string::npos);
  debrief = told(kSecond);
  debrief.own.state = BidState::kExcluded;
  EXPECT_EQ(check(debrief, "gates").state, CheckState::kFails);

  debrief = told(kSecond);
  debrief.own.costs[0].amount = "1";
  EXPECT_EQ(check(debrief, "comparable price").state, CheckState::kFails);

  debrief = told(kSecond);
  debrief.own.marks[1].panel[0] = Decimal::whole(5);
  EXPECT_NE(check(debrief, "marks").text.find("function"), std::string::npos);
  debrief.own.marks.pop_back();
  EXPECT_EQ(check(debrief, "marks").state, CheckState::kFails);

  debrief = told(kSecond);
  debrief.own.total = "1";
  EXPECT_EQ(check(debrief, "total").state, CheckState::kFails);
  debrief.own.total.reset();
  EXPECT_EQ(check(debrief, "total").state, CheckState::kFails);

  debrief = told(kSecond);
  debrief.winner.total = "1";
  EXPECT_EQ(check(debrief, "winner's total").state, CheckState::kFails);
  EXPECT_EQ(check(debrief, "outcome").state, CheckState::kFails) << "the bid would be first then";
}

TEST(DebriefReplay, ASumThatOnlyCostsTimeIsRefused) {
  Debrief debrief = told(kSecond);
  debrief.own.costs.clear();
  std::string prime(2000, '7');
  for (int i = 0; i < 200; ++i) {
    prime[100] = static_cast<char>('0' + i % 10);
    prime[101] = static_cast<char>('0' + i / 10 % 10);
    prime[102] = static_cast<char>('0' + i / 100);
    debrief.own.costs.push_back({CostKind::kLine, "x", "1/" + prime, ""});
  }
  EXPECT_NE(check(debrief, "comparable price").text.find("too long"), std::string::npos);
}

TEST(Shortfalls, AddUpToWhatTheScoreLacks) {
  for (const char* bid : {"nordlys", "keystone", "meridian"}) {
    const Debrief debrief = told(BidId(bid));
    Rational lost;
    Rational marks;
    const auto all = shortfalls(debrief);
    for (const auto& entry : all) {
      lost += entry.points;
      marks += entry.marks;
    }
    EXPECT_EQ(lost, Rational(100) - rational_of(debrief.own.score).value()) << bid;
    EXPECT_EQ(marks, lost * Rational(2, 5)) << "security weighs 40";
    EXPECT_TRUE(std::ranges::is_sorted(all, std::greater{}, &Shortfall::points));
  }
}

TEST(Fractions, AreReadAsTheyAreWritten) {
  for (const Rational& value : {Rational(0), Rational(7), Rational(-407, 5), power(Rational(103, 100), -50)}) {
    EXPECT_EQ(rational_of(value.fraction()).value(), value);
  }
  EXPECT_EQ(rational_of("4/6").value(), Rational(2, 3));
  for (const char* wrong : {"", "-", "1/", "/2", "1/0", "1/00", "1.5", " 1", "1/2/3", "--1", "1/-2", "x", "+1"}) {
    EXPECT_FALSE(rational_of(wrong)) << wrong;
  }
}

}  // namespace
}  // namespace proofhouse::tender
