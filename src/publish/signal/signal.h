// Signal: what past tenders demanded, missed and decided by element, and the money that moved.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/rational.h"
#include "publish/decision_view.h"

namespace proofhouse::publish::signal {

// One tender's decision.
struct Source {
  std::string folder;
  std::string file;             // "award/decision.json" or "out/decision.json": whether it was awarded or only evaluated
  bool awarded = false;         // from award/, which `award` signed
  std::optional<BidId> winner;  // the awarded bid, else the recommended one
  DecisionView decision;
};

// Sums in one currency; never added to those in another.
struct Money {
  Rational excluded;  // offered by bids that a gate excluded
  Rational decided;   // comparable price of the awards that were decided
  Rational options;   // paid by awards for options that a demand needs
};
using MoneyByCurrency = std::map<std::string, Money>;

struct ElementSignal {
  ElementId element;
  std::string title;
  std::uint64_t tenders = 0;       // that demanded something of it
  std::uint64_t requirements = 0;  // demanded, over all tenders
  std::uint64_t gates = 0;         // of these, gates at award
  std::uint64_t bids = 0;          // bids to those tenders
  std::uint64_t missed = 0;        // bids with a requirement not met, met in part or contradicted
  std::uint64_t unproved = 0;      // further bids with a requirement that stayed unknown
  std::uint64_t excluded = 0;      // bids that a gate of it excluded
  std::uint64_t decided = 0;       // awards that it decided
  MoneyByCurrency money;
  std::vector<std::string> excluded_bidders;  // names; shown only where names are asked for
};

struct TenderSignal {
  std::string folder;
  std::string title;
  std::string file;
  Date as_of;
  std::string currency;
  bool awarded = false;
  std::uint64_t bids = 0;
  std::uint64_t excluded = 0;
  std::string winner;  // name of the bidder; shown only where names are asked for
  bool has_winner = false;
  std::optional<Rational> price;     // comparable, of the winner
  std::vector<std::string> decided;  // titles of elements, and criteria, that decided it
};

struct MarketSignal {
  std::vector<ElementSignal> elements;            // in the order in which the tenders name them
  std::map<std::string, std::uint64_t> criteria;  // other criteria that decided an award, by id
  std::vector<TenderSignal> tenders;              // as given
  MoneyByCurrency money;                          // each bid and each option once, however many elements it counts for
};

// Sums up. An award is decided by each element, and each other criterion, whose part of the winner's lead over the next bid is at
// least the whole lead: without it the winner would not have been ahead. Where nobody else was ranked it is decided by each
// element of which a gate excluded a bid. The lead is worked out for the formula quality-price; figures are those that
// decision.json prints. Amounts of nothing where a decision does not hold them.
MarketSignal sum_up(std::span<const Source> sources);

}  // namespace proofhouse::publish::signal
