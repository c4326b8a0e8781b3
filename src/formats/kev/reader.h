// CISA's catalogue of known exploited vulnerabilities, its JSON form (known_exploited_vulnerabilities_schema.json).
#pragma once

#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"

namespace proofhouse::formats::kev {

// Twenty times the catalogue of 2025 in each direction.
inline constexpr Limits kLimits{
    .bytes = 64ULL << 20U, .depth = 16, .nodes = 2'000'000, .text = 1ULL << 20U, .output = 64ULL << 20U};

// The KevCatalogue of one JSON document, sorted by CVE. An entry whose CVE id is none or stands twice is left out and is a
// Remark; one without a readable date counts from the day of the catalogue's release and is a Remark. Errors have no file:
//   kMalformed  what is not JSON or not UTF-8, with "line:column";
//   kInvalid    repeated members, with "line:column"; no catalogVersion, dateReleased or list of vulnerabilities, with a JSON
//   pointer; kLimit      above `limits`.
Result<ReadDocument> read(std::string bytes, const Limits& limits);

}  // namespace proofhouse::formats::kev
