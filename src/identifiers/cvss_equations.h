// What the equations of the CVSS versions share: exact fixed-point numbers. Only for cvss*.cc.
#pragma once

#include <cstdint>

#include "identifiers/cvss.h"

namespace proofhouse::identifiers {

__extension__ typedef __int128 Wide;  // NOLINT(modernize-use-using): ISO C++ has no 128-bit integer, all our compilers do

// A number in units of 10^-18. Every constant and product of the equations fits without loss, but for the powers of the changed
// scope (3.x) and one product of 2.0; there what is cut is below 10^-16, and no vector lies so near to a rounding boundary
// (tried out for every combination of values with fractions).
using Fixed = Wide;
inline constexpr Fixed kOne = 1'000'000'000'000'000'000;
constexpr Fixed of_thousandths(int thousandths) { return kOne / 1000 * thousandths; }
constexpr Fixed of_ten_thousandths(int value) { return kOne / 10'000 * value; }
constexpr Fixed of_tenths(int tenths) { return kOne / 10 * tenths; }
constexpr Fixed times(Fixed a, Fixed b) { return a * b / kOne; }

CvssScores scores_of_v2(const CvssVector& vector);
CvssScores scores_of_v3(const CvssVector& vector);
CvssScores scores_of_v4(const CvssVector& vector);

std::span<const CvssMetric> metrics_of_v2();
std::span<const CvssMetric> metrics_of_v3();
std::span<const CvssMetric> metrics_of_v4();

}  // namespace proofhouse::identifiers
