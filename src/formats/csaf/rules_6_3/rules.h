// CSAF's informative tests (section 6.3). Files are named by the number of the first test that they hold. 6.3.8 and 6.3.16
// (spelling and grammar) need dictionaries and are not here.
#pragma once

#include <array>

#include "formats/csaf/rule.h"

namespace proofhouse::formats::csaf {

void test_6_3_1(const DocumentView& view, Breaches& breaches);
void test_6_3_2(const DocumentView& view, Breaches& breaches);
void test_6_3_3(const DocumentView& view, Breaches& breaches);
void test_6_3_4(const DocumentView& view, Breaches& breaches);
void test_6_3_5(const DocumentView& view, Breaches& breaches);
void test_6_3_6(const DocumentView& view, Breaches& breaches);
void test_6_3_7(const DocumentView& view, Breaches& breaches);
void test_6_3_9(const DocumentView& view, Breaches& breaches);
void test_6_3_10(const DocumentView& view, Breaches& breaches);
void test_6_3_11(const DocumentView& view, Breaches& breaches);
void test_6_3_12(const DocumentView& view, Breaches& breaches);
void test_6_3_13(const DocumentView& view, Breaches& breaches);
void test_6_3_14(const DocumentView& view, Breaches& breaches);
void test_6_3_15(const DocumentView& view, Breaches& breaches);
void test_6_3_17(const DocumentView& view, Breaches& breaches);
void test_6_3_18(const DocumentView& view, Breaches& breaches);
void test_6_3_19_1(const DocumentView& view, Breaches& breaches);
void test_6_3_19_2(const DocumentView& view, Breaches& breaches);
void test_6_3_19_3(const DocumentView& view, Breaches& breaches);
void test_6_3_19_4(const DocumentView& view, Breaches& breaches);
void test_6_3_19_5(const DocumentView& view, Breaches& breaches);
void test_6_3_20(const DocumentView& view, Breaches& breaches);
void test_6_3_21_1(const DocumentView& view, Breaches& breaches);
void test_6_3_21_2(const DocumentView& view, Breaches& breaches);
void test_6_3_21_3(const DocumentView& view, Breaches& breaches);
void test_6_3_21_4(const DocumentView& view, Breaches& breaches);
void test_6_3_21_5(const DocumentView& view, Breaches& breaches);
void test_6_3_21_6(const DocumentView& view, Breaches& breaches);
void test_6_3_21_7(const DocumentView& view, Breaches& breaches);
void test_6_3_21_8(const DocumentView& view, Breaches& breaches);
void test_6_3_21_9(const DocumentView& view, Breaches& breaches);
void test_6_3_22(const DocumentView& view, Breaches& breaches);

inline constexpr std::array kRules63{
    CsafRule{"6.3.1", In::kBoth, test_6_3_1},     CsafRule{"6.3.2", In::kBoth, test_6_3_2},
    CsafRule{"6.3.3", In::kBoth, test_6_3_3},     CsafRule{"6.3.4", In::kBoth, test_6_3_4},
    CsafRule{"6.3.5", In::kBoth, test_6_3_5},     CsafRule{"6.3.6", In::kBoth, test_6_3_6},
    CsafRule{"6.3.7", In::kBoth, test_6_3_7},     CsafRule{"6.3.9", In::kBoth, test_6_3_9},
    CsafRule{"6.3.10", In::kBoth, test_6_3_10},   CsafRule{"6.3.11", In::kBoth, test_6_3_11},
    CsafRule{"6.3.12", In::k21, test_6_3_12},     CsafRule{"6.3.13", In::k21, test_6_3_13},
    CsafRule{"6.3.14", In::k21, test_6_3_14},     CsafRule{"6.3.15", In::k21, test_6_3_15},
    CsafRule{"6.3.17", In::k21, test_6_3_17},     CsafRule{"6.3.18", In::k21, test_6_3_18},
    CsafRule{"6.3.19.1", In::k21, test_6_3_19_1}, CsafRule{"6.3.19.2", In::k21, test_6_3_19_2},
    CsafRule{"6.3.19.3", In::k21, test_6_3_19_3}, CsafRule{"6.3.19.4", In::k21, test_6_3_19_4},
    CsafRule{"6.3.19.5", In::k21, test_6_3_19_5}, CsafRule{"6.3.20", In::k21, test_6_3_20},
    CsafRule{"6.3.21.1", In::k21, test_6_3_21_1}, CsafRule{"6.3.21.2", In::k21, test_6_3_21_2},
    CsafRule{"6.3.21.3", In::k21, test_6_3_21_3}, CsafRule{"6.3.21.4", In::k21, test_6_3_21_4},
    CsafRule{"6.3.21.5", In::k21, test_6_3_21_5}, CsafRule{"6.3.21.6", In::k21, test_6_3_21_6},
    CsafRule{"6.3.21.7", In::k21, test_6_3_21_7}, CsafRule{"6.3.21.8", In::k21, test_6_3_21_8},
    CsafRule{"6.3.21.9", In::k21, test_6_3_21_9}, CsafRule{"6.3.22", In::k21, test_6_3_22},
};

}  // namespace proofhouse::formats::csaf
