// Awarding: why a bid may not be awarded, and from which day the contract may be signed. Pure functions.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "model/decision.h"
#include "model/requirement.h"
#include "model/tender.h"

namespace proofhouse::decide {

// Every reason for which an award is refused. A closed list: docs/awarding.md explains each, and a test shows each.
enum class RefusalCode : std::uint8_t {
  kIncomplete,            // a backstop of time or memory fired
  kUnsafe,                // evaluated without the sandbox
  kWithoutPrices,         // evaluated without prices
  kUnknownBid,            // there is no such bid
  kUnreadable,            // bid.yaml cannot be read
  kLate,                  // it came after the deadline
  kOutOfTheRace,          // it is itself recorded as withdrawn or refused
  kGateFailed,            // an award gate is failed
  kGateOpen,              // an award gate is open
  kNoPrice,               // its price cannot be compared
  kBelowMinimum,          // its security score is below the published minimum
  kNotRanked,             // nothing could be ranked: there is no reference price
  kNotFirst,              // a better bid is in the race
  kTied,                  // another bid in the race is level with it
  kNotPublished,          // nothing was published
  kPublicationSignature,  // the signature of what was published is not good
  kDiffersFromPublished,  // the rules are not those that were published
  kOtherEdition,          // the bid answers another edition
  kStaleDate,             // judged as of another day than dates.knowledge
  kStaleKnowledge,        // what is known of vulnerabilities is missing or too old
  kLowPriceUnexplained,   // abnormally low, and the bidder did not explain it
  kLowPriceNotAccepted    // abnormally low and explained, and nobody accepted the explanation
};
constexpr std::array<std::string_view, 22> enum_names(RefusalCode) {
  return {"incomplete",
          "unsafe",
          "without-prices",
          "unknown-bid",
          "unreadable",
          "late",
          "out-of-the-race",
          "gate-failed",
          "gate-open",
          "no-price",
          "below-minimum",
          "not-ranked",
          "not-first",
          "tied",
          "not-published",
          "publication-signature",
          "differs-from-published",
          "other-edition",
          "stale-date",
          "stale-knowledge",
          "low-price-unexplained",
          "low-price-not-accepted"};
}

struct Refusal {
  RefusalCode code = RefusalCode::kIncomplete;
  std::string reason;  // one whole sentence
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"code", &Refusal::code}, Field{"reason", &Refusal::reason});
  }
};

// Each reason for which `bid` may not be awarded, in the order of RefusalCode; none: it may. Every failed and every open gate,
// every better bid and every difference has its own. `requirements` are those of the tender, for their titles.
std::vector<Refusal> refusals(const Decision& decision, std::span<const Requirement> requirements, const BidId& bid);

// The first day on which the contract may be signed: the day after the last day of the standstill. The day of the notice is not
// counted. Where nothing is to be waited for (0 days) it is the day of the notice itself.
//
// "calendar": every day counts, but the period ends on a working day and holds at least two of them where it has two days or more
// (Regulation (EEC, Euratom) No 1182/71, Article 3(1), (4) and (5)). "working": only working days count. Saturdays, Sundays and
// the tender's holidays are no working days.
Date first_signing_day(Date notice, const Standstill& standstill);

}  // namespace proofhouse::decide
