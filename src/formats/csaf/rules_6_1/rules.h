// CSAF's mandatory tests (section 6.1).
#pragma once

#include <array>

#include "formats/csaf/rule.h"

namespace proofhouse::formats::csaf {

void test_6_1_1(const DocumentView& view, Breaches& breaches);
void test_6_1_2(const DocumentView& view, Breaches& breaches);
void test_6_1_4(const DocumentView& view, Breaches& breaches);
void test_6_1_5(const DocumentView& view, Breaches& breaches);

inline constexpr std::array kRules61{
    CsafRule{"6.1.1", In::kBoth, test_6_1_1},
    CsafRule{"6.1.2", In::kBoth, test_6_1_2},
    CsafRule{"6.1.4", In::kBoth, test_6_1_4},
    CsafRule{"6.1.5", In::kBoth, test_6_1_5},
};

}  // namespace proofhouse::formats::csaf
