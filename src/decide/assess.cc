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
    if (claim.requirement != requirement) continue;
    if (claim.item == item) return claim.claim;
    if (claim.item.empty()) whole_bid = claim.claim;
  }
  return whole_bid;
}

Assessment assess_one(const Scheme& scheme, const Requirement& requirement, const ItemId& item, const Response& response,
                      const std::vector<Finding>& findings, const std::vector<std::uint32_t>& mine) {
  Assessment assessment;
  assessment.requirement = requirement.id;
  assessment.item = item;
  assessment.claim = claim_for(response, requirement.id, item);
  std::vector<const Finding*> relevant;
  for (const std::uint32_t index : mine) {
    const Finding& finding = findings[index];
    if (!finding.item.empty() && !item.empty() && finding.item != item) continue;
    relevant.push_back(&finding);
    assessment.findings.push_back(index);
  }
  const Combined combined = combine(assessment.claim, relevant, absence_level(scheme, requirement.id));
  assessment.status = combined.status;
  assessment.confidence = combined.confidence;
  assessment.rule = combined.rule;
  return assessment;
}

// A bidder that was caught once is believed less everywhere else.
void lower_trust(const Scheme& scheme, std::vector<Assessment>& assessments) {
  const bool caught = std::ranges::any_of(assessments, [](const Assessment& a) { return a.status == Status::kContradicted; });
  if (!caught) return;
  for (auto& assessment : assessments) {
    const bool excused = assessment.status == Status::kNotApplicable;
    const bool credited = excused || assessment.status == Status::kMet || assessment.status == Status::kPartly;
    if (!credited || assessment.confidence > Confidence::kC2) continue;
    assessment.confidence = lowered(assessment.confidence);
    assessment.lowered = true;
    const Confidence least = excused ? absence_level(scheme, assessment.requirement) : Confidence::kC1;
    if (assessment.confidence >= least) continue;
    assessment.status = Status::kUnknown;
    assessment.confidence = Confidence::kC0;
  }
}

}  // namespace

std::vector<Assessment> assess(const Scheme& scheme, const std::vector<TenderItem>& items, const Response& response,
                               const std::vector<Finding>& findings) {
  std::vector<Assessment> assessments;
  for (const auto& requirement : scheme.requirements) {
    std::vector<std::uint32_t> mine;
    for (std::uint32_t i = 0; i < findings.size(); ++i) {
      if (findings[i].requirement == requirement.id) mine.push_back(i);
    }
    if (requirement.applies_to != Subject::kItem) {
      assessments.push_back(assess_one(scheme, requirement, ItemId(), response, findings, mine));
      continue;
    }
    for (const auto& item : items) {
      if (Scheme::holds(requirement, item)) {
        assessments.push_back(assess_one(scheme, requirement, item.id, response, findings, mine));
      }
    }
  }
  lower_trust(scheme, assessments);
  return assessments;
}

}  // namespace proofhouse::decide
