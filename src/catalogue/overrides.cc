#include <algorithm>
#include <utility>

#include "base/text.h"
#include "catalogue/load.h"
#include "catalogue/profile_reader.h"
#include "syntax/strict_map.h"

namespace proofhouse::catalogue {

namespace {

using syntax::StrictMap;
using syntax::Tree;

bool contains(const std::vector<RequirementId>& list, const RequirementId& id) {
  return std::ranges::find(list, id) != list.end();
}

void remove(std::vector<RequirementId>& list, const RequirementId& id) { std::erase(list, id); }

// A buyer's changes, applied one kind after the other; the first error sticks to the map.
class Overrides {
 public:
  Overrides(Profile profile, std::span<const Requirement> known, const Tree& tree, const std::string& file)
      : profile_(std::move(profile)), known_(known), file_(file), map_(tree, file, "profile.yaml") {}

  Result<Profile> applied() {
    if (const Tree* tree = map_.optional_map("weights")) profile_.weights = new_weights(*tree);
    if (const Tree* tree = map_.optional_map("gate_overrides")) override_gates(*tree);
    if (const Tree* tree = map_.optional_map("shares")) override_shares(*tree);
    if (const auto cap = map_.optional_enumeration<Confidence>("award_cap")) profile_.award_cap = cap;
    for (const auto& id : listed("requirements_add")) add_requirement(id);
    for (const auto& id : listed("gates_remove")) remove_gate(id);
    for (const auto& id : listed("gates_add")) add_gate(id);
    for (const auto& id : listed("requirements_remove")) remove_requirement(id);
    if (map_.has("two_reviewers")) profile_.two_reviewers = listed("two_reviewers");
    if (const auto must = map_.optional_boolean("signed_reviews")) profile_.signed_reviews = *must;
    TRY_VOID(map_.finish());
    return std::move(profile_);
  }

 private:
  std::vector<RequirementId> listed(std::string_view key) {
    auto out = requirement_ids(map_.optional_texts(key));
    for (const auto& id : out) resolve(key, id);
    return out;
  }

  const Requirement* resolve(std::string_view key, const RequirementId& id) {
    if (known_.empty()) return nullptr;
    const auto found = std::ranges::find(known_, id, &Requirement::id);
    if (found != known_.end()) return &*found;
    std::vector<std::string> names;
    for (const auto& requirement : known_) names.push_back(requirement.id.str());
    const auto close = nearest(id.str(), names);
    map_.refuse(key, "no requirement is called \"" + shorten(id.str(), 60) + "\"",
                close ? "did you mean \"" + *close + "\"?" : "list the requirements with `proofhouse catalogue list`");
    return nullptr;
  }

  std::vector<ElementWeight> new_weights(const Tree& tree) {
    auto out = read_weights(tree, file_, "profile.yaml", map_);
    std::vector<std::string> elements;
    for (const auto& requirement : known_) elements.push_back(requirement.element.str());
    Rational sum;
    for (const auto& weight : out) {
      sum += weight.weight.rational();
      if (known_.empty() || std::ranges::find(elements, weight.element.str()) != elements.end()) continue;
      const auto close = nearest(weight.element.str(), elements);
      map_.refuse("weights", "no element is called \"" + shorten(weight.element.str(), 60) + "\"",
                  close ? "did you mean \"" + *close + "\"?" : "list the elements with `proofhouse catalogue list`");
    }
    if (sum != Rational(100)) map_.refuse("weights", "the weights sum to " + sum.text(2), "make them sum to 100");
    return out;
  }

  void override_gates(const Tree& tree) {
    for (auto& change : read_gate_overrides(tree, file_, map_)) {
      resolve("gate_overrides", change.requirement);
      std::erase_if(profile_.gate_overrides, [&](const GateOverride& old) { return old.requirement == change.requirement; });
      profile_.gate_overrides.push_back(std::move(change));
    }
  }

  void override_shares(const Tree& tree) {
    for (auto& change : read_shares(tree, file_, "profile.yaml", map_)) {
      resolve("shares", change.requirement);
      std::erase_if(profile_.shares, [&](const ShareOverride& old) { return old.requirement == change.requirement; });
      profile_.shares.push_back(std::move(change));
    }
  }

  // An empty list stands for all.
  void add_requirement(const RequirementId& id) {
    if (!profile_.requirements.empty() && !contains(profile_.requirements, id)) profile_.requirements.push_back(id);
  }

  void remove_gate(const RequirementId& id) {
    if (!contains(profile_.gates, id) && !contains(profile_.prerequisites, id)) {
      map_.refuse("gates_remove", id.str() + " is no gate of the profile \"" + profile_.id.str() + "\"",
                  "take it out of the list");
    }
    remove(profile_.gates, id);
    remove(profile_.prerequisites, id);
  }

  void add_gate(const RequirementId& id) {
    const Requirement* requirement = resolve("gates_add", id);
    const auto change = std::ranges::find(profile_.gate_overrides, id, &GateOverride::requirement);
    const bool changed = change != profile_.gate_overrides.end();
    if (changed ? change->gate.empty() : requirement != nullptr && requirement->gate.empty()) {
      map_.refuse("gates_add", id.str() + " has no gate rule", "give it one in gate_overrides");
    }
    if (!profile_.requirements.empty() && !contains(profile_.requirements, id)) {
      map_.refuse("gates_add", id.str() + " is no requirement of the profile \"" + profile_.id.str() + "\"",
                  "name it in requirements_add too");
    }
    if (!contains(profile_.gates, id)) profile_.gates.push_back(id);
  }

  void remove_requirement(const RequirementId& id) {
    if (contains(profile_.gates, id) || contains(profile_.prerequisites, id)) {
      map_.refuse("requirements_remove", id.str() + " is a gate", "name it in gates_remove too");
    }
    if (profile_.requirements.empty()) {
      if (known_.empty()) map_.refuse("requirements_remove", "the profile holds all requirements", "start from another profile");
      for (const auto& requirement : known_) profile_.requirements.push_back(requirement.id);
    }
    if (!contains(profile_.requirements, id)) {
      map_.refuse("requirements_remove", id.str() + " is no requirement of the profile \"" + profile_.id.str() + "\"",
                  "take it out of the list");
    }
    remove(profile_.requirements, id);
    remove(profile_.monitoring, id);
    remove(profile_.two_reviewers, id);
    if (profile_.requirements.empty()) map_.refuse("requirements_remove", "no requirement is left", "keep at least one");
  }

  Profile profile_;
  std::span<const Requirement> known_;
  const std::string& file_;
  StrictMap map_;
};

}  // namespace

Result<Profile> apply_overrides(Profile profile, const Tree& overrides, const std::string& file,
                                std::span<const Requirement> known) {
  return Overrides(std::move(profile), known, overrides, file).applied();
}

}  // namespace proofhouse::catalogue
