#include "decide/assess.h"

#include <algorithm>

#include "decide/combine.h"

namespace proofhouse::decide {

namespace {

// What evidence of absence must reach: the gate's level, and C1 for what is no gate.
Confidence absence_level(const Scheme& scheme, const RequirementId& requirement) {
  const Gate* gate = scheme.gate(requirement, GateStage::kAward);
  return gate == nullptr ? Confidence::kC1 : std::max(gate->needed, Confidence::kC1);
}

// The claim for the item itself goes before the one for the whole bid.
ClaimAnswer claim_for(const Response& response, const RequirementId& requirement, const ItemId& item) {
  ClaimAnswer whole_bid = ClaimAnswer::kNone;
  for (const auto& claim : response.claims) {
    if (claim.requirement != requirement || !claim.carried_over.empty()) continue;
    if (claim.item == item) return claim.claim;
    if (claim.item.empty()) whole_bid = claim.claim;
  }
  return whole_bid;
}

Assessment start(const Requirement& requirement, const ItemId& item, const Response& response,
                 const std::vector<Finding>& findings) {
  Assessment assessment;
  assessment.requirement = requirement.id;
  assessment.item = item;
  assessment.claim = claim_for(response, requirement.id, item);
  for (std::uint32_t i = 0; i < findings.size(); ++i) {
    if (findings[i].requirement != requirement.id) continue;
    if (!findings[i].item.empty() && !item.empty() && findings[i].item != item) continue;
    assessment.findings.push_back(i);
  }
  return assessment;
}

void judge(const Scheme& scheme, Assessment& assessment, const std::vector<Finding>& findings, Trust trust) {
  std::vector<const Finding*> relevant;
  for (const std::uint32_t index : assessment.findings) relevant.push_back(&findings[index]);
  const Combined combined = combine(assessment.claim, relevant, absence_level(scheme, assessment.requirement), trust);
  const bool same = combined.status == assessment.status && combined.confidence == assessment.confidence;
  assessment.lowered = trust == Trust::kCaught && !same;
  assessment.status = combined.status;
  assessment.confidence = combined.confidence;
  assessment.rule = combined.rule;
}

void unanswered(Assessment& assessment) {
  if (assessment.status != Status::kMet && assessment.status != Status::kPartly) return;
  assessment.status = Status::kUnknown;
  assessment.confidence = Confidence::kC0;
  assessment.rule = "R0";
}

}  // namespace

std::vector<Assessment> assess(const Scheme& scheme, const std::vector<TenderItem>& items, const Response& response,
                               const std::vector<Finding>& findings) {
  std::vector<Assessment> assessments;
  for (const auto& requirement : scheme.requirements) {
    if (requirement.applies_to != Subject::kItem) {
      assessments.push_back(start(requirement, ItemId(), response, findings));
      continue;
    }
    for (const auto& item : items) {
      if (Scheme::holds(requirement, item)) assessments.push_back(start(requirement, item.id, response, findings));
    }
  }
  for (auto& assessment : assessments) judge(scheme, assessment, findings, Trust::kFull);
  // Who answered nothing offered nothing: whatever its files show, it is bound by none of it.
  if (std::ranges::all_of(response.claims, [](const Claim& claim) { return !claim.carried_over.empty(); })) {
    for (auto& assessment : assessments) unanswered(assessment);
  }
  // A bidder that was caught once is believed less everywhere else.
  if (std::ranges::any_of(assessments, [](const Assessment& a) { return a.status == Status::kContradicted; })) {
    for (auto& assessment : assessments) judge(scheme, assessment, findings, Trust::kCaught);
  }
  return assessments;
}

}  // namespace proofhouse::decide
