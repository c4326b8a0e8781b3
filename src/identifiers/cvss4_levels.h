// CvssV4Levels: the metrics of a 4.0 vector as severity levels, with defaults and modified metrics resolved. Only for cvss4*.cc.
#pragma once

#include <array>
#include <cstdint>

#include "identifiers/cvss.h"

namespace proofhouse::identifiers {

// The metrics that count for the score.
enum class CvssV4Metric : std::uint8_t { kAv, kAc, kAt, kPr, kUi, kVc, kVi, kVa, kSc, kSi, kSa, kE, kCr, kIr, kAr };

// Zero is the most severe; each step is a tenth in the specification's tables (§8.2). SI and SA begin with Safety; SC, which has
// no such value, begins with one.
class CvssV4Levels {
 public:
  // Without its threat metrics E is Attacked; without its environmental ones the requirements are High and nothing is modified.
  CvssV4Levels(const CvssVector& vector, bool threat, bool environment);

  [[nodiscard]] int operator[](CvssV4Metric metric) const { return levels_[static_cast<std::size_t>(metric)]; }
  // All six impacts are None: the score is zero.
  [[nodiscard]] bool no_impact() const;

 private:
  std::array<std::int8_t, 15> levels_{};
};

}  // namespace proofhouse::identifiers
