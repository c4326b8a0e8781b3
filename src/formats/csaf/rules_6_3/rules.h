// CSAF's informative tests (section 6.3).
#pragma once

#include <array>

#include "formats/csaf/rule.h"

namespace proofhouse::formats::csaf {

inline constexpr std::array<CsafRule, 0> kRules63{};

}  // namespace proofhouse::formats::csaf
