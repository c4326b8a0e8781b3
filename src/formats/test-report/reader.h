// A test report, "proofhouse-test-report-1": what a laboratory tested and saw (README.md, docs/formats/test-report.schema.json).
#pragma once

#include <string>
#include <string_view>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"

namespace proofhouse::formats::test_report {

inline constexpr std::string_view kSchema = "proofhouse-test-report-1";

// A record of a few pages.
inline constexpr Limits kLimits{.bytes = 4ULL << 20U, .depth = 16, .nodes = 100'000, .text = 1ULL << 20U, .output = 16ULL << 20U};

// The TestReport of one JSON document. Errors have "line:column" and no file:
//   kMalformed  what is not JSON or not UTF-8;
//   kInvalid    another schema; unknown, missing or repeated keys; wrong types and values;
//   kLimit      above `limits`.
Result<ReadDocument> read(std::string bytes, const Limits& limits);

}  // namespace proofhouse::formats::test_report
