#include "decide/award.h"

#include <algorithm>
#include <utility>

namespace proofhouse::decide {

namespace {

bool in_the_race(const BidDecision& bid) { return !bid.withdrawal; }

std::string out_word(WithdrawalKind kind) { return kind == WithdrawalKind::kWithdrawn ? "withdrawn" : "refused"; }

class Judge {
 public:
  Judge(const Decision& decision, std::span<const Requirement> requirements, const BidId& id)
      : decision_(decision), requirements_(requirements), id_(id) {}

  std::vector<Refusal> run() && {
    judge_result();
    const auto found = std::ranges::find(decision_.bids, id_, &BidDecision::id);
    if (found == decision_.bids.end()) {
      add(RefusalCode::kUnknownBid, "There is no bid \"" + id_.str() + "\" in this tender.");
    } else {
      judge_bid(*found);
    }
    judge_publication(found == decision_.bids.end() ? nullptr : &*found);
    judge_dates();
    if (found != decision_.bids.end()) judge_low_price(*found);
    return std::move(out_);
  }

 private:
  void add(RefusalCode code, std::string reason) { out_.push_back({code, std::move(reason)}); }

  std::string titled(const RequirementId& id) const {
    const auto found = std::ranges::find(requirements_, id, &Requirement::id);
    return found == requirements_.end() ? id.str() : id.str() + " (" + found->title + ")";
  }

  void judge_result() {
    if (decision_.incomplete) {
      add(RefusalCode::kIncomplete, "The result is incomplete: time or memory ran out, or a process could not be started.");
    }
    if (decision_.unsafe) add(RefusalCode::kUnsafe, "The evidence was read without the sandbox.");
    if (decision_.without_prices) add(RefusalCode::kWithoutPrices, "The bids were judged without their prices.");
  }

  void judge_bid(const BidDecision& bid) {
    const std::string& name = bid.id.str();
    if (!bid.readable) {
      add(RefusalCode::kUnreadable, "The bid.yaml of " + name + " cannot be read.");
      return;
    }
    if (bid.late) add(RefusalCode::kLate, name + " came after the deadline, at " + bid.received.iso() + ".");
    if (bid.withdrawal) {
      add(RefusalCode::kOutOfTheRace,
          name + " is recorded as " + out_word(bid.withdrawal->kind) + " on " + bid.withdrawal->date.iso() + ".");
    }
    judge_gates(bid);
    if (decision_.without_prices) return;
    if (!bid.price) {
      add(RefusalCode::kNoPrice, "The price of " + name + " cannot be compared.");
      return;
    }
    if (bid.state == BidState::kEligible) judge_rank(bid);
  }

  void judge_gates(const BidDecision& bid) {
    for (const GateStatus status : {GateStatus::kFailed, GateStatus::kOpen}) {
      for (const auto& gate : bid.gates) {
        if (gate.stage != GateStage::kAward || gate.status != status) continue;
        const std::string where = titled(gate.requirement) + (gate.item.empty() ? "" : " for " + gate.item.str());
        if (status == GateStatus::kFailed) {
          add(RefusalCode::kGateFailed, "The gate " + where + " is failed: " + gate.reason + ".");
        } else {
          add(RefusalCode::kGateOpen, "The gate " + where + " is open: it needs " + std::string(name_of(gate.needed)) +
                                          " and reached " + std::string(name_of(gate.reached)) + ".");
        }
      }
    }
  }

  void judge_rank(const BidDecision& bid) {
    const std::string& name = bid.id.str();
    const Decimal least = decision_.tender.award.minimum_security;
    if (!bid.rank) {
      if (bid.score < least.rational()) {
        add(RefusalCode::kBelowMinimum,
            name + " scores " + bid.score.text(1) + " of 100 for security, below the published minimum of " + least.text() + ".");
      } else {
        add(RefusalCode::kNotRanked, "The bids have no order, because no bid sets a reference price.");
      }
      return;
    }
    for (const auto& other : decision_.bids) {
      if (other.id == bid.id || !other.rank || !in_the_race(other)) continue;
      if (*other.rank < *bid.rank) {
        add(RefusalCode::kNotFirst, other.id.str() + " is better (number " + std::to_string(*other.rank) + " before " +
                                        std::to_string(*bid.rank) + "), and is not recorded as withdrawn or refused.");
      } else if (*other.rank == *bid.rank) {
        add(RefusalCode::kTied, name + " and " + other.id.str() + " are tied, and the published tie-breaks do not part them.");
      }
    }
  }

