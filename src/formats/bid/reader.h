// bid.yaml: what a bidder offers, at what price, with which evidence (README.md).
#pragma once

#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"

namespace proofhouse::formats::bid {

// A file that people write: four mebibytes are thousands of price lines.
inline constexpr Limits kLimits{.bytes = 4ULL << 20U, .depth = 16, .nodes = 200'000, .text = 1ULL << 20U, .output = 16ULL << 20U};

// The Bid of one YAML document; Bid.id is left empty for the caller, who knows the folder. Errors have "line:column" and no file:
//   kMalformed  what is not YAML or not UTF-8;
//   kInvalid    unknown, missing or repeated keys, wrong types, negative sums, an item or evidence file listed twice, an item
//   that
//               is not offered;
//   kLimit      above `limits`.
Result<ReadDocument> read(std::string bytes, const Limits& limits);

}  // namespace proofhouse::formats::bid
