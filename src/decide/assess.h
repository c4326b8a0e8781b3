// Assessing: each requirement of each item of one bid, after all findings.
#pragma once

#include <vector>

#include "decide/scheme.h"
#include "model/bid.h"
#include "model/decision.h"
#include "model/finding.h"

namespace proofhouse::decide {

// One assessment for each requirement and each item that it holds for (one without an item for the system and the bidder), in the
// order of the scheme and of the tender's items. A yes that is refuted lowers, in a second pass, every other answer of the bid
// that stands on C1 or C2 alone; what reaches C0 so is unknown, and so is what does not apply where its evidence of absence falls
// below the gate's level. An answer that was
// carried over and not confirmed is none. A response without any answer (there is none, or it answers another tender) leaves
// unknown what findings would meet (row R0 of docs/combining.md).
std::vector<Assessment> assess(const Scheme& scheme, const std::vector<TenderItem>& items, const Response& response,
                               const std::vector<Finding>& findings);

}  // namespace proofhouse::decide
