#include "publish/report_view.h"

#include <algorithm>
#include <array>

namespace proofhouse::publish {

namespace {

constexpr std::size_t kFullBids = 20;

int badness(Status status) {
  constexpr std::array<int, 6> kBadness = {1, 2, 4, 3, 5, 0};
  return kBadness.at(static_cast<std::size_t>(status));
}

bool worse(const Assessment& a, const Assessment& b) {
  if (a.status != b.status) return badness(a.status) > badness(b.status);
  return a.confidence < b.confidence;
}

}  // namespace

View::View(const Decision& decision_in, const Sources& sources_in) : decision(decision_in), sources(sources_in) {
  for (const auto& requirement : *sources.requirements) requirements_.emplace(requirement.id, &requirement);
  held_.insert(decision.requirements.begin(), decision.requirements.end());
  std::map<ElementId, std::size_t> group_of;
  for (const auto& weight : decision.element_weights) {
    group_of.emplace(weight.element, groups_.size());
    groups_.push_back({std::string(element_title(weight.element)), {}});
  }
  Group others{"Other requirements", {}};
  for (const auto& id : decision.requirements) {
    const Requirement* known = requirement(id);
    const auto group = known == nullptr ? group_of.end() : group_of.find(known->element);
    (group == group_of.end() ? others : groups_[group->second]).requirements.push_back(id);
  }
  groups_.push_back(std::move(others));
  std::erase_if(groups_, [](const Group& group) { return group.requirements.empty(); });
  for (const auto& bid : decision.bids) {
    for (const auto& gate : bid.gates) gates_.insert(gate.requirement);
    for (const auto& assessment : bid.assessments) {
      Cell& cell = cells_[{&bid, assessment.requirement}];
      if (cell.worst != nullptr && (cell.worst->status != assessment.status || cell.worst->confidence != assessment.confidence)) {
        cell.differs = true;
      }
      if (cell.worst == nullptr || worse(assessment, *cell.worst)) cell.worst = &assessment;
      cell.assessments.push_back(&assessment);
    }
  }
}

const Requirement* View::requirement(const RequirementId& id) const {
  const auto found = requirements_.find(id);
  return found == requirements_.end() ? nullptr : found->second;
}

std::string_view View::title(const RequirementId& id) const {
  const Requirement* known = requirement(id);
  return known == nullptr ? std::string_view(id.str()) : std::string_view(known->title);
}

std::string_view View::element_title(const ElementId& id) const {
  const Element* element = sources.catalogue->element(id);
  return element == nullptr ? std::string_view(id.str()) : std::string_view(element->title);
}

const Cell& View::cell(const BidDecision& bid, const RequirementId& id) const {
  static const Cell kNone;
  const auto found = cells_.find({&bid, id});
  return found == cells_.end() ? kNone : found->second;
}

std::string View::in_brackets(const ItemId& item) const {
  return item.empty() || decision.tender.items.size() < 2 ? std::string() : " (" + item.str() + ")";
}

const BidDecision* View::bid(const BidId& id) const {
  const auto found = std::ranges::find(decision.bids, id, &BidDecision::id);
  return found == decision.bids.end() ? nullptr : &*found;
}

const BidDecision* View::recommended() const { return decision.recommended ? bid(*decision.recommended) : nullptr; }

bool View::in_full(const BidDecision& bid) const { return static_cast<std::size_t>(&bid - decision.bids.data()) < kFullBids; }

GateCount count_gates(const BidDecision& bid, GateStage stage) {
  GateCount count;
  for (const auto& gate : bid.gates) {
    if (gate.stage != stage) continue;
    ++count.all;
    if (gate.status == GateStatus::kPassed) ++count.passed;
    if (gate.status == GateStatus::kWaived) ++count.waived;
  }
  return count;
}

std::vector<const GateResult*> gates_that_are(const BidDecision& bid, GateStage stage, GateStatus status) {
  std::vector<const GateResult*> out;
  for (const auto& gate : bid.gates) {
    if (gate.stage == stage && gate.status == status) out.push_back(&gate);
  }
  return out;
}

std::vector<std::span<const BidDecision>> pieces(std::span<const BidDecision> bids, std::size_t size) {
  std::vector<std::span<const BidDecision>> out;
  for (std::size_t at = 0; at < bids.size(); at += size) out.push_back(bids.subspan(at, std::min(size, bids.size() - at)));
  return out;
}

render::Anchor anchor_of(const BidDecision& bid) { return render::Anchor("bid", {bid.id.str()}); }
render::Anchor anchor_of(const RequirementId& requirement) { return render::Anchor("r", {requirement.str()}); }
render::Anchor anchor_of(const BidDecision& bid, const RequirementId& requirement) {
  return render::Anchor("f", {bid.id.str(), requirement.str()});
}
render::Anchor anchor_of(FindingCode code) { return render::Anchor("code", {name_of(code)}); }
render::Anchor anchor_of_rule(std::string_view rule) { return render::Anchor("rule", {rule}); }

}  // namespace proofhouse::publish
