// Coverage: how far a tender and its bids reach into the frameworks that its requirements map to.
#pragma once

#include <vector>

#include "decide/scheme.h"
#include "model/decision.h"

namespace proofhouse::decide {

// One entry a framework, by name: its mapped requirements, the distinct ids that they reach, and for each bid, by id, the ids of
// which every mapped requirement is met or does not apply for every item. Mappings that say that there is none do not count.
std::vector<FrameworkCoverage> framework_coverage(const Scheme& scheme, const std::vector<BidDecision>& bids);

}  // namespace proofhouse::decide
