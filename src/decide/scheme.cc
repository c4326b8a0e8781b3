#include "decide/scheme.h"

#include <algorithm>

#include "decide/criticality.h"

namespace proofhouse::decide {

namespace {

const GateRule& rule_of(const Profile& profile, const Requirement& requirement) {
  for (const auto& change : profile.gate_overrides) {
    if (change.requirement == requirement.id) return change.gate;
  }
  return requirement.gate;
}

std::optional<Confidence> level_at(const std::vector<GateLevel>& levels, Criticality criticality) {
  for (const auto& level : levels) {
    if (level.criticality == criticality) return level.least;
  }
  return std::nullopt;
}

template <class List, class Value>
bool contains(const List& list, const Value& value) {
  return std::ranges::find(list, value) != list.end();
}

Result<void> check_profile(const Profile& profile, const std::vector<Requirement>& requirements) {
  const auto known = [&](const RequirementId& id) {
    return std::ranges::any_of(requirements, [&](const Requirement& requirement) { return requirement.id == id; });
  };
  for (const auto* list :
       {&profile.requirements, &profile.gates, &profile.prerequisites, &profile.monitoring, &profile.two_reviewers}) {
    for (const auto& id : *list) {
      if (!known(id)) {
        return fail(ErrorCode::kInvalid,
                    "the profile \"" + profile.id.str() + "\" names " + id.str() + ", which no catalogue holds",
                    "correct the id or add the requirement");
      }
    }
  }
  Rational sum;
  for (const auto& weight : profile.weights) {
    if (weight.weight.negative()) {
      return fail(ErrorCode::kInvalid,
                  "the weight of " + weight.element.str() + " in profile \"" + profile.id.str() + "\" is negative",
                  "write zero or more");
    }
    if (std::ranges::count(profile.weights, weight.element, &ElementWeight::element) > 1) {
      return fail(ErrorCode::kInvalid, "the profile \"" + profile.id.str() + "\" weighs " + weight.element.str() + " twice",
                  "keep one weight for each element");
    }
    sum += weight.weight.rational();
  }
  if (sum != Rational(100)) {
    return fail(ErrorCode::kInvalid, "the element weights of profile \"" + profile.id.str() + "\" sum to " + sum.text(2),
                "make them sum to 100");
  }
  return {};
}

}  // namespace

const Requirement* Scheme::find(const RequirementId& id) const {
  const auto found = std::ranges::find(requirements, id, &Requirement::id);
  return found == requirements.end() ? nullptr : &*found;
}

const Gate* Scheme::gate(const RequirementId& id, GateStage stage) const {
  const auto found = std::ranges::find_if(gates, [&](const Gate& gate) { return gate.requirement == id && gate.stage == stage; });
  return found == gates.end() ? nullptr : &*found;
}

bool Scheme::holds(const Requirement& requirement, const TenderItem& item) {
  if (requirement.applies_to != Subject::kItem) return true;
  return requirement.kinds.empty() || contains(requirement.kinds, item.kind);
}

bool Scheme::scores(const Requirement& requirement) const { return !(public_law && requirement.stage == Stage::kSelection); }

Rational Scheme::weight(const Requirement& requirement, const TenderItem& item) const {
  if (!scores(requirement) || !holds(requirement, item)) return {};
  std::int64_t shares = 0;
  for (const auto& other : requirements) {
    if (other.element == requirement.element && scores(other) && holds(other, item)) shares += other.share;
  }
  for (const auto& weight : weights) {
    if (weight.element == requirement.element && shares > 0)
      return weight.weight.rational() * Rational(requirement.share, shares);
  }
  return {};
}

Result<Scheme> make_scheme(const Tender& tender, const Profile& profile, const std::vector<Requirement>& requirements) {
  TRY_VOID(check_profile(profile, requirements));
  Scheme scheme;
  scheme.criticality = criticality(tender.criticality);
  scheme.public_law = tender.law == Law::kPublic;
  scheme.weights = profile.weights;
  for (const auto& requirement : requirements) {
    // What does not apply to the purchase is removed for all bids alike.
    if (!profile.requirements.empty() && !contains(profile.requirements, requirement.id)) continue;
    if (std::ranges::none_of(tender.items, [&](const TenderItem& item) { return Scheme::holds(requirement, item); })) continue;
    scheme.requirements.push_back(requirement);
    for (const auto& change : profile.shares) {
      if (change.requirement == requirement.id) scheme.requirements.back().share = change.share;
    }
  }
  for (const GateStage stage : {GateStage::kAward, GateStage::kAcceptance}) {
    for (const auto& requirement : scheme.requirements) {
      if (!contains(profile.gates, requirement.id) && !contains(profile.prerequisites, requirement.id)) continue;
      const GateRule& rule = rule_of(profile, requirement);
      auto needed = level_at(stage == GateStage::kAward ? rule.award : rule.acceptance, scheme.criticality);
      if (!needed) continue;
      Gate gate{requirement.id, stage, *needed, false};
      if (stage == GateStage::kAward && profile.award_cap && *profile.award_cap < gate.needed) {
        gate.needed = *profile.award_cap;
        gate.capped = true;
      }
      scheme.gates.push_back(gate);
    }
  }
  return scheme;
}

}  // namespace proofhouse::decide
