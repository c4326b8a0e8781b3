// 6.1.6 contradicting product status.
#include <array>
#include <bit>
#include <vector>

#include "formats/csaf/rules_6_1/rules.h"

namespace proofhouse::formats::csaf {

namespace {

// Which of the groups that exclude each other a status is in; 0: "recommended" is in none.
std::uint8_t group_of(Status status) {
  switch (status) {
    case Status::kFirstAffected:
    case Status::kKnownAffected:
    case Status::kLastAffected: return 1;
    case Status::kKnownNotAffected: return 2;
    case Status::kFirstFixed:
    case Status::kFixed: return 4;
    case Status::kUnderInvestigation: return 8;
    case Status::kUnknown: return 16;
    case Status::kRecommended: return 0;
  }
  return 0;
}

}  // namespace

void test_6_1_6(const DocumentView& view, Breaches& breaches) {
  std::vector<std::uint8_t> groups;  // by product; cleared again by those who set it
  for (const Vulnerability& vulnerability : view.vulnerabilities()) {
    const auto lists = view.statuses(vulnerability);
    if (lists.size() < 2) continue;
    groups.resize(view.products().size());
    for (const StatusList& list : lists) {
      const std::uint8_t group = group_of(list.status);
      for (const IdUse& use : view.product_uses(list.products)) {
        if (use.target == kNone) continue;
        const std::uint8_t before = groups[use.target];
        groups[use.target] = static_cast<std::uint8_t>(before | group);
        if (before == 0 || (before | group) == before) continue;
        breaches.add(use.id.node, quote(use.id.text) + " has a status that contradicts this one");
      }
    }
    for (const StatusList& list : lists) {
      for (const IdUse& use : view.product_uses(list.products)) {
        if (use.target != kNone) groups[use.target] = 0;
      }
    }
  }
}

}  // namespace proofhouse::formats::csaf
