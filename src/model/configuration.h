// Configuration: an applicability statement of NVD or a CVE record, as the tree that it is. identifiers/configuration.h evaluates
// it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/fields.h"

namespace proofhouse {

enum class ConfigurationOperator : std::uint8_t { kOr, kAnd };
constexpr std::array<std::string_view, 2> enum_names(ConfigurationOperator) { return {"OR", "AND"}; }

// A leaf: names that the CPE `criteria` covers, of versions between the bounds. An empty bound is none.
struct CpeMatch {
  bool vulnerable = false;  // false: it has to be there, but is not what is vulnerable
  std::string criteria;     // a CPE name of 2.3 as written
  std::string start_including;
  std::string start_excluding;
  std::string end_including;
  std::string end_excluding;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"vulnerable", &CpeMatch::vulnerable}, Field{"criteria", &CpeMatch::criteria},
                         Field{"start_including", &CpeMatch::start_including},
                         Field{"start_excluding", &CpeMatch::start_excluding}, Field{"end_including", &CpeMatch::end_including},
                         Field{"end_excluding", &CpeMatch::end_excluding}, Field{"node", &CpeMatch::node});
  }
};

struct ConfigurationNode {
  ConfigurationOperator combine = ConfigurationOperator::kOr;
  bool negate = false;
  std::vector<CpeMatch> matches;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"combine", &ConfigurationNode::combine}, Field{"negate", &ConfigurationNode::negate},
                         Field{"matches", &ConfigurationNode::matches}, Field{"node", &ConfigurationNode::node});
  }
};

// One of several: a product is concerned where any configuration of the vulnerability holds.
struct Configuration {
  ConfigurationOperator combine = ConfigurationOperator::kOr;
  bool negate = false;
  std::vector<ConfigurationNode> nodes;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"combine", &Configuration::combine}, Field{"negate", &Configuration::negate},
                         Field{"nodes", &Configuration::nodes}, Field{"node", &Configuration::node});
  }
};

}  // namespace proofhouse
