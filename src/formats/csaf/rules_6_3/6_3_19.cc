// 6.3.19.1 to 6.3.19.5: version ranges that overlap within one group of statuses, or as branches.
#include "formats/csaf/rules_6_3/rules.h"
#include "formats/csaf/sibling_ranges.h"

namespace proofhouse::formats::csaf {

void test_6_3_19_1(const DocumentView& view, Breaches& breaches) {
  report_overlapping_products(view, SiblingPair::kVers, are_of_one_group, breaches);
}

void test_6_3_19_2(const DocumentView& view, Breaches& breaches) {
  report_overlapping_products(view, SiblingPair::kVersLike, are_of_one_group, breaches);
}

void test_6_3_19_3(const DocumentView& view, Breaches& breaches) {
  report_overlapping_products(view, SiblingPair::kVersion, are_of_one_group, breaches);
}

void test_6_3_19_4(const DocumentView& view, Breaches& breaches) { report_overlapping_branches(view, false, breaches); }

void test_6_3_19_5(const DocumentView& view, Breaches& breaches) { report_overlapping_branches(view, true, breaches); }

}  // namespace proofhouse::formats::csaf
