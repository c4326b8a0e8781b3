// FIRST's table of EPSS scores, CSV as it is or packed with gzip.
#pragma once

#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"

namespace proofhouse::formats::epss {

// The table of 2026 has 320 000 lines, 2 MB packed and 10 MB as text. `nodes` are lines, `output` the text.
inline constexpr Limits kLimits{.bytes = 128ULL << 20U, .depth = 1, .nodes = 3'000'000, .text = 256, .output = 128ULL << 20U};

// The EpssTable, sorted by CVE. Lines of another form, with another id than a CVE's or a number that is no probability are left
// out and are Remarks with their line, as are a missing head and a CVE that stands twice. Errors have no file:
//   kMalformed  what is no such table, is not UTF-8, or is a damaged gzip file;
//   kLimit      above `limits`, or a gzip file that grows two hundredfold.
Result<ReadDocument> read(std::string bytes, const Limits& limits);

}  // namespace proofhouse::formats::epss
