// Fractions: exact numbers as records write them.
#pragma once

#include <optional>
#include <string_view>

#include "base/rational.h"

namespace proofhouse::tender {

// "-407/5" or "7"; nothing for another shape or a denominator of nought. Costs more than in proportion to the digits: for texts
// whose length is bounded.
std::optional<Rational> rational_of(std::string_view fraction);

}  // namespace proofhouse::tender
