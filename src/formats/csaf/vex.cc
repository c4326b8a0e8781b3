#include "formats/csaf/vex.h"

#include <algorithm>
#include <string>

namespace proofhouse::formats::csaf {

namespace {

constexpr std::string_view kRule = "vex-applies-to-nothing";

bool any_found(std::span<const IdUse> uses) {
  return std::ranges::any_of(uses, [](const IdUse& use) { return use.target != kNone; });
}

// A group counts as its products: one whose members are in no tree is about nothing.
bool applies(const DocumentView& view, const Statement& statement) {
  if (any_found(view.product_uses(statement.products))) return true;
  return std::ranges::any_of(view.group_uses(statement.groups), [&](const IdUse& use) {
    return use.target != kNone && any_found(view.product_uses(view.groups()[use.target].products)
                                                .first(std::min<std::size_t>(view.groups()[use.target].products.size(), 64)));
  });
}

}  // namespace

void check_vex(const DocumentView& view, Violations& violations) {
  for (const StatusList& list : view.statuses()) {
    if (any_found(view.product_uses(list.products))) continue;
    violations.add(kRule, Severity::kWarning, list.node,
                   std::string(status_name(list.status)) + " names no product of the product tree, so it applies to nothing");
  }
  for (const Statement& statement : view.statements()) {
    if (statement.vulnerability == kNone || (statement.products.empty() && statement.groups.empty())) continue;
    if (applies(view, statement)) continue;
    violations.add(kRule, Severity::kWarning, statement.node,
                   "none of its ids names a product of the product tree, so it applies to nothing");
  }
}

}  // namespace proofhouse::formats::csaf
