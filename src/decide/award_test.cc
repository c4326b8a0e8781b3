#include "decide/award.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "decide/testing/tender_builder.h"

namespace proofhouse::decide {
namespace {

using testing::bid_of;
using testing::BidBuilder;
using testing::day;
using testing::dec;
using testing::moment;
using testing::TenderBuilder;

const BidId kFirst("nordlys");

// Two bids that pass the one gate, published, in date: the first may be awarded.
struct Awardable {
  TenderBuilder builder;
  std::vector<BidBuilder> bids;

  Awardable() {
    builder.item("rtu", "100").element("defaults", "100");
    builder.requirement("DEF-1", "defaults");
    builder.gate("DEF-1", Confidence::kC2);
    builder.tender.dates.knowledge = day("2026-11-01");
    bids.push_back(BidBuilder("nordlys").price("rtu", "1000").proves("DEF-1", Confidence::kC5));
    bids.push_back(BidBuilder("keystone").price("rtu", "1100").proves("DEF-1", Confidence::kC3));
  }

  [[nodiscard]] Decision decision() const {
    Decision out = decide_on(builder, bids);
    out.publication.editions = 2;
    out.publication.signature.state = SignatureState::kGood;
    out.knowledge_released = day("2026-10-30");
    return out;
  }
};

BidDecision& bid(Decision& decision, const char* id) { return *std::ranges::find(decision.bids, BidId(id), &BidDecision::id); }

std::vector<Refusal> refused(const Decision& decision, const BidId& id = kFirst) {
  const Awardable usual;
  return refusals(decision, usual.builder.requirements, id);
}

// After one change there is exactly this reason, and it says this.
void expect_only(const std::function<void(Decision&)>& change, RefusalCode code, std::string_view says,
                 const BidId& id = kFirst) {
  Decision decision = Awardable().decision();
  change(decision);
  const auto reasons = refused(decision, id);
  ASSERT_EQ(reasons.size(), 1U) << name_of(code);
  EXPECT_EQ(reasons[0].code, code);
  EXPECT_EQ(reasons[0].reason, says);
}

TEST(Award, TheFirstBidMayBeAwarded) { EXPECT_TRUE(refused(Awardable().decision()).empty()); }

TEST(Award, Incomplete) {
  expect_only([](Decision& d) { d.incomplete = true; }, RefusalCode::kIncomplete,
              "The result is incomplete: time or memory ran out, or a process could not be started.");
}

TEST(Award, Unsafe) {
  expect_only([](Decision& d) { d.unsafe = true; }, RefusalCode::kUnsafe, "The evidence was read without the sandbox.");
}

TEST(Award, WithoutPrices) {
  expect_only([](Decision& d) { d.without_prices = true; }, RefusalCode::kWithoutPrices,
              "The bids were judged without their prices.");
}

TEST(Award, UnknownBid) {
  expect_only([](Decision&) {}, RefusalCode::kUnknownBid, "There is no bid \"nobody\" in this tender.", BidId("nobody"));
}

TEST(Award, Unreadable) {
  expect_only([](Decision& d) { bid(d, "nordlys").readable = false; }, RefusalCode::kUnreadable,
              "The bid.yaml of nordlys cannot be read.");
}

TEST(Award, Late) {
  expect_only([](Decision& d) { bid(d, "nordlys").late = true; }, RefusalCode::kLate,
              "nordlys came after the deadline, at 2026-10-14T09:00:00Z.");
}

TEST(Award, OutOfTheRaceItself) {
  expect_only(
      [](Decision& d) {
        bid(d, "nordlys").withdrawal =
            Withdrawal{kFirst, WithdrawalKind::kWithdrawn, "no capacity", "Director", day("2026-11-05")};
      },
      RefusalCode::kOutOfTheRace, "nordlys is recorded as withdrawn on 2026-11-05.");
}

TEST(Award, GateFailedIsNamed) {
  Awardable some;
  some.bids[0] = BidBuilder("nordlys").price("rtu", "1000").claims("DEF-1", ClaimAnswer::kNo);
  const auto reasons = refused(some.decision());
  ASSERT_EQ(reasons.size(), 1U);
  EXPECT_EQ(reasons[0].code, RefusalCode::kGateFailed);
  EXPECT_EQ(reasons[0].reason, "The gate DEF-1 (Demand DEF-1) for rtu is failed: not met.");
}

TEST(Award, GateOpenSaysWhatItNeeds) {
  Awardable some;
  some.bids[0] = BidBuilder("nordlys").price("rtu", "1000").proves("DEF-1", Confidence::kC1);
  const auto reasons = refused(some.decision());
  ASSERT_EQ(reasons.size(), 1U);
  EXPECT_EQ(reasons[0].code, RefusalCode::kGateOpen);
  EXPECT_EQ(reasons[0].reason, "The gate DEF-1 (Demand DEF-1) for rtu is open: it needs C2 and reached C1.");
}

TEST(Award, AWaivedGateAndOneDueAtAcceptanceRefuseNothing) {
  Decision decision = Awardable().decision();
  bid(decision, "nordlys").gates[0].status = GateStatus::kWaived;
  GateResult due = bid(decision, "nordlys").gates[0];
  due.stage = GateStage::kAcceptance;
  due.status = GateStatus::kOpen;
  bid(decision, "nordlys").gates.push_back(due);
  EXPECT_TRUE(refused(decision).empty());
}

TEST(Award, NoPrice) {
  expect_only([](Decision& d) { bid(d, "nordlys").price.reset(); }, RefusalCode::kNoPrice,
              "The price of nordlys cannot be compared.");
}

TEST(Award, BelowMinimum) {
  Awardable some;
  some.builder.tender.award.minimum_security = dec("80");
  const auto reasons = refused(some.decision(), BidId("keystone"));
  ASSERT_EQ(reasons.size(), 1U);
  EXPECT_EQ(reasons[0].code, RefusalCode::kBelowMinimum);
  EXPECT_EQ(reasons[0].reason, "keystone scores 70.0 of 100 for security, below the published minimum of 80.");
}

TEST(Award, NotRanked) {
  expect_only([](Decision& d) { bid(d, "nordlys").rank.reset(); }, RefusalCode::kNotRanked,
              "The bids have no order, because no bid sets a reference price.");
}

TEST(Award, NotFirstNamesTheBetterBid) {
  expect_only([](Decision&) {}, RefusalCode::kNotFirst,
              "nordlys is better (number 1 before 2), and is not recorded as withdrawn or refused.", BidId("keystone"));
}

TEST(Award, ABetterBidThatIsOutNoLongerStandsInTheWay) {
  for (const WithdrawalKind kind : {WithdrawalKind::kWithdrawn, WithdrawalKind::kRefused}) {
    Decision decision = Awardable().decision();
    bid(decision, "nordlys").withdrawal = Withdrawal{kFirst, kind, "no capacity", "Director", day("2026-11-05")};
    EXPECT_TRUE(refused(decision, BidId("keystone")).empty());
  }
}

TEST(Award, Tied) {
  expect_only([](Decision& d) { bid(d, "keystone").rank = 1; }, RefusalCode::kTied,
              "nordlys and keystone are tied, and the published tie-breaks do not part them.");
}

TEST(Award, ATieWithABidThatIsOutIsNone) {
  Decision decision = Awardable().decision();
  bid(decision, "keystone").rank = 1;
  bid(decision, "keystone").withdrawal = Withdrawal{BidId("keystone"), WithdrawalKind::kRefused, "r", "b", day("2026-11-05")};
  EXPECT_TRUE(refused(decision).empty());
}

TEST(Award, NotPublished) {
  expect_only([](Decision& d) { d.publication = {}; }, RefusalCode::kNotPublished,
              "Nothing was published: no signed edition of the rules lies in published/.");
}

TEST(Award, PublicationSignature) {
  expect_only(
      [](Decision& d) {
        d.publication.signature.state = SignatureState::kUnknownKey;
        d.publication.signature.detail = "none of the 2 trusted keys verifies it";
      },
      RefusalCode::kPublicationSignature,
      "The signature of what was published is not good (unknown-key): none of the 2 trusted keys verifies it.");
}

TEST(Award, DiffersFromPublished) {
  expect_only([](Decision& d) { d.publication.differences = {"The weights differ from edition 2."}; },
              RefusalCode::kDiffersFromPublished, "The weights differ from edition 2.");
}

TEST(Award, OtherEdition) {
  expect_only(
      [](Decision& d) {
        bid(d, "nordlys").edition = "1";
        bid(d, "nordlys").other_edition = true;
      },
      RefusalCode::kOtherEdition, "nordlys answers edition 1; the newest is edition 2.");
  expect_only([](Decision& d) { bid(d, "nordlys").other_edition = true; }, RefusalCode::kOtherEdition,
              "nordlys does not say which edition it answers; the newest is edition 2.");
}

TEST(Award, StaleDate) {
  expect_only([](Decision& d) { d.as_of = day("2026-11-02"); }, RefusalCode::kStaleDate,
              "The bids were judged as of 2026-11-02, and dates.knowledge is 2026-11-01.");
  expect_only([](Decision& d) { d.tender.dates.knowledge.reset(); }, RefusalCode::kStaleDate,
              "The tender has no dates.knowledge, so nothing says as of which day bids are judged.");
}

TEST(Award, StaleKnowledge) {
  expect_only([](Decision& d) { d.knowledge_released.reset(); }, RefusalCode::kStaleKnowledge,
              "Nothing is there by which known vulnerabilities could be judged (knowledge/).");
  expect_only([](Decision& d) { d.knowledge_released = day("2026-10-17"); }, RefusalCode::kStaleKnowledge,
              "What is known of vulnerabilities is of 2026-10-17, more than 14 days before dates.knowledge.");
  Decision just = Awardable().decision();
  just.knowledge_released = day("2026-10-18");
  EXPECT_TRUE(refused(just).empty());
}

TEST(Award, LowPriceUnexplained) {
  expect_only([](Decision& d) { bid(d, "nordlys").abnormally_low = true; }, RefusalCode::kLowPriceUnexplained,
              "The price of nordlys is abnormally low, and the bidder has not explained it.");
}

TEST(Award, LowPriceNotAccepted) {
  const auto low = [](Decision& d) {
    bid(d, "nordlys").abnormally_low = true;
    bid(d, "nordlys").low_price_explained = true;
  };
  expect_only(low, RefusalCode::kLowPriceNotAccepted,
              "The price of nordlys is abnormally low, and nobody has accepted the bidder's explanation.");
  Decision accepted = Awardable().decision();
  low(accepted);
  bid(accepted, "nordlys").low_price_accepted = true;
  EXPECT_TRUE(refused(accepted).empty());
}

TEST(Award, EveryReasonIsSaidAtOnce) {
  Decision decision = Awardable().decision();
  decision.incomplete = decision.unsafe = true;
  decision.publication = {};
  decision.knowledge_released.reset();
  const auto reasons = refused(decision, BidId("keystone"));
  std::vector<RefusalCode> codes;
  for (const auto& reason : reasons) codes.push_back(reason.code);
  EXPECT_EQ(codes, (std::vector{RefusalCode::kIncomplete, RefusalCode::kUnsafe, RefusalCode::kNotFirst,
                                RefusalCode::kNotPublished, RefusalCode::kStaleKnowledge}));
}

struct Wait {
  const char* notice;
  std::uint32_t days;
  const char* kind;
  std::vector<const char*> holidays;
  const char* first;
  const char* why;
};

TEST(FirstSigningDay, IsTheDayAfterTheStandstill) {
  const std::vector<Wait> table = {
      {"2026-11-09", 10, "calendar", {}, "2026-11-20", "a Monday; the tenth day is Thursday the 19th"},
      {"2026-11-11", 10, "calendar", {}, "2026-11-24", "the tenth day is a Saturday: it runs to the end of Monday"},
      {"2026-11-12", 10, "calendar", {}, "2026-11-24", "the tenth day is a Sunday"},
      {"2026-12-15", 10, "calendar", {"2026-12-25", "2026-12-28"}, "2026-12-30", "Christmas, a week-end, another holiday"},
      {"2026-11-13", 2, "calendar", {}, "2026-11-18", "Friday; two days hold two working days: Monday and Tuesday"},
      {"2026-11-13", 1, "calendar", {}, "2026-11-17", "one day ends on a working day: Monday"},
      {"2026-11-09", 0, "calendar", {}, "2026-11-09", "nothing to wait for"},
      {"2026-11-09", 10, "working", {}, "2026-11-24", "Tuesday to Monday two weeks later"},
      {"2026-11-13", 1, "working", {}, "2026-11-17", "from a Friday"},
      {"2026-11-13", 1, "working", {"2026-11-16"}, "2026-11-18", "and Monday is a holiday"},
      {"2026-11-14", 1, "working", {}, "2026-11-17", "from a Saturday"},
      {"1969-12-31", 1, "working", {}, "1970-01-02", "Thursday the first"},
  };
  for (const auto& row : table) {
    Standstill standstill{row.days, row.kind, {}};
    for (const char* holiday : row.holidays) standstill.holidays.push_back(day(holiday));
    EXPECT_EQ(first_signing_day(day(row.notice), standstill).iso(), row.first) << row.why;
  }
}

}  // namespace
}  // namespace proofhouse::decide
