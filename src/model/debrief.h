// Debrief: what one bidder is told of a decision, and all that it needs to work its own part out again ("proofhouse-debrief-1").
//
// Sums, marks and scores are exact fractions as text: "407/5". Nothing in it is a rival's but the winner's name, marks and total,
// the price that marks are measured by, and salted digests (docs/awarding.md).
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/digest.h"
#include "model/catalogue.h"
#include "model/decision.h"
#include "model/finding.h"
#include "model/tender.h"
#include "model/words.h"

namespace proofhouse {

// What became of the bid.
enum class Outcome : std::uint8_t { kAwarded, kOutranked, kBelowMinimum, kPending, kExcluded, kWithdrawn, kRefused };
constexpr std::array<std::string_view, 7> enum_names(Outcome) {
  return {"awarded", "outranked", "below-minimum", "pending", "excluded", "withdrawn", "refused"};
}

// A requirement as far as it decides a score: what it holds for, and its share within its element.
struct DebriefRequirement {
  RequirementId id;
  std::string title;
  ElementId element;
  Subject applies_to = Subject::kItem;
  std::vector<ProductKind> kinds;  // empty: all
  Stage stage = Stage::kAward;
  std::uint32_t share = 1;
  template <class D = void>
  static constexpr auto fields() {
    using R = DebriefRequirement;
    return field_list<D>(Field{"id", &R::id}, Field{"title", &R::title}, Field{"element", &R::element},
                         Field{"applies_to", &R::applies_to}, Field{"kinds", &R::kinds}, Field{"stage", &R::stage},
                         Field{"share", &R::share});
  }
};

struct DebriefFinding {
  FindingCode code = FindingCode::kAnswerMissing;
  RequirementId requirement;  // empty: about the bid or a file as such
  ItemId item;
  Verdict verdict = Verdict::kUndecided;
  Confidence confidence = Confidence::kC0;
  std::string detail;
  std::string file;  // below the bid's own folder, or empty
  std::string pointer;
  template <class D = void>
  static constexpr auto fields() {
    using F = DebriefFinding;
    return field_list<D>(Field{"code", &F::code}, Field{"requirement", &F::requirement}, Field{"item", &F::item},
                         Field{"verdict", &F::verdict}, Field{"confidence", &F::confidence}, Field{"detail", &F::detail},
                         Field{"file", &F::file}, Field{"pointer", &F::pointer});
  }
};

struct DebriefAssessment {
  RequirementId requirement;
  ItemId item;
  ClaimAnswer claim = ClaimAnswer::kNone;
  Status status = Status::kUnknown;
  Confidence confidence = Confidence::kC0;
  bool lowered = false;
  std::string rule;
  std::vector<std::uint32_t> findings;  // indices into DebriefPart::findings
  template <class D = void>
  static constexpr auto fields() {
    using A = DebriefAssessment;
    return field_list<D>(Field{"requirement", &A::requirement}, Field{"item", &A::item}, Field{"claim", &A::claim},
                         Field{"status", &A::status}, Field{"confidence", &A::confidence}, Field{"lowered", &A::lowered},
                         Field{"rule", &A::rule}, Field{"findings", &A::findings});
  }
};

struct DebriefGate {
  RequirementId requirement;
  GateStage stage = GateStage::kAward;
  GateStatus status = GateStatus::kOpen;
  Confidence needed = Confidence::kC0;
  Confidence reached = Confidence::kC0;
  bool capped = false;
  ItemId item;
  std::string reason;
  template <class D = void>
  static constexpr auto fields() {
    using G = DebriefGate;
    return field_list<D>(Field{"requirement", &G::requirement}, Field{"stage", &G::stage}, Field{"status", &G::status},
                         Field{"needed", &G::needed}, Field{"reached", &G::reached}, Field{"capped", &G::capped},
                         Field{"item", &G::item}, Field{"reason", &G::reason});
  }
};

struct DebriefCost {
  CostKind kind = CostKind::kLine;
  std::string label;
  std::string amount;  // exact
  std::string basis;
  template <class D = void>
  static constexpr auto fields() {
    using C = DebriefCost;
    return field_list<D>(Field{"kind", &C::kind}, Field{"label", &C::label}, Field{"amount", &C::amount},
                         Field{"basis", &C::basis});
  }
};

struct DebriefMark {
  CriterionId criterion;
  std::string marks;                 // exact, 0 to 100
  std::vector<Decimal> panel;        // the panel's marks, where the criterion is one of a panel
  std::vector<std::string> reasons;  // the panel's, in the same order
  template <class D = void>
  static constexpr auto fields() {
    using M = DebriefMark;
    return field_list<D>(Field{"criterion", &M::criterion}, Field{"marks", &M::marks}, Field{"panel", &M::panel},
                         Field{"reasons", &M::reasons});
  }
};

// The published rules, as far as they decide.
struct DebriefRules {
  Award formula;
  std::vector<Criterion> criteria;
  std::vector<TenderItem> items;
  std::vector<ElementWeight> elements;
  std::vector<DebriefRequirement> requirements;
  std::vector<Waiver> waivers;  // that hold for this bid
  template <class D = void>
  static constexpr auto fields() {
    using R = DebriefRules;
    return field_list<D>(Field{"formula", &R::formula}, Field{"criteria", &R::criteria}, Field{"items", &R::items},
                         Field{"elements", &R::elements}, Field{"requirements", &R::requirements}, Field{"waivers", &R::waivers});
  }
};

// The bidder's own part.
struct DebriefPart {
  BidState state = BidState::kPending;
  bool readable = true;
  bool late = false;
  std::vector<std::string> reasons;
  std::vector<DebriefAssessment> assessments;
  std::vector<DebriefFinding> findings;
  std::vector<DebriefGate> gates;
  std::vector<DebriefCost> costs;
  std::optional<std::string> comparable;  // empty: its price cannot be compared
  std::string score;
  std::vector<DebriefMark> marks;  // none where nothing could be ranked
  std::optional<std::string> total;
  std::optional<std::uint32_t> rank;
  template <class D = void>
  static constexpr auto fields() {
    using P = DebriefPart;
    return field_list<D>(Field{"state", &P::state}, Field{"readable", &P::readable}, Field{"late", &P::late},
                         Field{"reasons", &P::reasons}, Field{"assessments", &P::assessments}, Field{"findings", &P::findings},
                         Field{"gates", &P::gates}, Field{"costs", &P::costs}, Field{"comparable", &P::comparable},
                         Field{"score", &P::score}, Field{"marks", &P::marks}, Field{"total", &P::total},
                         Field{"rank", &P::rank});
  }
};

// The winner, as far as another bidder is told.
struct DebriefWinner {
  std::string bidder;
  std::vector<DebriefMark> marks;
  std::optional<std::string> total;
  template <class D = void>
  static constexpr auto fields() {
    using W = DebriefWinner;
    return field_list<D>(Field{"bidder", &W::bidder}, Field{"marks", &W::marks}, Field{"total", &W::total});
  }
};

struct Debrief {
  std::string tender;
  std::string buyer;
  Law law = Law::kPublic;
  ProfileId profile;
  Criticality criticality = Criticality::kLow;
  std::string currency;
  Date as_of;
  Date awarded;
  std::string edition;
  BidId bid;
  std::string bidder;
  Outcome outcome = Outcome::kOutranked;
  DebriefRules rules;
  DebriefPart own;
  DebriefWinner winner;
  std::optional<std::string> reference;  // the price that price marks are measured by
  std::vector<InputDigest> inputs;       // the bidder's own, and what all bidders have in common
  std::vector<Digest> salted;            // of all other inputs, in their own order
  std::string program_version;
  std::string program_build;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"tender", &Debrief::tender}, Field{"buyer", &Debrief::buyer}, Field{"law", &Debrief::law},
                         Field{"profile", &Debrief::profile}, Field{"criticality", &Debrief::criticality},
                         Field{"currency", &Debrief::currency}, Field{"as_of", &Debrief::as_of},
                         Field{"awarded", &Debrief::awarded}, Field{"edition", &Debrief::edition}, Field{"bid", &Debrief::bid},
                         Field{"bidder", &Debrief::bidder}, Field{"outcome", &Debrief::outcome}, Field{"rules", &Debrief::rules},
                         Field{"own", &Debrief::own}, Field{"winner", &Debrief::winner}, Field{"reference", &Debrief::reference},
                         Field{"inputs", &Debrief::inputs}, Field{"salted", &Debrief::salted},
                         Field{"program_version", &Debrief::program_version}, Field{"program_build", &Debrief::program_build});
  }
};

inline constexpr std::string_view kDebriefSchema = "proofhouse-debrief-1";
// Names, not addresses: nothing is fetched from them.
inline constexpr std::string_view kDebriefPredicate = "https://proofhouse.dev/attestation/debrief/v1";

}  // namespace proofhouse
