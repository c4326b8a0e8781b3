// Chapters of the evaluation method that stand in a file of their own.
#pragma once

#include "publish/ask/asked.h"
#include "publish/ask/parts.h"

namespace proofhouse::publish::ask {

// How the comparable price is made, with the published rates.
void write_price(Text& text, const Asked& asked);
// Abnormally low prices, clarifications, robustness, standstill.
void write_rules_beside(Text& text, const Asked& asked);

}  // namespace proofhouse::publish::ask
