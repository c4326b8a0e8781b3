// Questionnaire: what one edition of a tender asks a bidder, as data. The form, the workbook and the JSON are made of it, and a
// response is checked against it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "base/date.h"
#include "base/digest.h"
#include "model/catalogue.h"
#include "model/requirement.h"
#include "model/tender.h"

namespace proofhouse {

// One requirement as it is asked. `items` are those of the tender that it holds for; empty: it is answered once for the bid.
struct AskedRequirement {
  Requirement requirement;
  Digest demand;  // SHA-256 of requirement.demand
  std::vector<ItemId> items;
  bool gate = false;  // at award
  bool prerequisite = false;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"requirement", &AskedRequirement::requirement}, Field{"demand", &AskedRequirement::demand},
                         Field{"items", &AskedRequirement::items}, Field{"gate", &AskedRequirement::gate},
                         Field{"prerequisite", &AskedRequirement::prerequisite});
  }
};

struct Questionnaire {
  std::string tender;  // its title
  std::string buyer;
  std::string edition;  // "1", or "draft"
  std::optional<Timestamp> deadline;
  std::vector<TenderItem> items;
  std::vector<Element> elements;               // that are asked about, by number
  std::vector<AskedRequirement> requirements;  // by element, then as the catalogue orders them
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"tender", &Questionnaire::tender}, Field{"buyer", &Questionnaire::buyer},
                         Field{"edition", &Questionnaire::edition}, Field{"deadline", &Questionnaire::deadline},
                         Field{"items", &Questionnaire::items}, Field{"elements", &Questionnaire::elements},
                         Field{"requirements", &Questionnaire::requirements});
  }
};

}  // namespace proofhouse
