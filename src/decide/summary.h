// Summary: the first page in plain words.
#pragma once

#include <string>
#include <vector>

#include "decide/scheme.h"
#include "model/decision.h"

namespace proofhouse::decide {

// Why this bid may not win, what is open, what it lost: sentences without full stops, most important first. Without prices a
// price that is not there is no reason.
std::vector<std::string> reasons(const Scheme& scheme, const Tender& tender, const BidDecision& bid, bool without_prices = false);

// Who may win and why, the waivers, what was not proved, whether a pending bid would overtake.
std::vector<std::string> summary(const Scheme& scheme, const Decision& decision);

}  // namespace proofhouse::decide
