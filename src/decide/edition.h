// Edition: whether a bid answers what was published last.
#pragma once

#include <string>

#include "model/decision.h"

namespace proofhouse::decide {

// Whether BidDecision.edition is the number of the newest edition, and the bid was not received before that edition's day. Always
// true where nothing was published.
bool answers_newest(const Publication& publication, const BidDecision& bid);

// Why it is not, for people and without a stop: "it answers edition 1; the newest is edition 2 of 2026-09-20".
std::string edition_reason(const Publication& publication, const BidDecision& bid);

}  // namespace proofhouse::decide
