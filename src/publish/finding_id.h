// Finding ids: one stable name for each finding of a bid, the same in every file that speaks of it.
#pragma once

#include <string>
#include <vector>

#include "model/decision.h"

namespace proofhouse::publish {

// One UUID (version 5, RFC 9562) for each entry of bid.findings, in their order: of the bid's id and all that the finding says.
// Equal findings are told apart by their order, so no id stands twice within a bid.
std::vector<std::string> finding_ids(const BidDecision& bid);

}  // namespace proofhouse::publish
