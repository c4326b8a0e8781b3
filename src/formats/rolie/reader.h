// ROLIE feeds of CSAF documents in JSON (RFC 8322; CSAF 2.0 section 7.1.15), as CISA publishes them.
#pragma once

#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"
#include "syntax/json.h"

namespace proofhouse::formats::rolie {

// A hundred times CISA's feed of 2024.
inline constexpr Limits kLimits{
    .bytes = 256ULL << 20U, .depth = 32, .nodes = 16'000'000, .text = 1ULL << 20U, .output = 256ULL << 20U};

// The RolieFeed of one JSON document. An entry without an id or a document, or whose id stood before, is left out and is a
// Remark. Errors have no file:
//   kMalformed  what is not JSON or not UTF-8, with "line:column";
//   kInvalid    repeated members, with "line:column"; no "feed" or no list of entries, with a JSON pointer;
//   kLimit      above `limits`.
Result<ReadDocument> read(std::string bytes, const Limits& limits);

// The same of a document that is parsed already: kInvalid alone.
Result<ReadDocument> read(const syntax::JsonDocument& document);

}  // namespace proofhouse::formats::rolie
