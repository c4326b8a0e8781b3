// Deciding: findings of all bids in, the decision out. A pure function: no file, no clock, no chance.
#pragma once

#include <vector>

#include "base/date.h"
#include "base/digest.h"
#include "base/result.h"
#include "decide/scheme.h"
#include "model/bid.h"
#include "model/decision.h"
#include "model/finding.h"
#include "model/publication.h"
#include "model/tender.h"

namespace proofhouse::decide {

// One bid with all that was found about it. Where `readable` is false, only the id and the findings count.
struct BidInput {
  Bid bid;
  Response response;  // empty where there is none, or where it answers another tender
  bool readable = true;
  std::vector<Finding> findings;
  Judged judged;
  bool low_price_accepted = false;  // a named person of the buyer accepted what the bidder said of its price
};

struct DecisionInput {
  Tender tender;
  Scheme scheme;
  Date as_of;
  std::vector<BidInput> bids;
  std::vector<Waiver> waivers;   // as the buyer wrote them; those that do not hold are marked
  std::vector<PanelMark> marks;  // those that are refused do not count
  std::vector<Clarification> clarifications;
  std::vector<ConflictDeclaration> conflicts;
  std::vector<Withdrawal> withdrawals;
  Publication publication;
  Digest key;                   // of all inputs; the draws depend on it
  bool incomplete = false;      // a backstop of time or memory fired
  bool unsafe = false;          // without the sandbox
  bool without_prices = false;  // for those who judge (decide/without_prices.h)
};

// Gates, scores, prices, order, robustness, flips and the reasons in plain words. Inputs and program are left for the caller.
// Adds the findings PRICE-ABNORMALLY-LOW and, where no verifier gave one, PRICE-MISSING at the end of a bid's list, so that
// indices stay. Without prices nobody is ranked, and bids stand in the order of their ids.
Decision decide(DecisionInput input);

}  // namespace proofhouse::decide
