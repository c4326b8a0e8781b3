// Without prices: what those who judge may see before they have judged.
#pragma once

#include "decide/decide.h"

namespace proofhouse::decide {

// Takes money out of the input, so that nothing of it can reach a decision: price lines, costs of patching, explanations of a
// price and what was asked about one, the findings that speak of prices alone, the tender's published sums and rates. That an
// option is paid stays, without its name and price. What people and vendors wrote elsewhere is left as they wrote it.
void hide_prices(DecisionInput& input);

}  // namespace proofhouse::decide
