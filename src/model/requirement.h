// Requirement: one testable demand of the catalogue, as data. catalogue/requirements/*.yaml holds one each.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/decimal.h"
#include "model/words.h"

namespace proofhouse {

enum class QuestionType : std::uint8_t { kYesNo, kChoice, kChoices, kNumber, kDate, kText, kFile };
constexpr std::array<std::string_view, 7> enum_names(QuestionType) {
  return {"yes-no", "choice", "choices", "number", "date", "text", "file"};
}

// What an answer says about the demand. `info` says nothing.
enum class Meets : std::uint8_t { kInfo, kYes, kPartly, kNo };
constexpr std::array<std::string_view, 4> enum_names(Meets) { return {"info", "yes", "partly", "no"}; }

struct AnswerOption {
  std::string value;
  std::string text;
  Meets meets = Meets::kInfo;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"value", &AnswerOption::value}, Field{"text", &AnswerOption::text},
                         Field{"meets", &AnswerOption::meets});
  }
};

// Asked only where an earlier question of the same requirement was answered with one of these.
struct Condition {
  QuestionId question;
  std::vector<std::string> any;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"question", &Condition::question}, Field{"any", &Condition::any});
  }
};

struct Question {
  QuestionId id;
  QuestionType type = QuestionType::kText;
  std::string ask;
  std::vector<AnswerOption> options;  // choice, choices
  std::vector<std::string> all_of;    // choices: the values that must all be chosen
  std::string meets;                  // yes-no: "yes", "no" or "info"; date: "not_before support_until" or empty
  std::string unit;                   // number
  std::optional<Decimal> at_most;     // number: meets
  std::optional<Decimal> at_least;
  std::optional<Decimal> partly_at_most;
  std::optional<Decimal> partly_at_least;
  std::optional<Condition> when;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"id", &Question::id}, Field{"type", &Question::type}, Field{"ask", &Question::ask},
                         Field{"options", &Question::options}, Field{"all_of", &Question::all_of},
                         Field{"meets", &Question::meets}, Field{"unit", &Question::unit}, Field{"at_most", &Question::at_most},
                         Field{"at_least", &Question::at_least}, Field{"partly_at_most", &Question::partly_at_most},
                         Field{"partly_at_least", &Question::partly_at_least}, Field{"when", &Question::when});
  }
};

struct ClauseParameter {
  std::string name;
  std::string unit;
  Decimal standard;  // the default
  Decimal minimum;
  Decimal maximum;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"name", &ClauseParameter::name}, Field{"unit", &ClauseParameter::unit},
                         Field{"default", &ClauseParameter::standard}, Field{"minimum", &ClauseParameter::minimum},
                         Field{"maximum", &ClauseParameter::maximum});
  }
};

struct Clause {
  std::string text;  // with {placeholders} for its parameters
  std::string obliged;
  std::string applies_when;
  std::vector<ClauseParameter> parameters;
  bool flow_down = false;
  std::string remedy;
  std::string fallback;
  bool payment = false;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"text", &Clause::text}, Field{"obliged", &Clause::obliged},
                         Field{"applies_when", &Clause::applies_when}, Field{"parameters", &Clause::parameters},
                         Field{"flow_down", &Clause::flow_down}, Field{"remedy", &Clause::remedy},
                         Field{"fallback", &Clause::fallback}, Field{"payment", &Clause::payment});
  }
};

struct AcceptanceTest {
  std::string id;
  std::vector<std::string> steps;
  std::string pass;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"id", &AcceptanceTest::id}, Field{"steps", &AcceptanceTest::steps},
                         Field{"pass", &AcceptanceTest::pass});
  }
};

struct Acceptance {
  std::vector<AcceptanceTest> factory;
  std::vector<AcceptanceTest> site;
  std::string pass;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"factory", &Acceptance::factory}, Field{"site", &Acceptance::site},
                         Field{"pass", &Acceptance::pass});
  }
};

// The most that one kind of evidence can prove of one requirement.
struct EvidenceCap {
  EvidenceKind kind = EvidenceKind::kOther;
  Confidence cap = Confidence::kC0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"kind", &EvidenceCap::kind}, Field{"cap", &EvidenceCap::cap});
  }
};

