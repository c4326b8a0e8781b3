#include "verify/demand.h"

#include <algorithm>
#include <unordered_map>

namespace proofhouse::verify {

bool holds(const Requirement& requirement, const TenderItem& item) {
  return requirement.kinds.empty() || std::ranges::find(requirement.kinds, item.kind) != requirement.kinds.end();
}

std::vector<const OfferedItem*> offered_items(const Case& subject) {
  std::unordered_map<ItemId, const OfferedItem*> by_id;
  for (const auto& offered : subject.bid.items) by_id.emplace(offered.item, &offered);
  std::vector<const OfferedItem*> out;
  for (const auto& item : subject.tender.items) {
    const auto found = by_id.find(item.id);
    out.push_back(found == by_id.end() ? nullptr : found->second);
  }
  return out;
}

namespace {

void add_items(const Case& subject, const Requirement& requirement, const std::vector<const OfferedItem*>& offered,
               std::vector<Demand>& out) {
  for (std::size_t i = 0; i < subject.tender.items.size(); ++i) {
    const TenderItem& item = subject.tender.items[i];
    if (holds(requirement, item)) out.push_back({&requirement, item.id, offered[i]});
  }
}

}  // namespace

std::vector<Demand> demands(const Case& subject) {
  const auto offered = offered_items(subject);
  std::vector<Demand> out;
  for (const auto& requirement : subject.requirements) {
    if (requirement.applies_to == Subject::kItem) {
      add_items(subject, requirement, offered, out);
    } else {
      out.push_back({&requirement, ItemId(), nullptr});
    }
  }
  return out;
}

std::vector<Demand> demands(const Case& subject, Check check) {
  const auto offered = offered_items(subject);
  std::vector<Demand> out;
  for (const auto& requirement : subject.requirements) {
    if (requirement.has(check)) add_items(subject, requirement, offered, out);
  }
  return out;
}

}  // namespace proofhouse::verify
