#include "publish/titles.h"

namespace proofhouse::publish {

const Requirement* requirement_of(const Sources& sources, const RequirementId& id) {
  if (sources.requirements != nullptr) {
    for (const auto& requirement : *sources.requirements) {
      if (requirement.id == id) return &requirement;
    }
  }
  return sources.catalogue == nullptr ? nullptr : sources.catalogue->find(id);
}

std::string requirement_title(const Sources& sources, const RequirementId& id) {
  const Requirement* found = requirement_of(sources, id);
  return found == nullptr || found->title.empty() ? id.str() : found->title;
}

std::string element_title(const Sources& sources, const ElementId& id) {
  const Element* found = sources.catalogue == nullptr ? nullptr : sources.catalogue->element(id);
  return found == nullptr || found->title.empty() ? id.str() : found->title;
}

ElementId element_of(const Sources& sources, const RequirementId& id) {
  const Requirement* found = requirement_of(sources, id);
  return found == nullptr ? ElementId() : found->element;
}

}  // namespace proofhouse::publish
