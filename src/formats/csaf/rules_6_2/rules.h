// CSAF's optional tests (2.0, section 6.2); 2.1 calls them recommended tests. Files are named by the number of the first test
// that they hold.
#pragma once

#include <array>

#include "formats/csaf/rule.h"

namespace proofhouse::formats::csaf {

void test_6_2_1(const DocumentView& view, Breaches& breaches);
void test_6_2_2(const DocumentView& view, Breaches& breaches);
void test_6_2_3(const DocumentView& view, Breaches& breaches);
void test_6_2_4(const DocumentView& view, Breaches& breaches);
void test_6_2_5(const DocumentView& view, Breaches& breaches);
void test_6_2_6(const DocumentView& view, Breaches& breaches);
void test_6_2_7(const DocumentView& view, Breaches& breaches);
void test_6_2_8(const DocumentView& view, Breaches& breaches);
void test_6_2_9(const DocumentView& view, Breaches& breaches);
void test_6_2_10(const DocumentView& view, Breaches& breaches);
void test_6_2_11(const DocumentView& view, Breaches& breaches);
void test_6_2_12(const DocumentView& view, Breaches& breaches);
void test_6_2_13(const DocumentView& view, Breaches& breaches);
void test_6_2_14(const DocumentView& view, Breaches& breaches);
void test_6_2_15(const DocumentView& view, Breaches& breaches);
void test_6_2_16(const DocumentView& view, Breaches& breaches);
void test_6_2_17(const DocumentView& view, Breaches& breaches);
void test_6_2_18(const DocumentView& view, Breaches& breaches);
void test_6_2_19(const DocumentView& view, Breaches& breaches);
void test_6_2_20(const DocumentView& view, Breaches& breaches);
void test_6_2_21(const DocumentView& view, Breaches& breaches);
void test_6_2_22(const DocumentView& view, Breaches& breaches);
void test_6_2_23(const DocumentView& view, Breaches& breaches);
void test_6_2_24(const DocumentView& view, Breaches& breaches);
void test_6_2_25(const DocumentView& view, Breaches& breaches);
void test_6_2_26(const DocumentView& view, Breaches& breaches);
void test_6_2_27(const DocumentView& view, Breaches& breaches);
void test_6_2_28(const DocumentView& view, Breaches& breaches);
void test_6_2_29(const DocumentView& view, Breaches& breaches);
void test_6_2_30(const DocumentView& view, Breaches& breaches);
void test_6_2_31(const DocumentView& view, Breaches& breaches);
void test_6_2_32(const DocumentView& view, Breaches& breaches);
void test_6_2_33(const DocumentView& view, Breaches& breaches);
void test_6_2_34(const DocumentView& view, Breaches& breaches);
void test_6_2_35(const DocumentView& view, Breaches& breaches);
void test_6_2_36(const DocumentView& view, Breaches& breaches);
void test_6_2_37(const DocumentView& view, Breaches& breaches);
void test_6_2_38(const DocumentView& view, Breaches& breaches);
void test_6_2_39_1(const DocumentView& view, Breaches& breaches);
void test_6_2_39_2(const DocumentView& view, Breaches& breaches);
void test_6_2_39_3(const DocumentView& view, Breaches& breaches);
void test_6_2_39_4(const DocumentView& view, Breaches& breaches);
void test_6_2_39_5(const DocumentView& view, Breaches& breaches);
void test_6_2_40(const DocumentView& view, Breaches& breaches);
void test_6_2_41(const DocumentView& view, Breaches& breaches);
void test_6_2_42(const DocumentView& view, Breaches& breaches);
void test_6_2_43(const DocumentView& view, Breaches& breaches);
void test_6_2_44(const DocumentView& view, Breaches& breaches);
void test_6_2_45(const DocumentView& view, Breaches& breaches);
void test_6_2_46(const DocumentView& view, Breaches& breaches);
void test_6_2_47(const DocumentView& view, Breaches& breaches);
void test_6_2_48(const DocumentView& view, Breaches& breaches);
void test_6_2_49(const DocumentView& view, Breaches& breaches);
void test_6_2_50_1(const DocumentView& view, Breaches& breaches);
void test_6_2_50_2(const DocumentView& view, Breaches& breaches);
void test_6_2_50_3(const DocumentView& view, Breaches& breaches);
void test_6_2_51(const DocumentView& view, Breaches& breaches);
void test_6_2_52(const DocumentView& view, Breaches& breaches);
void test_6_2_53(const DocumentView& view, Breaches& breaches);
void test_6_2_54_1(const DocumentView& view, Breaches& breaches);
void test_6_2_54_2(const DocumentView& view, Breaches& breaches);
void test_6_2_54_3(const DocumentView& view, Breaches& breaches);
void test_6_2_54_4(const DocumentView& view, Breaches& breaches);

inline constexpr std::array kRules62{
    CsafRule{"6.2.1", In::kBoth, test_6_2_1},     CsafRule{"6.2.2", In::kBoth, test_6_2_2},
    CsafRule{"6.2.3", In::kBoth, test_6_2_3},     CsafRule{"6.2.4", In::kBoth, test_6_2_4},
    CsafRule{"6.2.5", In::kBoth, test_6_2_5},     CsafRule{"6.2.6", In::kBoth, test_6_2_6},
    CsafRule{"6.2.7", In::kBoth, test_6_2_7},     CsafRule{"6.2.8", In::kBoth, test_6_2_8},
    CsafRule{"6.2.9", In::kBoth, test_6_2_9},     CsafRule{"6.2.10", In::k20, test_6_2_10},
    CsafRule{"6.2.11", In::kBoth, test_6_2_11},   CsafRule{"6.2.12", In::kBoth, test_6_2_12},
    CsafRule{"6.2.13", In::kBoth, test_6_2_13},   CsafRule{"6.2.14", In::kBoth, test_6_2_14},
    CsafRule{"6.2.15", In::kBoth, test_6_2_15},   CsafRule{"6.2.16", In::kBoth, test_6_2_16},
    CsafRule{"6.2.17", In::kBoth, test_6_2_17},   CsafRule{"6.2.18", In::kBoth, test_6_2_18},
    CsafRule{"6.2.19", In::kBoth, test_6_2_19},   CsafRule{"6.2.20", In::kBoth, test_6_2_20},
    CsafRule{"6.2.21", In::k21, test_6_2_21},     CsafRule{"6.2.22", In::k21, test_6_2_22},
    CsafRule{"6.2.23", In::k21, test_6_2_23},     CsafRule{"6.2.24", In::k21, test_6_2_24},
    CsafRule{"6.2.25", In::k21, test_6_2_25},     CsafRule{"6.2.26", In::k21, test_6_2_26},
    CsafRule{"6.2.27", In::k21, test_6_2_27},     CsafRule{"6.2.28", In::k21, test_6_2_28},
    CsafRule{"6.2.29", In::k21, test_6_2_29},     CsafRule{"6.2.30", In::k21, test_6_2_30},
    CsafRule{"6.2.31", In::k21, test_6_2_31},     CsafRule{"6.2.32", In::k21, test_6_2_32},
    CsafRule{"6.2.33", In::k21, test_6_2_33},     CsafRule{"6.2.34", In::k21, test_6_2_34},
    CsafRule{"6.2.35", In::k21, test_6_2_35},     CsafRule{"6.2.36", In::k21, test_6_2_36},
    CsafRule{"6.2.37", In::k21, test_6_2_37},     CsafRule{"6.2.38", In::k21, test_6_2_38},
    CsafRule{"6.2.39.1", In::k21, test_6_2_39_1}, CsafRule{"6.2.39.2", In::k21, test_6_2_39_2},
    CsafRule{"6.2.39.3", In::k21, test_6_2_39_3}, CsafRule{"6.2.39.4", In::k21, test_6_2_39_4},
    CsafRule{"6.2.39.5", In::k21, test_6_2_39_5}, CsafRule{"6.2.40", In::k21, test_6_2_40},
    CsafRule{"6.2.41", In::k21, test_6_2_41},     CsafRule{"6.2.42", In::k21, test_6_2_42},
    CsafRule{"6.2.43", In::k21, test_6_2_43},     CsafRule{"6.2.44", In::k21, test_6_2_44},
    CsafRule{"6.2.45", In::k21, test_6_2_45},     CsafRule{"6.2.46", In::k21, test_6_2_46},
    CsafRule{"6.2.47", In::k21, test_6_2_47},     CsafRule{"6.2.48", In::k21, test_6_2_48},
    CsafRule{"6.2.49", In::k21, test_6_2_49},     CsafRule{"6.2.50.1", In::k21, test_6_2_50_1},
    CsafRule{"6.2.50.2", In::k21, test_6_2_50_2}, CsafRule{"6.2.50.3", In::k21, test_6_2_50_3},
    CsafRule{"6.2.51", In::k21, test_6_2_51},     CsafRule{"6.2.52", In::k21, test_6_2_52},
    CsafRule{"6.2.53", In::k21, test_6_2_53},     CsafRule{"6.2.54.1", In::k21, test_6_2_54_1},
    CsafRule{"6.2.54.2", In::k21, test_6_2_54_2}, CsafRule{"6.2.54.3", In::k21, test_6_2_54_3},
    CsafRule{"6.2.54.4", In::k21, test_6_2_54_4},
};

}  // namespace proofhouse::formats::csaf
