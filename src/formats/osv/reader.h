// A vulnerability of the Open Source Vulnerability format (OSSF osv-schema 1.x), in JSON or, as PyPA keeps its records, in YAML.
#pragma once

#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"
#include "syntax/json.h"

namespace proofhouse::formats::osv {

// The largest records of 2026 list a hundred thousand versions in 4 MB.
inline constexpr Limits kLimits{
    .bytes = 64ULL << 20U, .depth = 64, .nodes = 4'000'000, .text = 8ULL << 20U, .output = 128ULL << 20U};

// The OsvRecord of one document, everything in document order. Events, severities, references, credits of another shape than they
// should have are Remarks, as are members that OSV does not know. Errors have no file:
//   kMalformed  what is neither JSON nor YAML, or not UTF-8, with "line:column";
//   kInvalid    repeated members, with "line:column"; a root that is no object or has no id, with a JSON pointer;
//   kLimit      above `limits`; YAML also above 16 MiB.
Result<ReadDocument> read(std::string bytes, const Limits& limits);
// The same of what was parsed already; only the second kInvalid is left.
Result<ReadDocument> read(const syntax::JsonDocument& document);

}  // namespace proofhouse::formats::osv
