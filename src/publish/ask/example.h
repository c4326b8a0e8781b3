// The worked example: invented bids of this tender, judged by the very functions that judge real ones.
#pragma once

#include "model/decision.h"
#include "publish/ask/asked.h"
#include "publish/ask/parts.h"

namespace proofhouse::publish::ask {

// Bidder A proves more and costs more, bidder B proves what the gates ask and little else, bidder C is the cheapest and misses
// the first gate (left out where there is none).
Decision worked_example(const Asked& asked);

// The example as a chapter in which every number follows from those above it.
void write_example(Text& text, const Asked& asked);

}  // namespace proofhouse::publish::ask
