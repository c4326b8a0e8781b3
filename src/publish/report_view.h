// View: the decision as the report asks for it: by id, by group, worst first.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/decision.h"
#include "publish/sources.h"
#include "render/html.h"

namespace proofhouse::publish {

// The requirements of one element, in the order of the decision.
struct Group {
  std::string title;
  std::vector<RequirementId> requirements;
};

// One requirement of one bid over its items.
struct Cell {
  std::vector<const Assessment*> assessments;
  const Assessment* worst = nullptr;  // null: the requirement holds for none of its items
  bool differs = false;               // the items do not agree
};

struct GateCount {
  std::size_t passed = 0;  // waived ones do not count
  std::size_t waived = 0;
  std::size_t all = 0;
};

// Made once a report; points into the decision and the sources.
class View {
 public:
  View(const Decision& decision_in, const Sources& sources_in);

  const Decision& decision;
  const Sources& sources;

  [[nodiscard]] const Requirement* requirement(const RequirementId& id) const;
  // The title, or the id where the sources do not hold it.
  [[nodiscard]] std::string_view title(const RequirementId& id) const;
  [[nodiscard]] std::string_view element_title(const ElementId& id) const;
  // Whether it is a requirement of this tender; only those have a place to link to.
  [[nodiscard]] bool holds(const RequirementId& id) const { return held_.contains(id); }
  [[nodiscard]] bool is_gate(const RequirementId& id) const { return gates_.contains(id); }
  [[nodiscard]] const std::vector<Group>& groups() const { return groups_; }
  [[nodiscard]] const Cell& cell(const BidDecision& bid, const RequirementId& id) const;

  // " (rtu)"; empty for none, and where the tender has one item only.
  [[nodiscard]] std::string in_brackets(const ItemId& item) const;

  [[nodiscard]] const BidDecision* bid(const BidId& id) const;
  [[nodiscard]] const BidDecision* recommended() const;
  // Whose findings the report gives in full, and of which requirements it gives any.
  [[nodiscard]] bool in_full(const BidDecision& bid) const;
  [[nodiscard]] bool has_detail(const BidDecision& bid, const RequirementId& id) const { return in_full(bid) || is_gate(id); }

 private:
  std::map<RequirementId, const Requirement*> requirements_;
  std::set<RequirementId> held_;
  std::set<RequirementId> gates_;
  std::vector<Group> groups_;
  std::map<std::pair<const BidDecision*, RequirementId>, Cell> cells_;
};

GateCount count_gates(const BidDecision& bid, GateStage stage);
std::vector<const GateResult*> gates_that_are(const BidDecision& bid, GateStage stage, GateStatus status);

// Pieces of at most `size`, in order.
std::vector<std::span<const BidDecision>> pieces(std::span<const BidDecision> bids, std::size_t size);

render::Anchor anchor_of(const BidDecision& bid);
render::Anchor anchor_of(const RequirementId& requirement);
render::Anchor anchor_of(const BidDecision& bid, const RequirementId& requirement);
render::Anchor anchor_of(FindingCode code);
render::Anchor anchor_of_rule(std::string_view rule);

}  // namespace proofhouse::publish
