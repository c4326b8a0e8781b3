// Scheme: the tender's rules worked out once for all bids: which requirements hold for what, their weights, their gates.
#pragma once

#include <optional>
#include <vector>

#include "base/rational.h"
#include "base/result.h"
#include "model/catalogue.h"
#include "model/decision.h"
#include "model/tender.h"

namespace proofhouse::decide {

// A gate at one stage, at the tender's criticality.
struct Gate {
  RequirementId requirement;
  GateStage stage = GateStage::kAward;
  Confidence needed = Confidence::kC0;
  bool capped = false;
};

// Immutable once made. Requirements keep the order of the catalogue.
struct Scheme {
  Criticality criticality = Criticality::kLow;
  std::vector<Requirement> requirements;
  std::vector<ElementWeight> weights;  // by element number, sum 100
  std::vector<Gate> gates;             // award before acceptance, each in the order of the requirements
  bool public_law = true;

  [[nodiscard]] const Requirement* find(const RequirementId& id) const;
  [[nodiscard]] const Gate* gate(const RequirementId& id, GateStage stage) const;
  // Whether the requirement holds for the item: of its kind, or for the system or the bidder.
  [[nodiscard]] static bool holds(const Requirement& requirement, const TenderItem& item);
  // Whether it counts in the score: facts about the bidder at stage selection never do under public law.
  [[nodiscard]] bool scores(const Requirement& requirement) const;
  // The requirement's weight within the item, of 100, before anything a bid is excused from.
  [[nodiscard]] Rational weight(const Requirement& requirement, const TenderItem& item) const;
};

// Works the rules out. `profile` already holds the buyer's overrides; `requirements` the catalogue's and the buyer's own. Fails
// with kInvalid where the profile names an unknown requirement, or its weights are negative, doubled or do not sum to 100.
Result<Scheme> make_scheme(const Tender& tender, const Profile& profile, const std::vector<Requirement>& requirements);

}  // namespace proofhouse::decide
