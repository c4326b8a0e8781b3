// Recorded bids: what a decision record says was found, as values that can be decided on again.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "publish/decision_view.h"
#include "tender/taken.h"

namespace proofhouse::publish {

// Of each of these bids, in the order of the record.
std::vector<tender::RecordedBid> recorded_bids(const DecisionView& record, const std::set<BidId>& bids);

// A replayed decision.json in which the findings of these bids have the names that the record gave them: a finding's name is made
// of more than a record keeps of its place. Findings are paired in their order.
std::string with_recorded_names(std::string replayed, const Decision& decision, const DecisionView& record,
                                const std::set<BidId>& bids);

}  // namespace proofhouse::publish
