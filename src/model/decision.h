// Decision: gates, scores, ranking, their robustness and the reasons. Signed, it is the decision record.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/digest.h"
#include "base/rational.h"
#include "model/bid.h"
#include "model/finding.h"
#include "model/publication.h"
#include "model/tender.h"
#include "model/words.h"

namespace proofhouse {

// One requirement of one item (empty: of the system or the bidder) after all findings.
struct Assessment {
  RequirementId requirement;
  ItemId item;
  ClaimAnswer claim = ClaimAnswer::kNone;
  Status status = Status::kUnknown;
  Confidence confidence = Confidence::kC0;
  bool lowered = false;                 // lost a level because another yes of this bid was refuted
  std::string rule;                     // the row of the combining table that decided: "R4" (docs/combining.md)
  std::vector<std::uint32_t> findings;  // indices into BidDecision::findings
};

struct GateResult {
  RequirementId requirement;
  GateStage stage = GateStage::kAward;
  GateStatus status = GateStatus::kOpen;
  Confidence needed = Confidence::kC0;
  Confidence reached = Confidence::kC0;
  bool capped = false;  // the profile asks less at award than the requirement does
  ItemId item;          // the worst item; empty: the bid as a whole
  std::string reason;   // for people
};

// The score of one element: sums over its requirements, before weights.
struct ElementScore {
  ElementId element;
  Rational score;   // 0 to 100
  Rational weight;  // of 100; what is left after what does not apply was removed
};

struct ItemScore {
  ItemId item;
  Rational score;
  std::vector<ElementScore> elements;
};

enum class CostKind : std::uint8_t { kLine, kOption, kMaintenance };
constexpr std::array<std::string_view, 3> enum_names(CostKind) { return {"line", "option", "maintenance"}; }

struct CostLine {
  CostKind kind = CostKind::kLine;
  std::string label;
  Rational amount;
  std::string basis;  // "40 × 6200.00", "published ceiling: 16 h"
};

struct Price {
  Rational offered;     // the price lines for the demanded quantities, without options
  Rational comparable;  // with demanded options and the cost of keeping it patched
  std::vector<CostLine> lines;
};

struct CriterionMark {
  CriterionId criterion;
  Rational marks;  // 0 to 100
  Rational weight;
};

// For one element weight alone, the others scaled: the nearest change that makes another bid first.
struct Flip {
  ElementId element;
  Rational weight;                 // as published
  std::optional<Rational> change;  // signed; empty: none makes another bid first
  std::optional<Rational> to;      // the weight at which it happens
  BidId first;                     // who is first beyond it
  bool exact = true;               // false: proved to lie within one thousandth below `change` in size
};

struct Draws {
  std::uint64_t draws = 0;
  std::uint64_t first = 0;  // in so many of them this bid was first
  std::uint64_t standard_error_millionths = 0;
};

struct BidDecision {
  BidId id;
  std::string bidder;
  std::vector<OfferedItem> offered;
  Timestamp received;
  bool readable = true;  // bid.yaml could be read
  BidState state = BidState::kPending;
  std::vector<std::string> reasons;  // why it may not win, or what is open, in plain words
  std::vector<GateResult> gates;
  std::vector<Assessment> assessments;
  std::vector<Finding> findings;
  std::vector<ItemScore> items;
  Rational score;                      // 0 to 100, without what does not apply
  Rational score_strict;               // what does not apply counted as not met
  std::vector<ElementScore> elements;  // mean over items
  std::vector<CriterionMark> criteria;
  std::optional<Price> price;
  std::optional<Rational> total;  // the formula's figure: marks, or price per point, or price
  std::optional<std::uint32_t> rank;
  bool provisional = false;  // pending: ranked as if its open gates were passed
  std::optional<std::uint32_t> provisional_rank;
  bool tied = false;
  bool abnormally_low = false;
  bool low_price_explained = false;  // the bidder said why; whether that is accepted is for the buyer
  bool low_price_accepted = false;   // a named person of the buyer accepted it, with a reason
  bool late = false;
  std::string edition;         // the edition that the response answers, as it says; empty: it says none
  bool other_edition = false;  // not the newest one, or none where there is one
  std::optional<Withdrawal> withdrawal;
  Draws robustness;
  Judged judged;
};

struct InputDigest {
  std::string path;  // below the tender folder, "catalogue", "program"
  Digest sha256;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"path", &InputDigest::path}, Field{"sha256", &InputDigest::sha256});
  }
};

// How far the answers reach into one framework: mapped requirements, and those met by the recommended bid.
struct FrameworkCoverage {
  std::string framework;
  std::uint64_t mapped = 0;                          // requirements of this tender that map to it
  std::uint64_t ids = 0;                             // distinct ids reached
  std::vector<std::pair<BidId, std::uint64_t>> met;  // by bid: ids of which every mapped requirement is met
};

struct Decision {
  std::string title;
  std::string buyer;
  ProfileId profile;
  Criticality criticality = Criticality::kLow;
  Date as_of;
  Tender tender;
  std::vector<RequirementId> requirements;                  // that hold for this tender
  std::vector<std::pair<RequirementId, Rational>> weights;  // of each requirement, of 100, for the heaviest item
  std::vector<ElementWeight> element_weights;
  std::vector<Waiver> waivers;
  std::vector<PanelMark> marks;
  std::vector<BidDecision> bids;  // in order of rank, then pending, then excluded, each by id
  std::optional<BidId> recommended;
  bool recommended_tied = false;
  std::vector<std::string> summary;  // the first page in plain words
  std::vector<Flip> flips;
  std::vector<FrameworkCoverage> frameworks;
  std::vector<InputDigest> inputs;
  Publication publication;
  std::vector<Clarification> clarifications;   // by bid, then file
  std::vector<ConflictDeclaration> conflicts;  // by file
  std::optional<Date> knowledge_released;      // of what is known of vulnerabilities; empty: nothing is known
  bool without_prices = false;                 // evaluators see everything but money: no ranking then
  bool incomplete = false;                     // a backstop of time or memory fired
  bool unsafe = false;                         // evaluated without the sandbox
  std::string program_version;
  std::string program_build;
};

}  // namespace proofhouse
