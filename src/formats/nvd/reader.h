// Vulnerabilities of the National Vulnerability Database: an answer of its API 2.0, a feed file, or one vulnerability.
#pragma once

#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"
#include "syntax/json.h"

namespace proofhouse::formats::nvd {

// A year's feed file of 2024 has 180 MB.
inline constexpr Limits kLimits{
    .bytes = 512ULL << 20U, .depth = 32, .nodes = 32ULL << 20U, .text = 1ULL << 20U, .output = 512ULL << 20U};

// The NvdFeed of one document, in document order; configurations stay trees. What is of another kind than it should be is a
// Remark. Errors have no file:
//   kMalformed  what is not JSON or not UTF-8, with "line:column";
//   kInvalid    repeated members, with "line:column"; what is none of the three forms, or a list that is none, with a JSON
//   pointer; kLimit      above `limits`.
Result<ReadDocument> read(std::string bytes, const Limits& limits);
// The same of what was parsed already.
Result<ReadDocument> read(const syntax::JsonDocument& document);

}  // namespace proofhouse::formats::nvd
