#include "catalogue/check_profile.h"

#include <algorithm>
#include <array>
#include <set>

#include "catalogue/evidence_caps.h"

namespace proofhouse::catalogue {

namespace {

constexpr std::size_t kFewestSmallGates = 12;
constexpr std::size_t kMostSmallGates = 15;

bool holds(const Profile& profile, const RequirementId& id) {
  return profile.requirements.empty() || std::ranges::find(profile.requirements, id) != profile.requirements.end();
}

const GateRule& rule_of(const Profile& profile, const Requirement& requirement) {
  const auto change = std::ranges::find(profile.gate_overrides, requirement.id, &GateOverride::requirement);
  return change != profile.gate_overrides.end() ? change->gate : requirement.gate;
}

void weights(CheckReport& report, const Catalogue& catalogue, const Profile& profile) {
  Rational sum;
  Once once(report, "the weight of");
  std::set<std::string> weighted;
  for (const auto& weight : profile.weights) {
    sum += weight.weight.rational();
    once.add("weights", weight.element.str());
    weighted.insert(weight.element.str());
    if (catalogue.element(weight.element) == nullptr) {
      report.fault("weights", "no element is called \"" + weight.element.str() + "\"", "use an id of elements.yaml");
    }
  }
  if (sum != Rational(100)) report.fault("weights", "the weights sum to " + sum.text(2), "make them sum to 100");
  std::set<std::string> present;
  for (const auto& requirement : catalogue.requirements) {
    if (holds(profile, requirement.id)) present.insert(requirement.element.str());
  }
  for (const auto& element : present) {
    if (!weighted.contains(element))
      report.fault("weights", "the element " + element + " has requirements and no weight", "give it one");
  }
  for (const auto& element : weighted) {
    if (!present.contains(element))
      report.fault("weights", "the element " + element + " has a weight and no requirement", "remove it");
  }
}

void ids(CheckReport& report, const Catalogue& catalogue, const Profile& profile, const std::string& place,
         const std::vector<RequirementId>& list) {
  Once once(report, "the requirement");
  for (const auto& id : list) {
    once.add(place, id.str());
    if (catalogue.find(id) == nullptr) {
      report.fault(place, "no requirement is called \"" + id.str() + "\"", "use an id of the catalogue");
    } else if (!holds(profile, id)) {
      report.fault(place, id.str() + " is no requirement of the profile", "add it to requirements");
    }
  }
}

// A bid can reach C3 with files and reviews; more needs a certificate or a test, which only critical purchases may ask before
// award.
void award_gate(CheckReport& report, const Profile& profile, const Requirement& requirement, const GateRule& rule) {
  for (const auto& level : rule.award) {
    const Confidence asked = profile.award_cap ? std::min(level.least, *profile.award_cap) : level.least;
    if (level.criticality == Criticality::kCritical || asked <= Confidence::kC3) continue;
    report.fault("gates",
                 requirement.id.str() + " asks " + std::string(name_of(asked)) + " at award at criticality " +
                     std::string(name_of(level.criticality)),
                 "ask at most C3 below critical");
  }
}

void gates(CheckReport& report, const Catalogue& catalogue, const Profile& profile) {
  for (const auto* list : {&profile.gates, &profile.prerequisites}) {
    for (const auto& id : *list) {
      const Requirement* requirement = catalogue.find(id);
      if (requirement == nullptr) continue;
      const GateRule& rule = rule_of(profile, *requirement);
      if (rule.award.empty()) report.fault("gates", id.str() + " has no gate rule at award", "give it one in gate_overrides");
      for (const auto& text : unreachable_levels(*requirement, rule))
        report.fault("gates", id.str() + ": " + text, "lower the level");
      award_gate(report, profile, *requirement, rule);
    }
  }
}

}  // namespace

void check_profile(CheckReport& report, const Catalogue& catalogue, const Profile& profile) {
  report.in("profiles/" + profile.id.str() + ".yaml");
  report.needs("id", profile.id.str());
  report.needs("title", profile.title);
  report.needs("summary", profile.summary);
  weights(report, catalogue, profile);
  ids(report, catalogue, profile, "requirements", profile.requirements);
  ids(report, catalogue, profile, "gates", profile.gates);
  ids(report, catalogue, profile, "prerequisites", profile.prerequisites);
  ids(report, catalogue, profile, "monitoring", profile.monitoring);
  ids(report, catalogue, profile, "two_reviewers", profile.two_reviewers);
  std::vector<RequirementId> changed;
  for (const auto& change : profile.gate_overrides) changed.push_back(change.requirement);
  ids(report, catalogue, profile, "gate_overrides", changed);
  changed.clear();
  for (const auto& change : profile.shares) changed.push_back(change.requirement);
  ids(report, catalogue, profile, "shares", changed);
  gates(report, catalogue, profile);
  const std::size_t count = profile.gates.size();
  if (profile.id.str() == "small" && (count < kFewestSmallGates || count > kMostSmallGates)) {
    report.fault("gates", "the small profile has " + std::to_string(count) + " gates", "give it 12 to 15");
  }
}

}  // namespace proofhouse::catalogue