// The least level that a gate takes at one criticality.
struct GateLevel {
  Criticality criticality = Criticality::kLow;
  Confidence least = Confidence::kC0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"criticality", &GateLevel::criticality}, Field{"least", &GateLevel::least});
  }
};

struct GateRule {
  std::vector<GateLevel> award;
  std::vector<GateLevel> acceptance;
  [[nodiscard]] bool empty() const { return award.empty() && acceptance.empty(); }
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"award", &GateRule::award}, Field{"acceptance", &GateRule::acceptance});
  }
};

// "Our demand is <relation> theirs."
enum class Relation : std::uint8_t { kNone, kEqual, kSubset, kSuperset, kIntersects };
constexpr std::array<std::string_view, 5> enum_names(Relation) { return {"none", "equal", "subset", "superset", "intersects"}; }

struct Mapping {
  std::string framework;
  std::string id;  // empty where relation is none
  Relation relation = Relation::kNone;
  std::string basis;   // "analyst" or "crosswalk"
  std::string reason;  // why there is none
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"framework", &Mapping::framework}, Field{"id", &Mapping::id},
                         Field{"relation", &Mapping::relation}, Field{"basis", &Mapping::basis},
                         Field{"reason", &Mapping::reason});
  }
};

// The machine checks that a requirement may ask for, beside those that hold for all.
enum class Check : std::uint8_t {
  kSbom,
  kKnownExploited,
  kShipmentAttestation,
  kSupportPeriod,
  kIncludedInPrice,
  kMaintenanceBurden
};
constexpr std::array<std::string_view, 6> enum_names(Check) {
  return {"sbom", "known-exploited", "shipment-attestation", "support-period", "included-in-price", "maintenance-burden"};
}

struct Requirement {
  RequirementId id;
  ElementId element;
  std::string title;
  std::string demand;
  std::string why;
  std::vector<std::uint32_t> cwe;
  std::vector<std::string> attack_ics;
  std::vector<std::string> emb3d;
  Subject applies_to = Subject::kItem;
  std::vector<ProductKind> kinds;  // empty: all
  Stage stage = Stage::kAward;
  std::vector<Role> answers_by;
  std::vector<Question> questions;
  Clause clause;
  Acceptance acceptance;
  std::vector<EvidenceCap> evidence;
  std::string equivalence;
  GateRule gate;
  bool waivable = true;
  std::vector<std::string> compensating;
  std::uint32_t share = 1;
  std::vector<Check> checks;
  std::vector<std::string> reaches;
  std::vector<Mapping> mappings;

  [[nodiscard]] bool has(Check check) const {
    for (const Check mine : checks) {
      if (mine == check) return true;
    }
    return false;
  }
  // The most that this kind can prove here; C0 where it is not accepted.
  [[nodiscard]] Confidence cap(EvidenceKind kind) const {
    for (const auto& entry : evidence) {
      if (entry.kind == kind) return entry.cap;
    }
    return Confidence::kC0;
  }

  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"id", &Requirement::id}, Field{"element", &Requirement::element},
                         Field{"title", &Requirement::title}, Field{"demand", &Requirement::demand},
                         Field{"why", &Requirement::why}, Field{"cwe", &Requirement::cwe},
                         Field{"attack_ics", &Requirement::attack_ics}, Field{"emb3d", &Requirement::emb3d},
                         Field{"applies_to", &Requirement::applies_to}, Field{"kinds", &Requirement::kinds},
                         Field{"stage", &Requirement::stage}, Field{"answers_by", &Requirement::answers_by},
                         Field{"questions", &Requirement::questions}, Field{"clause", &Requirement::clause},
                         Field{"acceptance", &Requirement::acceptance}, Field{"evidence", &Requirement::evidence},
                         Field{"equivalence", &Requirement::equivalence}, Field{"gate", &Requirement::gate},
                         Field{"waivable", &Requirement::waivable}, Field{"compensating", &Requirement::compensating},
                         Field{"weight", &Requirement::share}, Field{"checks", &Requirement::checks},
                         Field{"reaches", &Requirement::reaches}, Field{"mappings", &Requirement::mappings});
  }
};

}  // namespace proofhouse
