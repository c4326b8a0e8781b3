// Recorded bids: what a decision record says was found, as values that can be decided on again.
#pragma once

#include <set>
#include <vector>

#include "publish/decision_view.h"
#include "tender/taken.h"

namespace proofhouse::publish {

// Of each of these bids, in the order of the record.
std::vector<tender::RecordedBid> recorded_bids(const DecisionView& record, const std::set<BidId>& bids);

}  // namespace proofhouse::publish
