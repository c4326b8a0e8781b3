// 6.1.50 product version ranges that are no vers and no vers-like specifier; 6.1.59 a single version as a range.
#include <algorithm>
#include <optional>
#include <vector>

#include "formats/csaf/rules_6_1/rules.h"
#include "formats/csaf/version_range.h"

namespace proofhouse::formats::csaf {

namespace {

template <class Visit>
void each_range(const DocumentView& view, Visit visit) {
  for (const Branch& branch : view.branches()) {
    if (branch.category.text == "product_version_range" && branch.name) visit(branch.name);
  }
}

}  // namespace

void test_6_1_50(const DocumentView& view, Breaches& breaches) {
  each_range(view, [&](const Text& name) {
    if (const auto fault = version_range_fault(name.text)) breaches.add(name.node, quote(name.text) + " " + std::string(*fault));
  });
}

void test_6_1_59(const DocumentView& view, Breaches& breaches) {
  each_range(view, [&](const Text& name) {
    if (is_single_version(name.text)) {
      breaches.add(name.node, quote(name.text) + " is one version: its category must be product_version");
    }
  });
}

}  // namespace proofhouse::formats::csaf
