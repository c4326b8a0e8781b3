// bundle.json, "proofhouse-debrief-1": a bidder's own part of a decision, to be worked out again (README.md,
// docs/formats/debrief.schema.json).
#pragma once

#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"

namespace proofhouse::formats::debrief {

// A hundred requirements for a hundred items with all their findings stay below.
inline constexpr Limits kLimits{
    .bytes = 64ULL << 20U, .depth = 16, .nodes = 2'000'000, .text = 1ULL << 20U, .output = 128ULL << 20U};

// The longest exact fraction that is taken in. Fractions of a life of fifty years, discounted, stay below.
inline constexpr std::size_t kMostFractionBytes = 4096;

// The Debrief of one JSON document. Whoever sends it may have edited it, so nothing is forgiven. Errors have "line:column" and no
// file:
//   kMalformed  what is not JSON or not UTF-8;
//   kInvalid    another schema, unknown or missing members, wrong kinds and words, fractions that are none or have no
//   denominator,
//               an assessment that names a finding which is not there, two assessments of one requirement and item;
//   kLimit      above `limits`.
Result<ReadDocument> read(std::string bytes, const Limits& limits);

}  // namespace proofhouse::formats::debrief