  void judge_publication(const BidDecision* bid) {
    const Publication& published = decision_.publication;
    if (published.editions == 0) {
      add(RefusalCode::kNotPublished, "Nothing was published: no signed edition of the rules lies in published/.");
      return;
    }
    if (published.signature.state != SignatureState::kGood) {
      add(RefusalCode::kPublicationSignature,
          "The signature of what was published is not good (" + std::string(name_of(published.signature.state)) + ")" +
              (published.signature.detail.empty() ? "" : ": " + published.signature.detail) + ".");
    }
    for (const auto& difference : published.differences) add(RefusalCode::kDiffersFromPublished, difference);
    if (bid != nullptr && bid->readable && bid->other_edition) {
      add(RefusalCode::kOtherEdition,
          bid->id.str() + (bid->edition.empty() ? " does not say which edition it answers" : " answers edition " + bid->edition) +
              "; the newest is edition " + std::to_string(published.editions) + ".");
    }
  }

  void judge_dates() {
    const auto& wanted = decision_.tender.dates.knowledge;
    if (!wanted) {
      add(RefusalCode::kStaleDate, "The tender has no dates.knowledge, so nothing says as of which day bids are judged.");
      return;
    }
    if (decision_.as_of != *wanted) {
      add(RefusalCode::kStaleDate,
          "The bids were judged as of " + decision_.as_of.iso() + ", and dates.knowledge is " + wanted->iso() + ".");
    }
    const std::uint32_t days = decision_.tender.award.knowledge_days;
    if (!decision_.knowledge_released) {
      add(RefusalCode::kStaleKnowledge, "Nothing is there by which known vulnerabilities could be judged (knowledge/).");
    } else if (wanted->days() - decision_.knowledge_released->days() > static_cast<std::int64_t>(days)) {
      add(RefusalCode::kStaleKnowledge, "What is known of vulnerabilities is of " + decision_.knowledge_released->iso() +
                                            ", more than " + std::to_string(days) + " days before dates.knowledge.");
    }
  }

  void judge_low_price(const BidDecision& bid) {
    if (!bid.abnormally_low) return;
    if (!bid.low_price_explained) {
      add(RefusalCode::kLowPriceUnexplained,
          "The price of " + bid.id.str() + " is abnormally low, and the bidder has not explained it.");
    } else if (!bid.low_price_accepted) {
      add(RefusalCode::kLowPriceNotAccepted,
          "The price of " + bid.id.str() + " is abnormally low, and nobody has accepted the bidder's explanation.");
    }
  }

  const Decision& decision_;
  std::span<const Requirement> requirements_;
  const BidId& id_;
  std::vector<Refusal> out_;
};

// 1970-01-01 was a Thursday.
bool is_working(Date day, const std::vector<Date>& holidays) {
  const int weekday = ((day.days() % 7) + 7 + 4) % 7;  // 0: Sunday
  return weekday != 0 && weekday != 6 && std::ranges::find(holidays, day) == holidays.end();
}

}  // namespace

std::vector<Refusal> refusals(const Decision& decision, std::span<const Requirement> requirements, const BidId& bid) {
  return Judge(decision, requirements, bid).run();
}

Date first_signing_day(Date notice, const Standstill& standstill) {
  if (standstill.days == 0) return notice;
  const bool by_working_days = standstill.kind == "working";
  const std::uint32_t wanted = by_working_days ? standstill.days : std::min<std::uint32_t>(standstill.days, 2);
  Date last = by_working_days ? notice : notice.plus_days(static_cast<std::int32_t>(standstill.days));
  std::uint32_t working = 0;
  for (Date day = notice.plus_days(1); day <= last; day = day.plus_days(1)) {
    if (is_working(day, standstill.holidays)) ++working;
  }
  // Until enough working days have passed, and the last day is one.
  while (working < wanted || !is_working(last, standstill.holidays)) {
    last = last.plus_days(1);
    if (is_working(last, standstill.holidays)) ++working;
  }
  return last.plus_days(1);
}

}  // namespace proofhouse::decide
