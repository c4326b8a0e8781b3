// Bundle reader: bundle.json, "proofhouse-debrief-1", back into a value (docs/formats/debrief.schema.json).
#pragma once

#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "model/debrief.h"

namespace proofhouse::publish {

// What one bundle may cost. A hundred requirements for a hundred items with all their findings stay below.
inline constexpr Limits kBundleLimits{
    .bytes = 64ULL << 20U, .depth = 16, .nodes = 2'000'000, .text = 1ULL << 20U, .output = 128ULL << 20U};
// Longer ones make a replay slow: fractions grow as they are added up, and every requirement is weighed for every item.
inline constexpr std::size_t kMostFractionBytes = 2048;
inline constexpr std::size_t kMostItems = 200;
inline constexpr std::size_t kMostElements = 64;
inline constexpr std::size_t kMostRequirements = 1000;
inline constexpr std::size_t kMostCosts = 2000;
inline constexpr std::size_t kMostAssessments = 20'000;

// Whoever sends a bundle may have edited it, so nothing is forgiven: read only one whose signature is good. Fails, with `file`
// and "line:column", with
//   kMalformed  for what is not JSON or not UTF-8;
//   kInvalid    for another schema, unknown or missing members, wrong kinds and words, fractions that are none or have no
//               denominator, an assessment that names a finding which is not there, two assessments of one requirement and item;
//   kLimit      above kBundleLimits and the numbers after it.
Result<Debrief> read_bundle(std::string bytes, const std::string& file);

}  // namespace proofhouse::publish
