// Money for a terminal: grouped digits and the currency's sign.
#pragma once

#include <string>
#include <string_view>

#include "base/rational.h"

namespace proofhouse::publish {

// "431 300 €", rounded half away from zero to `decimals` (0 or 2). Groups and the sign are parted by a no-break space (U+00A0).
// Signs for EUR, GBP and USD, the ISO 4217 code for all others.
std::string money_text(const Rational& amount, std::string_view currency, unsigned decimals = 0);

// The same for an amount already written out: "431300.00" becomes "431 300.00 €".
std::string money_text(std::string_view amount, std::string_view currency);

}  // namespace proofhouse::publish
