// Statements about vulnerabilities in the OpenVEX format, 0.2.0 and the drafts before it.
#pragma once

#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"
#include "syntax/json.h"

namespace proofhouse::formats::openvex {

// A thousand times the documents of 2026.
inline constexpr Limits kLimits{
    .bytes = 64ULL << 20U, .depth = 32, .nodes = 4'000'000, .text = 8ULL << 20U, .output = 128ULL << 20U};

// The OpenVexDocument of one document, statements in document order. A statement without a timestamp has the document's. One
// without a vulnerability or a status is left out; one without products stays, and applies to nothing: Remarks, as is what is of
// another kind than it should be. Errors have no file:
//   kMalformed  what is not JSON or not UTF-8, with "line:column";
//   kInvalid    repeated members, with "line:column"; no @context of OpenVEX or no list of statements, with a JSON pointer;
//   kLimit      above `limits`.
Result<ReadDocument> read(std::string bytes, const Limits& limits);
// The same of what was parsed already.
Result<ReadDocument> read(const syntax::JsonDocument& document);

}  // namespace proofhouse::formats::openvex
