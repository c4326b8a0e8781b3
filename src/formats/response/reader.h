// response.json, "proofhouse-response-1": a bidder's answers (README.md, docs/formats/response.schema.json).
#pragma once

#include <string>
#include <string_view>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"

namespace proofhouse::formats::response {

inline constexpr std::string_view kSchema = "proofhouse-response-1";

// A hundred requirements for a hundred items with pages of text stay below.
inline constexpr Limits kLimits{
    .bytes = 16ULL << 20U, .depth = 16, .nodes = 500'000, .text = 1ULL << 20U, .output = 64ULL << 20U};

// The Response of one JSON document. Unknown keys are Remarks, because vendors add things, and are kept in Response::foreign,
// sorted by their pointers. Errors have "line:column" and no file:
//   kMalformed  what is not JSON or not UTF-8;
//   kInvalid    another schema, missing or repeated keys, wrong types, two answers to one requirement for one item;
//   kLimit      above `limits`.
Result<ReadDocument> read(std::string bytes, const Limits& limits);

}  // namespace proofhouse::formats::response
