// Ranking text: what `evaluate` shows on a terminal.
#pragma once

#include <string>
#include <string_view>

#include "model/decision.h"

namespace proofhouse::publish {

// Title line, one row a bid, how much could be judged, and where the report and the decision lie (shown as they are given).
// UTF-8, no colours; the bidders' texts cannot move the cursor. Ends with a line feed.
std::string ranking_text(const Decision& decision, std::string_view report, std::string_view decision_file);

}  // namespace proofhouse::publish
