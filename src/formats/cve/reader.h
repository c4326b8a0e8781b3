// A record of the CVE programme, CVE record format 5.0 to 5.2.
#pragma once

#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"
#include "syntax/json.h"

namespace proofhouse::formats::cve {

// The largest records, of the Linux kernel, have 4 MB.
inline constexpr Limits kLimits{
    .bytes = 64ULL << 20U, .depth = 32, .nodes = 4'000'000, .text = 8ULL << 20U, .output = 128ULL << 20U};

// The CveRecord of one document: what its numbering authority says and what each publisher adds, CISA's SSVC and CPEs among them.
// What is of another kind than it should be is a Remark. Errors have no file:
//   kMalformed  what is not JSON or not UTF-8, with "line:column";
//   kInvalid    repeated members, with "line:column"; no dataType CVE_RECORD, no cveMetadata with a CVE id, no containers, with a
//   JSON
//               pointer;
//   kLimit      above `limits`.
Result<ReadDocument> read(std::string bytes, const Limits& limits);
// The same of what was parsed already.
Result<ReadDocument> read(const syntax::JsonDocument& document);

}  // namespace proofhouse::formats::cve
