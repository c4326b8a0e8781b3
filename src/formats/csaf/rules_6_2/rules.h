// CSAF's optional tests (2.0, section 6.2); 2.1 calls them recommended tests.
#pragma once

#include <array>

#include "formats/csaf/rule.h"

namespace proofhouse::formats::csaf {

inline constexpr std::array<CsafRule, 0> kRules62{};

}  // namespace proofhouse::formats::csaf
