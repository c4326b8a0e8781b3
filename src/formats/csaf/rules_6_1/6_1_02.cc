// 6.1.2 multiple definition of a product id; 6.1.5 of a group id.
#include "formats/csaf/rules_6_1/rules.h"

namespace proofhouse::formats::csaf {

void test_6_1_2(const DocumentView& view, Breaches& breaches) {
  const auto& entries = view.product_ids().entries();
  for (std::size_t i = 1; i < entries.size(); ++i) {
    if (entries[i].first != entries[i - 1].first) continue;
    breaches.add(view.products()[entries[i].second].id.node, quote(entries[i].first) + " is the id of another product already");
  }
}

void test_6_1_5(const DocumentView& view, Breaches& breaches) {
  const auto& entries = view.group_ids().entries();
  for (std::size_t i = 1; i < entries.size(); ++i) {
    if (entries[i].first != entries[i - 1].first) continue;
    breaches.add(view.groups()[entries[i].second].id.node, quote(entries[i].first) + " is the id of another group already");
  }
}

}  // namespace proofhouse::formats::csaf
