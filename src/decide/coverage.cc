#include "decide/coverage.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace proofhouse::decide {

std::vector<FrameworkCoverage> framework_coverage(const Scheme& scheme, const std::vector<BidDecision>& bids) {
  std::map<std::string, std::map<std::string, std::vector<RequirementId>>> reached;
  std::map<std::string, std::uint64_t> mapped;
  for (const auto& requirement : scheme.requirements) {
    std::set<std::string> seen;
    for (const auto& mapping : requirement.mappings) {
      if (mapping.relation == Relation::kNone) continue;
      reached[mapping.framework][mapping.id].push_back(requirement.id);
      if (seen.insert(mapping.framework).second) ++mapped[mapping.framework];
    }
  }
  std::vector<FrameworkCoverage> out;
  for (const auto& [framework, ids] : reached) {
    FrameworkCoverage coverage{framework, mapped[framework], ids.size(), {}};
    for (const auto& bid : bids) {
      std::set<RequirementId> unmet;
      for (const auto& assessment : bid.assessments) {
        if (assessment.status != Status::kMet && assessment.status != Status::kNotApplicable)
          unmet.insert(assessment.requirement);
      }
      std::uint64_t met = 0;
      for (const auto& [id, requirements] : ids) {
        if (std::ranges::none_of(requirements, [&](const RequirementId& r) { return unmet.contains(r); })) ++met;
      }
      coverage.met.emplace_back(bid.id, met);
    }
    std::ranges::sort(coverage.met);
    out.push_back(std::move(coverage));
  }
  return out;
}

}  // namespace proofhouse::decide
