#include "verify/claims.h"

namespace proofhouse::verify {

namespace {
std::string key(const RequirementId& requirement, const ItemId& item) { return requirement.str() + '\0' + item.str(); }
}  // namespace

bool response_is_for(const Case& subject) { return subject.has_response && subject.response.tender == subject.tender.title; }

const Response& response_of(const Case& subject) {
  static const Response kNone;
  return response_is_for(subject) ? subject.response : kNone;
}

Claims::Claims(const Response& response) {
  for (const auto& claim : response.claims) {
    if (claim.carried_over.empty()) by_key_.emplace(key(claim.requirement, claim.item), &claim);
  }
}

const Claim* Claims::exactly(const RequirementId& requirement, const ItemId& item) const {
  const auto found = by_key_.find(key(requirement, item));
  return found == by_key_.end() ? nullptr : found->second;
}

const Claim* Claims::find(const RequirementId& requirement, const ItemId& item) const {
  const Claim* claim = exactly(requirement, item);
  return claim != nullptr || item.empty() ? claim : exactly(requirement, ItemId());
}

bool Claims::counts(const Claim& claim) const { return exactly(claim.requirement, claim.item) == &claim; }

}  // namespace proofhouse::verify
