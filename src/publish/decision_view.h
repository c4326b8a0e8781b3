// Decision view: what decision.json says, as it is read back to be explained. Figures stay the texts that were written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/digest.h"
#include "model/bid.h"
#include "model/decision.h"
#include "model/publication.h"
#include "model/words.h"

namespace proofhouse::publish {

struct GateView {
  RequirementId id;
  GateStage stage = GateStage::kAward;
  GateStatus status = GateStatus::kOpen;
  std::string reason;
  Confidence needed = Confidence::kC0;
  Confidence reached = Confidence::kC0;
  ItemId item;
  bool capped = false;
};

struct ElementView {
  ElementId element;
  std::string score;
  std::string weight;
};

struct CostView {
  CostKind kind = CostKind::kLine;
  std::string label;
  std::string amount;
  std::string basis;
};

struct PriceView {
  std::string offered;
  std::string comparable;
  std::vector<CostView> lines;
};

struct MarkView {
  CriterionId criterion;
  std::string marks;
  std::string weight;
};

struct AssessmentView {
  RequirementId requirement;
  ItemId item;
  ClaimAnswer claim = ClaimAnswer::kNone;
  Status status = Status::kUnknown;
  Confidence confidence = Confidence::kC0;
  bool lowered = false;
  std::string rule;
  std::vector<std::size_t> findings;  // indices into BidView::findings
};

struct FindingView {
  std::string id;
  FindingCode code = FindingCode::kAnswerMissing;
  RequirementId requirement;
  ItemId item;
  Verdict verdict = Verdict::kUndecided;
  Confidence confidence = Confidence::kC0;
  EvidenceKind kind = EvidenceKind::kOther;
  std::string detail;
  std::string by;
  std::optional<Place> place;
};

struct BidView {
  BidId id;
  std::string bidder;
  BidState state = BidState::kPending;
  std::optional<std::uint32_t> rank;
  std::optional<std::uint32_t> provisional_rank;
  bool tied = false;
  bool late = false;
  bool abnormally_low = false;
  std::string edition;
  bool other_edition = false;
  std::string score;
  std::string score_strict;
  std::string first_rank_probability;
  std::vector<std::string> reasons;
  std::vector<GateView> gates;
  std::vector<ElementView> elements;
  std::optional<PriceView> price;
  std::vector<MarkView> marks;
  std::optional<std::string> total;
  Judged judged;
  std::vector<AssessmentView> assessments;
  std::vector<FindingView> findings;
};

// The names that ids stand for.
struct RequirementName {
  RequirementId id;
  std::string title;
  ElementId element;  // empty where unknown
  std::string weight;
};

struct ElementName {
  ElementId id;
  std::string title;
};

struct DecisionView {
  Date as_of;
  std::string title;
  std::string buyer;
  Law law = Law::kPublic;
  ProfileId profile;
  Criticality criticality = Criticality::kLow;
  std::string currency;
  Formula formula = Formula::kQualityPrice;
  std::string minimum_security;
  std::optional<BidId> recommended;
  bool recommended_tied = false;
  bool incomplete = false;
  bool unsafe = false;
  bool without_prices = false;
  std::vector<std::string> summary;
  std::vector<ElementName> elements;
  std::vector<RequirementName> requirements;
  std::vector<BidView> bids;  // as decision.json orders them: by rank, then pending, then excluded
  Publication publication;    // of its signature without the purposes
  std::vector<InputDigest> inputs;
  std::string program_version;
  std::string program_build;
};

}  // namespace proofhouse::publish
