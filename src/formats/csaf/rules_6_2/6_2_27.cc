// 6.2.27 remediations that do not suit the status of their product.
#include <array>
#include <string>
#include <vector>

#include "formats/csaf/rules_6_2/rules.h"

namespace proofhouse::formats::csaf {

namespace {

constexpr unsigned bit(Status status) { return 1U << static_cast<unsigned>(status); }

struct Discouraged {
  std::string_view category;
  unsigned statuses = 0;
};
// 2.1, §3.2.4.14.1: the combinations that are neither allowed nor contradicting.
constexpr unsigned kUndecided = bit(Status::kUnderInvestigation) | bit(Status::kUnknown);
constexpr std::array kDiscouraged{
    Discouraged{"workaround", kUndecided},
    Discouraged{"mitigation", kUndecided},
    Discouraged{"vendor_fix", kUndecided},
    Discouraged{"optional_patch", bit(Status::kFirstFixed) | bit(Status::kFixed)},
    Discouraged{"fix_planned", kUndecided | bit(Status::kKnownNotAffected)},
    Discouraged{"no_fix_planned", bit(Status::kKnownNotAffected)},
};

unsigned discouraged_with(std::string_view category) {
  for (const Discouraged& row : kDiscouraged) {
    if (row.category == category) return row.statuses;
  }
  return 0;
}

}  // namespace

void test_6_2_27(const DocumentView& view, Breaches& breaches) {
  std::vector<unsigned> statuses(view.products().size());  // bits; cleared again by those who set them
  const auto each = [&](const Vulnerability& vulnerability, auto visit) {
    for (const StatusList& list : view.statuses(vulnerability)) {
      for (const IdUse& use : view.product_uses(list.products)) {
        if (use.target != kNone) visit(use.target, bit(list.status));
      }
    }
  };
  for (const Vulnerability& vulnerability : view.vulnerabilities()) {
    each(vulnerability, [&](std::uint32_t product, unsigned status) { statuses[product] |= status; });
    for (const Statement& statement : view.statements(vulnerability)) {
      const unsigned wrong = statement.kind == StatementKind::kRemediation ? discouraged_with(statement.category.text) : 0;
      if (wrong == 0) continue;
      view.each_product(statement, [&](std::uint32_t product, std::uint32_t node) {
        if ((statuses[product] & wrong) == 0) return;
        breaches.add(node,
                     quote(statement.category.text) + " does not suit the status of " + quote(view.products()[product].id.text));
      });
    }
    each(vulnerability, [&](std::uint32_t product, unsigned) { statuses[product] = 0; });
  }
}

}  // namespace proofhouse::formats::csaf
