// CvssRating: one CVSS score as a feed gives it. What it says is judged elsewhere (identifiers/cvss.h).
#pragma once

#include <cstdint>
#include <string>
#include <tuple>

#include "base/decimal.h"
#include "base/fields.h"

namespace proofhouse {

struct CvssRating {
  std::string version;  // "2.0", "3.0", "3.1", "4.0"
  std::string vector;   // as written
  bool scored = false;
  Decimal score;         // the base score, where `scored`
  std::string severity;  // as written
  std::string source;    // who says so; empty where the document has one source
  std::string type;      // NVD: "Primary" or "Secondary"
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"version", &CvssRating::version}, Field{"vector", &CvssRating::vector},
                         Field{"scored", &CvssRating::scored}, Field{"score", &CvssRating::score},
                         Field{"severity", &CvssRating::severity}, Field{"source", &CvssRating::source},
                         Field{"type", &CvssRating::type}, Field{"node", &CvssRating::node});
  }
};

}  // namespace proofhouse
