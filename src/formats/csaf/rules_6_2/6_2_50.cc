// 6.2.50.1 to 6.2.50.3: version ranges that overlap though their products' statuses contradict each other.
#include "formats/csaf/rules_6_2/rules.h"
#include "formats/csaf/sibling_ranges.h"

namespace proofhouse::formats::csaf {

void test_6_2_50_1(const DocumentView& view, Breaches& breaches) {
  report_overlapping_products(view, SiblingPair::kVers, are_contradicting, breaches);
}

void test_6_2_50_2(const DocumentView& view, Breaches& breaches) {
  report_overlapping_products(view, SiblingPair::kVersLike, are_contradicting, breaches);
}

void test_6_2_50_3(const DocumentView& view, Breaches& breaches) {
  report_overlapping_products(view, SiblingPair::kVersion, are_contradicting, breaches);
}

}  // namespace proofhouse::formats::csaf
