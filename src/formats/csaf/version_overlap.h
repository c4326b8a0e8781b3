// Whether two version ranges, or a range and a version, have a version in common (CSAF 2.1, §6.2.50).
#pragma once

#include <cstdint>
#include <string_view>

namespace proofhouse::formats::csaf {

enum class Overlap : std::uint8_t { kNo, kYes, kUndecided };

// A VERS range is ordered by its type's scheme; two of different types are undecided. Ranges without type are ordered as dotted
// numbers where all versions are such, otherwise as generic versions. Between any two different versions there may be another.
// Work grows with the product of the constraints, of which a range may have kMostConstraints; more are undecided.
Overlap ranges_overlap(std::string_view a, std::string_view b);
Overlap contains_version(std::string_view range, std::string_view version);
inline constexpr std::size_t kMostConstraints = 100;

}  // namespace proofhouse::formats::csaf
