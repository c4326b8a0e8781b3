// Judge: one bid from its folder to all findings about it.
#pragma once

#include <string>
#include <vector>

#include "decide/decide.h"
#include "decide/scheme.h"
#include "model/decision.h"
#include "model/kev.h"
#include "tender/folder.h"
#include "tender/workers.h"

namespace proofhouse::tender {

// All that the judging of one bid needs and shares with the others. Immutable; refers to what outlives it.
struct Setting {
  const TenderFolder& folder;
  const decide::Scheme& scheme;
  const Workers& workers;
  const KevCatalogue* kev;  // null where the tender has none
  Date as_of;
  std::string bid_path;  // where the bid lies below the folder; empty: bids/<bid>
};

struct JudgedBid {
  decide::BidInput input;
  std::vector<InputDigest> inputs;  // below the tender folder
  bool incomplete = false;          // a backstop fired, a process could not be started, or the verifiers gave no answer
};

// Never fails as a whole: what cannot be read or judged is a finding, a bid whose bid.yaml cannot be read has no more than that.
// May be called by several threads at once.
JudgedBid judge_bid(const Setting& setting, const BidId& id);

}  // namespace proofhouse::tender
