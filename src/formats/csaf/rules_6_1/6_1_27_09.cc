// 6.1.27.8 an id of the vulnerability for each product, 6.1.27.9 an impact statement for each product not affected, 6.1.27.10 an
// action statement for each that is.
#include <vector>

#include "formats/csaf/rules_6_1/rules.h"

namespace proofhouse::formats::csaf {

namespace {

using Says = bool (*)(const Statement&);

// Which products of a status are named by a statement that `says` it; reports the others.
void check_each(const DocumentView& view, Status status, Says says, std::string_view wanted, Breaches& breaches) {
  std::vector<std::uint32_t> named;  // by product: 1 + the last vulnerability with such a statement about it
  for (std::uint32_t index = 0; index < view.vulnerabilities().size(); ++index) {
    const Vulnerability& vulnerability = view.vulnerabilities()[index];
    bool marked = false;
    for (const StatusList& list : view.statuses(vulnerability)) {
      if (list.status != status) continue;
      if (!marked) {
        named.resize(view.products().size());
        for (const Statement& statement : view.statements(vulnerability)) {
          if (says(statement)) view.each_product(statement, [&](std::uint32_t p, std::uint32_t) { named[p] = index + 1; });
        }
        marked = true;
      }
      if (view.exhausted()) return;  // what was not looked at is no breach
      for (const IdUse& use : view.product_uses(list.products)) {
        if (use.target != kNone && named[use.target] != index + 1) {
          breaches.add(use.id.node, quote(use.id.text) + std::string(wanted));
        }
      }
    }
  }
}

}  // namespace

// A CVE, or an id that is not said of some products alone, is for all; else (2.1) each product with a status needs an id.
void test_6_1_27_8(const DocumentView& view, Breaches& breaches) {
  if (view.head().category.text != "csaf_vex") return;
  std::vector<std::uint32_t> named;
  for (std::uint32_t index = 0; index < view.vulnerabilities().size(); ++index) {
    const Vulnerability& vulnerability = view.vulnerabilities()[index];
    if (vulnerability.cve) continue;
    bool any = false;
    bool for_all = false;
    named.resize(view.products().size());
    for (const Statement& id : view.statements(vulnerability)) {
      if (id.kind != StatementKind::kId) continue;
      any = true;
      if (id.products.empty() && id.groups.empty()) for_all = true;
      view.each_product(id, [&](std::uint32_t product, std::uint32_t) { named[product] = index + 1; });
    }
    if (!any) breaches.add(vulnerability.node, "the profile requires a CVE or another id");
    if (view.exhausted()) return;
    if (!any || for_all) continue;
    for (const StatusList& list : view.statuses(vulnerability)) {
      for (const IdUse& use : view.product_uses(list.products)) {
        if (use.target == kNone || named[use.target] == index + 1) continue;
        breaches.add(use.id.node, "no id of the vulnerability is for " + quote(use.id.text));
      }
    }
  }
}

void test_6_1_27_9(const DocumentView& view, Breaches& breaches) {
  if (view.head().category.text != "csaf_vex") return;
  check_each(
      view, Status::kKnownNotAffected,
      [](const Statement& s) {
        return s.kind == StatementKind::kFlag || (s.kind == StatementKind::kThreat && s.category.text == "impact");
      },
      " is not affected and has no impact statement: a flag, or a threat with the category impact", breaches);
}

void test_6_1_27_10(const DocumentView& view, Breaches& breaches) {
  if (view.head().category.text != "csaf_vex") return;
  check_each(
      view, Status::kKnownAffected, [](const Statement& s) { return s.kind == StatementKind::kRemediation; },
      " is affected and has no action statement: a remediation", breaches);
}

}  // namespace proofhouse::formats::csaf
