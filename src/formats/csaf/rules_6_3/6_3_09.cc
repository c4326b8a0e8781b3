// 6.3.9 to 6.3.11: branches that are hard to match. 6.3.22: paths that begin with a path.
#include <array>
#include <string>
#include <vector>

#include "formats/csaf/rules_6_3/rules.h"

namespace proofhouse::formats::csaf {

namespace {

constexpr std::array<std::string_view, 3> kOrder{"vendor", "product_name", "product_version"};

}  // namespace

void test_6_3_9(const DocumentView& view, Breaches& breaches) {
  // For each branch how many of the categories above stand on the way to it in their order. Parents stand before children.
  std::vector<std::size_t> passed(view.branches().size());
  for (std::size_t i = 0; i < passed.size(); ++i) {
    const Branch& branch = view.branches()[i];
    passed[i] = branch.parent == kNone ? 0 : passed[branch.parent];
    if (passed[i] < kOrder.size() && branch.category.text == kOrder.at(passed[i])) ++passed[i];
    if (branch.product == kNone || passed[i] == kOrder.size()) continue;
    breaches.add(branch.node, "the way to the product has no vendor, product_name and product_version in this order");
  }
}

void test_6_3_10(const DocumentView& view, Breaches& breaches) {
  for (const Branch& branch : view.branches()) {
    if (branch.category.text == "product_version_range") breaches.add(branch.category.node, "a range is used, not its versions");
  }
}

void test_6_3_11(const DocumentView& view, Breaches& breaches) {
  for (const Branch& branch : view.branches()) {
    const std::string_view name = branch.name.text;
    if (branch.category.text != "product_version" || name.size() < 2 || (name[0] != 'v' && name[0] != 'V')) continue;
    if (name[1] >= '0' && name[1] <= '9') breaches.add(branch.name.node, quote(name) + " has a \"v\" before the version");
  }
}

void test_6_3_22(const DocumentView& view, Breaches& breaches) {
  const auto is_path = [&](const IdUse& use) {
    return use.target != kNone && view.products()[use.target].origin == ProductOrigin::kPath;
  };
  const auto check = [&](const IdUse& use) {
    if (is_path(use)) breaches.add(use.id.node, quote(use.id.text) + " is a path itself: one path can say the whole way");
  };
  for (const Path& path : view.paths()) {
    check(path.beginning);
    for (const Step& step : view.steps(path)) check(step.next);
  }
}

}  // namespace proofhouse::formats::csaf
