// Catalogue: elements, frameworks, profiles and requirements together, checked, immutable.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "model/requirement.h"
#include "model/words.h"

namespace proofhouse {

struct GuidanceQuestion {
  std::string id;  // "SBD-06.1"
  std::string ask;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"id", &GuidanceQuestion::id}, Field{"ask", &GuidanceQuestion::ask});
  }
};

// One of the twelve elements of the guidance.
struct Element {
  ElementId id;
  std::uint32_t number = 0;
  std::string title;
  std::string demand;
  std::vector<GuidanceQuestion> questions;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"id", &Element::id}, Field{"number", &Element::number}, Field{"title", &Element::title},
                         Field{"demand", &Element::demand}, Field{"questions", &Element::questions});
  }
};

// A standard or law that requirements map to. Ids only; licensed texts are never here.
struct Framework {
  std::string id;
  std::string title;
  std::string version;
  std::string publisher;
  std::string effective;  // when it holds, in words and dates: versions are data
  std::string licence;
  bool licensed_text = false;
  std::vector<std::string> ids;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"id", &Framework::id}, Field{"title", &Framework::title}, Field{"version", &Framework::version},
                         Field{"publisher", &Framework::publisher}, Field{"effective", &Framework::effective},
                         Field{"licence", &Framework::licence}, Field{"licensed_text", &Framework::licensed_text},
                         Field{"ids", &Framework::ids});
  }
};

struct ElementWeight {
  ElementId element;
  Decimal weight;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"element", &ElementWeight::element}, Field{"weight", &ElementWeight::weight});
  }
};

// One level of a requirement, changed by a profile or a buyer.
struct GateOverride {
  RequirementId requirement;
  GateRule gate;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"requirement", &GateOverride::requirement}, Field{"gate", &GateOverride::gate});
  }
};

struct ShareOverride {
  RequirementId requirement;
  std::uint32_t share = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"requirement", &ShareOverride::requirement}, Field{"share", &ShareOverride::share});
  }
};

// Which requirements hold, and how.
struct Profile {
  ProfileId id;
  std::string title;
  std::string summary;
  std::vector<RequirementId> requirements;  // empty: all
  std::vector<RequirementId> gates;
  std::optional<Confidence> award_cap;  // gates ask no more than this at award
  std::vector<ElementWeight> weights;   // sum 100
  std::vector<GateOverride> gate_overrides;
  std::vector<ShareOverride> shares;
  std::vector<RequirementId> prerequisites;  // must be passed before a vendor is accepted at all (SCRM)
  std::vector<RequirementId> monitoring;     // duties for the life of the product
  std::vector<RequirementId> two_reviewers;  // what reviews decide here, two people must have seen
  bool signed_reviews = false;               // a review counts only in a file signed by a trusted reviewer
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"id", &Profile::id}, Field{"title", &Profile::title}, Field{"summary", &Profile::summary},
                         Field{"requirements", &Profile::requirements}, Field{"gates", &Profile::gates},
                         Field{"award_cap", &Profile::award_cap}, Field{"weights", &Profile::weights},
                         Field{"gate_overrides", &Profile::gate_overrides}, Field{"shares", &Profile::shares},
                         Field{"prerequisites", &Profile::prerequisites}, Field{"monitoring", &Profile::monitoring},
                         Field{"two_reviewers", &Profile::two_reviewers}, Field{"signed_reviews", &Profile::signed_reviews});
  }
};

struct Catalogue {
  std::string version;
  std::vector<Element> elements;          // by number
  std::vector<Framework> frameworks;      // by id
  std::vector<Profile> profiles;          // by id
  std::vector<Requirement> requirements;  // by element, then number

  [[nodiscard]] const Requirement* find(const RequirementId& id) const {
    for (const auto& requirement : requirements) {
      if (requirement.id == id) return &requirement;
    }
    return nullptr;
  }
  [[nodiscard]] const Profile* profile(const ProfileId& id) const {
    for (const auto& candidate : profiles) {
      if (candidate.id == id) return &candidate;
    }
    return nullptr;
  }
  [[nodiscard]] const Element* element(const ElementId& id) const {
    for (const auto& candidate : elements) {
      if (candidate.id == id) return &candidate;
    }
    return nullptr;
  }

  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"version", &Catalogue::version}, Field{"elements", &Catalogue::elements},
                         Field{"frameworks", &Catalogue::frameworks}, Field{"profiles", &Catalogue::profiles},
                         Field{"requirements", &Catalogue::requirements});
  }
};

}  // namespace proofhouse
