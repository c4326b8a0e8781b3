// Words for what became of a bid.
#pragma once

#include <string>
#include <string_view>

#include "model/debrief.h"

namespace proofhouse::publish {

// "Your bid is not first."
std::string_view outcome_sentence(Outcome outcome);

// A text as a sentence: its first letter large, a full stop at its end.
std::string sentence(std::string_view text);

// An exact fraction with two decimals: "81.40".
std::string figure_text(std::string_view fraction);

}  // namespace proofhouse::publish
