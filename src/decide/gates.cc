#include "decide/gates.h"

#include <algorithm>
#include <string>

namespace proofhouse::decide {

namespace {

struct Judgement {
  GateStatus status = GateStatus::kPassed;
  std::string reason;
};

Judgement judge(const Assessment& assessment, const Gate& gate) {
  const std::string level(name_of(assessment.confidence));
  const std::string needed(name_of(gate.needed));
  switch (assessment.status) {
    case Status::kNotApplicable:
      if (assessment.confidence >= gate.needed)
        return {GateStatus::kPassed, "does not apply, as a reviewer confirmed at " + level};
      return {GateStatus::kOpen, "does not apply, as a reviewer confirmed at " + level + ", needs " + needed};
    case Status::kMet:
      if (assessment.confidence >= gate.needed) return {GateStatus::kPassed, "met at " + level + ", needs " + needed};
      return {GateStatus::kOpen, "met at " + level + ", needs " + needed};
    case Status::kUnknown: return {GateStatus::kOpen, "not proved: needs " + needed};
    case Status::kPartly: return {GateStatus::kFailed, "met only in part"};
    case Status::kNotMet: return {GateStatus::kFailed, "not met"};
    case Status::kContradicted: return {GateStatus::kFailed, "the bidder says yes; the evidence says no, at " + level};
  }
  return {GateStatus::kOpen, {}};
}

int badness(GateStatus status) {
  switch (status) {
    case GateStatus::kFailed: return 2;
    case GateStatus::kOpen: return 1;
    case GateStatus::kPassed:
    case GateStatus::kWaived: return 0;
  }
  return 0;
}

}  // namespace

std::vector<GateResult> judge_gates(const Scheme& scheme, const BidId& bid, const std::vector<Assessment>& assessments,
                                    const std::vector<Waiver>& waivers, Date as_of) {
  std::vector<GateResult> results;
  for (const auto& gate : scheme.gates) {
    GateResult result{gate.requirement, gate.stage, GateStatus::kPassed, gate.needed, Confidence::kC5, gate.capped, {}, {}};
    bool seen = false;
    for (const auto& assessment : assessments) {
      if (assessment.requirement != gate.requirement) continue;
      const Judgement judgement = judge(assessment, gate);
      const bool worse = badness(judgement.status) > badness(result.status) ||
                         (judgement.status == result.status && assessment.confidence < result.reached);
      if (seen && !worse) continue;
      seen = true;
      result.status = judgement.status;
      result.reason = judgement.reason;
      result.reached = assessment.confidence;
      result.item = assessment.item;
    }
    if (!seen) {
      result.status = GateStatus::kOpen;
      result.reached = Confidence::kC0;
      result.reason = "nothing was assessed";
    }
    if (result.status != GateStatus::kPassed) {
      for (const auto& waiver : waivers) {
        if (!waiver.refused.empty() || waiver.requirement != gate.requirement || waiver.expires < as_of) continue;
        if (!waiver.bid.empty() && waiver.bid != bid) continue;
        result.reason = "waived until " + waiver.expires.iso() + " (" + result.reason + ")";
        result.status = GateStatus::kWaived;
        break;
      }
    }
    results.push_back(std::move(result));
  }
  return results;
}

BidState state_of(const std::vector<GateResult>& gates) {
  BidState state = BidState::kEligible;
  for (const auto& gate : gates) {
    if (gate.stage != GateStage::kAward) continue;
    if (gate.status == GateStatus::kFailed) return BidState::kExcluded;
    if (gate.status == GateStatus::kOpen) state = BidState::kPending;
  }
  return state;
}

void check_waivers(std::vector<Waiver>& waivers, const Scheme& scheme, const Tender& tender, Date as_of) {
  for (auto& waiver : waivers) {
    const Requirement* requirement = scheme.find(waiver.requirement);
    if (requirement == nullptr) {
      waiver.refused = "the tender does not hold this requirement";
    } else if (!requirement->waivable) {
      waiver.refused = "this requirement is never waived";
    } else if (tender.dates.deadline && start_of(waiver.published) > *tender.dates.deadline) {
      waiver.refused = "it was published after the deadline";
    } else if (waiver.measure.empty() || waiver.owner.empty() || waiver.reason.empty()) {
      waiver.refused = "it does not name its compensating measure, its owner and its reason";
    } else if (waiver.published > as_of) {
      waiver.refused = "it is published only on " + waiver.published.iso();
    } else if (!waiver.bid.empty() && tender.law == Law::kPublic) {
      waiver.refused = "under public law a waiver holds for all bids alike";
    } else if (waiver.expires < as_of) {
      waiver.refused = "it expired on " + waiver.expires.iso();
    }
  }
}

}  // namespace proofhouse::decide
