// EpssTable: how probable FIRST's model thinks it that each vulnerability will be exploited within thirty days.
#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "base/fields.h"

namespace proofhouse {

// In millionths, 0 to 1 000 000: exact, and finer than FIRST publishes.
struct EpssScore {
  std::string cve;
  std::uint32_t score = 0;
  std::uint32_t percentile = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"cve", &EpssScore::cve}, Field{"score", &EpssScore::score},
                         Field{"percentile", &EpssScore::percentile});
  }
};

struct EpssTable {
  std::string model;              // "v2025.03.14"; empty where the file does not say
  std::string date;               // of the scores, as written
  std::vector<EpssScore> scores;  // sorted by cve, each once
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"model", &EpssTable::model}, Field{"date", &EpssTable::date}, Field{"scores", &EpssTable::scores});
  }
};

}  // namespace proofhouse
