#include "verify/verifiers.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <unordered_map>

namespace proofhouse::verify {

namespace {

constexpr std::size_t kMostNotJudged = 1000;

void merge(Judged& into, Judged&& from) {
  into.components += from.components;
  into.components_judged += from.components_judged;
  into.files += from.files;
  into.files_judged += from.files_judged;
  for (auto& entry : from.not_judged) {
    if (into.not_judged.size() < kMostNotJudged) into.not_judged.push_back(std::move(entry));
  }
}

}  // namespace

void sort_findings(const std::vector<Requirement>& requirements, std::vector<Finding>& findings) {
  std::unordered_map<RequirementId, std::size_t> order;
  for (const auto& requirement : requirements) order.emplace(requirement.id, order.size() + 1);
  const auto position = [&](const RequirementId& id) {
    if (id.empty()) return std::size_t{0};
    const auto found = order.find(id);
    return found == order.end() ? requirements.size() + 1 : found->second;
  };
  static const Place kNowhere;
  using Key = std::tuple<std::size_t, const ItemId&, FindingCode, const std::string&, const std::optional<std::uint32_t>&,
                         const std::string&, const std::string&, Verdict, Confidence, EvidenceKind>;
  const auto key = [&](const Finding& finding) {
    const Place& place = finding.place ? *finding.place : kNowhere;
    return Key(position(finding.requirement), finding.item, finding.code, place.file, place.node, finding.detail, finding.by,
               finding.verdict, finding.confidence, finding.kind);
  };
  std::stable_sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
}

Verified run(const Case& subject) {
  Verified all;
  for (const Family& family : kFamilies) {
    Verified mine = family.verify(subject);
    std::ranges::move(mine.findings, std::back_inserter(all.findings));
    merge(all.judged, std::move(mine.judged));
  }
  sort_findings(subject.requirements, all.findings);
  return all;
}

}  // namespace proofhouse::verify
