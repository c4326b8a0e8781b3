// 6.1.1 missing definition of a product id; 6.1.4 of a group id.
#include "formats/csaf/rules_6_1/rules.h"

namespace proofhouse::formats::csaf {

namespace {

void check_use(const IdUse& use, Breaches& breaches) {
  if (use.id && use.target == kNone) breaches.add(use.id.node, quote(use.id.text) + " is no product id of the product tree");
}

}  // namespace

void test_6_1_1(const DocumentView& view, Breaches& breaches) {
  for (const IdUse& use : view.product_uses()) check_use(use, breaches);
  for (const Path& path : view.paths()) {
    check_use(path.beginning, breaches);
    for (const Step& step : view.steps(path)) check_use(step.next, breaches);
  }
}

void test_6_1_4(const DocumentView& view, Breaches& breaches) {
  for (const IdUse& use : view.group_uses()) {
    if (use.target == kNone) breaches.add(use.id.node, quote(use.id.text) + " is no group id of the product tree");
  }
}

}  // namespace proofhouse::formats::csaf
