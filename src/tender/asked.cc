#include "tender/asked.h"

#include <algorithm>
#include <utility>

#include "crypto/sha.h"

namespace proofhouse::tender {

Digest demand_digest(const Requirement& requirement) { return crypto::sha256(requirement.demand); }

Questionnaire questionnaire_of(const Tender& tender, const Profile& profile, const decide::Scheme& scheme,
                               std::span<const Element> elements, std::string edition) {
  Questionnaire out;
  out.tender = tender.title;
  out.buyer = tender.buyer;
  out.edition = std::move(edition);
  out.deadline = tender.dates.deadline;
  out.items = tender.items;
  for (const auto& requirement : scheme.requirements) {
    AskedRequirement asked;
    asked.requirement = requirement;
    asked.demand = demand_digest(requirement);
    if (requirement.applies_to == Subject::kItem) {
      for (const auto& item : tender.items) {
        if (decide::Scheme::holds(requirement, item)) asked.items.push_back(item.id);
      }
      if (asked.items.empty()) continue;  // it holds for no product of this purchase
    }
    asked.gate = scheme.gate(requirement.id, GateStage::kAward) != nullptr;
    asked.prerequisite = std::ranges::find(profile.prerequisites, requirement.id) != profile.prerequisites.end();
    out.requirements.push_back(std::move(asked));
  }
  for (const auto& element : elements) {
    const bool used = std::ranges::any_of(out.requirements,
                                          [&](const AskedRequirement& asked) { return asked.requirement.element == element.id; });
    if (used) out.elements.push_back(element);
  }
  return out;
}

}  // namespace proofhouse::tender
