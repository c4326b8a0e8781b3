// KevCatalogue: CISA's list of known exploited vulnerabilities.
#pragma once

#include <string>
#include <tuple>
#include <vector>

#include "base/date.h"
#include "model/words.h"

namespace proofhouse {

struct KnownExploited {
  std::string cve;
  Date added;
  std::string vendor;
  std::string product;
  std::string name;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"cve", &KnownExploited::cve}, Field{"added", &KnownExploited::added},
                         Field{"vendor", &KnownExploited::vendor}, Field{"product", &KnownExploited::product},
                         Field{"name", &KnownExploited::name}, Field{"node", &KnownExploited::node});
  }
};

struct KevCatalogue {
  std::string version;
  std::string released;                         // as written
  std::vector<KnownExploited> vulnerabilities;  // sorted by cve
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"version", &KevCatalogue::version}, Field{"released", &KevCatalogue::released},
                         Field{"vulnerabilities", &KevCatalogue::vulnerabilities});
  }
};

}  // namespace proofhouse
