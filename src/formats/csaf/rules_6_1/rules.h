// CSAF's mandatory tests (section 6.1). Files are named by the number of the first test that they hold.
#pragma once

#include <array>

#include "formats/csaf/rule.h"

namespace proofhouse::formats::csaf {

void test_6_1_1(const DocumentView& view, Breaches& breaches);
void test_6_1_2(const DocumentView& view, Breaches& breaches);
void test_6_1_3(const DocumentView& view, Breaches& breaches);
void test_6_1_4(const DocumentView& view, Breaches& breaches);
void test_6_1_5(const DocumentView& view, Breaches& breaches);
void test_6_1_6(const DocumentView& view, Breaches& breaches);
void test_6_1_7(const DocumentView& view, Breaches& breaches);
void test_6_1_8(const DocumentView& view, Breaches& breaches);
void test_6_1_9(const DocumentView& view, Breaches& breaches);
void test_6_1_10(const DocumentView& view, Breaches& breaches);
void test_6_1_11(const DocumentView& view, Breaches& breaches);
void test_6_1_12(const DocumentView& view, Breaches& breaches);
void test_6_1_13(const DocumentView& view, Breaches& breaches);
void test_6_1_14(const DocumentView& view, Breaches& breaches);
void test_6_1_15(const DocumentView& view, Breaches& breaches);
void test_6_1_16(const DocumentView& view, Breaches& breaches);
void test_6_1_17(const DocumentView& view, Breaches& breaches);
void test_6_1_18(const DocumentView& view, Breaches& breaches);
void test_6_1_19(const DocumentView& view, Breaches& breaches);
void test_6_1_20(const DocumentView& view, Breaches& breaches);
void test_6_1_21(const DocumentView& view, Breaches& breaches);
void test_6_1_22(const DocumentView& view, Breaches& breaches);
void test_6_1_23(const DocumentView& view, Breaches& breaches);
void test_6_1_24(const DocumentView& view, Breaches& breaches);
void test_6_1_25(const DocumentView& view, Breaches& breaches);
void test_6_1_26(const DocumentView& view, Breaches& breaches);
void test_6_1_27_1(const DocumentView& view, Breaches& breaches);
void test_6_1_27_2(const DocumentView& view, Breaches& breaches);
void test_6_1_27_3(const DocumentView& view, Breaches& breaches);
void test_6_1_27_4(const DocumentView& view, Breaches& breaches);
void test_6_1_27_5(const DocumentView& view, Breaches& breaches);
void test_6_1_27_6(const DocumentView& view, Breaches& breaches);
void test_6_1_27_7(const DocumentView& view, Breaches& breaches);
void test_6_1_27_8(const DocumentView& view, Breaches& breaches);
void test_6_1_27_9(const DocumentView& view, Breaches& breaches);
void test_6_1_27_10(const DocumentView& view, Breaches& breaches);
void test_6_1_27_11(const DocumentView& view, Breaches& breaches);
void test_6_1_27_12(const DocumentView& view, Breaches& breaches);
void test_6_1_27_13(const DocumentView& view, Breaches& breaches);
void test_6_1_27_14(const DocumentView& view, Breaches& breaches);
void test_6_1_27_15(const DocumentView& view, Breaches& breaches);
void test_6_1_27_16(const DocumentView& view, Breaches& breaches);
void test_6_1_27_17(const DocumentView& view, Breaches& breaches);
void test_6_1_27_18(const DocumentView& view, Breaches& breaches);
void test_6_1_27_19(const DocumentView& view, Breaches& breaches);
void test_6_1_28(const DocumentView& view, Breaches& breaches);
void test_6_1_29(const DocumentView& view, Breaches& breaches);
void test_6_1_30(const DocumentView& view, Breaches& breaches);
void test_6_1_31(const DocumentView& view, Breaches& breaches);
void test_6_1_32(const DocumentView& view, Breaches& breaches);
void test_6_1_33(const DocumentView& view, Breaches& breaches);
void test_6_1_34(const DocumentView& view, Breaches& breaches);
void test_6_1_35(const DocumentView& view, Breaches& breaches);
void test_6_1_36(const DocumentView& view, Breaches& breaches);
void test_6_1_37(const DocumentView& view, Breaches& breaches);
void test_6_1_38(const DocumentView& view, Breaches& breaches);
void test_6_1_39(const DocumentView& view, Breaches& breaches);
void test_6_1_40(const DocumentView& view, Breaches& breaches);
void test_6_1_41(const DocumentView& view, Breaches& breaches);
void test_6_1_42(const DocumentView& view, Breaches& breaches);
void test_6_1_43(const DocumentView& view, Breaches& breaches);
void test_6_1_44(const DocumentView& view, Breaches& breaches);
void test_6_1_45(const DocumentView& view, Breaches& breaches);
void test_6_1_46(const DocumentView& view, Breaches& breaches);
void test_6_1_47(const DocumentView& view, Breaches& breaches);
void test_6_1_48(const DocumentView& view, Breaches& breaches);
void test_6_1_49(const DocumentView& view, Breaches& breaches);
void test_6_1_50(const DocumentView& view, Breaches& breaches);
void test_6_1_51(const DocumentView& view, Breaches& breaches);
void test_6_1_52(const DocumentView& view, Breaches& breaches);
void test_6_1_53(const DocumentView& view, Breaches& breaches);
void test_6_1_54(const DocumentView& view, Breaches& breaches);
void test_6_1_55(const DocumentView& view, Breaches& breaches);
void test_6_1_56(const DocumentView& view, Breaches& breaches);
void test_6_1_57(const DocumentView& view, Breaches& breaches);
void test_6_1_58(const DocumentView& view, Breaches& breaches);
void test_6_1_59(const DocumentView& view, Breaches& breaches);
void test_6_1_60_1(const DocumentView& view, Breaches& breaches);
void test_6_1_60_2(const DocumentView& view, Breaches& breaches);
void test_6_1_60_3(const DocumentView& view, Breaches& breaches);
void test_6_1_61(const DocumentView& view, Breaches& breaches);

inline constexpr std::array kRules61{
    CsafRule{"6.1.1", In::kBoth, test_6_1_1},         CsafRule{"6.1.2", In::kBoth, test_6_1_2},
    CsafRule{"6.1.3", In::kBoth, test_6_1_3},         CsafRule{"6.1.4", In::kBoth, test_6_1_4},
    CsafRule{"6.1.5", In::kBoth, test_6_1_5},         CsafRule{"6.1.6", In::kBoth, test_6_1_6},
    CsafRule{"6.1.7", In::kBoth, test_6_1_7},         CsafRule{"6.1.8", In::kBoth, test_6_1_8},
    CsafRule{"6.1.9", In::kBoth, test_6_1_9},         CsafRule{"6.1.10", In::kBoth, test_6_1_10},
    CsafRule{"6.1.11", In::kBoth, test_6_1_11},       CsafRule{"6.1.12", In::kBoth, test_6_1_12},
    CsafRule{"6.1.13", In::kBoth, test_6_1_13},       CsafRule{"6.1.14", In::kBoth, test_6_1_14},
    CsafRule{"6.1.15", In::kBoth, test_6_1_15},       CsafRule{"6.1.16", In::kBoth, test_6_1_16},
    CsafRule{"6.1.17", In::kBoth, test_6_1_17},       CsafRule{"6.1.18", In::kBoth, test_6_1_18},
    CsafRule{"6.1.19", In::kBoth, test_6_1_19},       CsafRule{"6.1.20", In::kBoth, test_6_1_20},
    CsafRule{"6.1.21", In::kBoth, test_6_1_21},       CsafRule{"6.1.22", In::kBoth, test_6_1_22},
    CsafRule{"6.1.23", In::kBoth, test_6_1_23},       CsafRule{"6.1.24", In::kBoth, test_6_1_24},
    CsafRule{"6.1.25", In::kBoth, test_6_1_25},       CsafRule{"6.1.26", In::kBoth, test_6_1_26},
    CsafRule{"6.1.27.1", In::kBoth, test_6_1_27_1},   CsafRule{"6.1.27.2", In::kBoth, test_6_1_27_2},
    CsafRule{"6.1.27.3", In::kBoth, test_6_1_27_3},   CsafRule{"6.1.27.4", In::kBoth, test_6_1_27_4},
    CsafRule{"6.1.27.5", In::kBoth, test_6_1_27_5},   CsafRule{"6.1.27.6", In::kBoth, test_6_1_27_6},
    CsafRule{"6.1.27.7", In::kBoth, test_6_1_27_7},   CsafRule{"6.1.27.8", In::kBoth, test_6_1_27_8},
    CsafRule{"6.1.27.9", In::kBoth, test_6_1_27_9},   CsafRule{"6.1.27.10", In::kBoth, test_6_1_27_10},
    CsafRule{"6.1.27.11", In::kBoth, test_6_1_27_11}, CsafRule{"6.1.27.12", In::k21, test_6_1_27_12},
    CsafRule{"6.1.27.13", In::k21, test_6_1_27_13},   CsafRule{"6.1.27.14", In::k21, test_6_1_27_14},
    CsafRule{"6.1.27.15", In::k21, test_6_1_27_15},   CsafRule{"6.1.27.16", In::k21, test_6_1_27_16},
    CsafRule{"6.1.27.17", In::k21, test_6_1_27_17},   CsafRule{"6.1.27.18", In::k21, test_6_1_27_18},
    CsafRule{"6.1.27.19", In::k21, test_6_1_27_19},   CsafRule{"6.1.28", In::kBoth, test_6_1_28},
    CsafRule{"6.1.29", In::kBoth, test_6_1_29},       CsafRule{"6.1.30", In::kBoth, test_6_1_30},
    CsafRule{"6.1.31", In::kBoth, test_6_1_31},       CsafRule{"6.1.32", In::kBoth, test_6_1_32},
    CsafRule{"6.1.33", In::kBoth, test_6_1_33},       CsafRule{"6.1.34", In::k21, test_6_1_34},
    CsafRule{"6.1.35", In::k21, test_6_1_35},         CsafRule{"6.1.36", In::k21, test_6_1_36},
    CsafRule{"6.1.37", In::k21, test_6_1_37},         CsafRule{"6.1.38", In::k21, test_6_1_38},
    CsafRule{"6.1.39", In::k21, test_6_1_39},         CsafRule{"6.1.40", In::k21, test_6_1_40},
    CsafRule{"6.1.41", In::k21, test_6_1_41},         CsafRule{"6.1.42", In::k21, test_6_1_42},
    CsafRule{"6.1.43", In::k21, test_6_1_43},         CsafRule{"6.1.44", In::k21, test_6_1_44},
    CsafRule{"6.1.45", In::k21, test_6_1_45},         CsafRule{"6.1.46", In::k21, test_6_1_46},
    CsafRule{"6.1.47", In::k21, test_6_1_47},         CsafRule{"6.1.48", In::k21, test_6_1_48},
    CsafRule{"6.1.49", In::k21, test_6_1_49},         CsafRule{"6.1.50", In::k21, test_6_1_50},
    CsafRule{"6.1.51", In::k21, test_6_1_51},         CsafRule{"6.1.52", In::k21, test_6_1_52},
    CsafRule{"6.1.53", In::k21, test_6_1_53},         CsafRule{"6.1.54", In::k21, test_6_1_54},
    CsafRule{"6.1.55", In::k21, test_6_1_55},         CsafRule{"6.1.56", In::k21, test_6_1_56},
    CsafRule{"6.1.57", In::k21, test_6_1_57},         CsafRule{"6.1.58", In::k21, test_6_1_58},
    CsafRule{"6.1.59", In::k21, test_6_1_59},         CsafRule{"6.1.60.1", In::k21, test_6_1_60_1},
    CsafRule{"6.1.60.2", In::k21, test_6_1_60_2},     CsafRule{"6.1.60.3", In::k21, test_6_1_60_3},
    CsafRule{"6.1.61", In::k21, test_6_1_61},
};

}  // namespace proofhouse::formats::csaf
