// SPDX bills of materials: 2.2 and 2.3 in JSON, YAML, tag-value, XML and RDF/XML, 3.0 in JSON-LD (ISO/IEC 5962).
#pragma once

#include <cstdint>
#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"
#include "syntax/json.h"

namespace proofhouse::formats::spdx {

// A package of three bytes ("{},") becomes hundreds in memory: so many objects of a JSON file, lines of tags or triples.
inline constexpr std::uint64_t kMostRecords = 2'000'000;

inline constexpr Limits kLimits{
    .bytes = 256ULL << 20U, .depth = 128, .nodes = 16ULL << 20U, .text = 64ULL << 20U, .output = 512ULL << 20U};

// The Sbom of one document, whose syntax is told from its first bytes. Reads what is readable: members of another type, tags that
// nobody knows, ids that stand twice and the like are Remarks with the node; where the syntax has no nodes, the node is the line
// and the Remark names it. Errors have no file:
//   kMalformed  what is not JSON, YAML, XML or UTF-8, with "line:column";
//   kInvalid    UTF-16; repeated members, with "line:column"; no SPDX, or SPDX 1 or 4 and later, with a JSON pointer or
//               "line:column"; XML with a document type;
//   kLimit      above `limits` or kMostRecords; YAML above 16 MiB.
Result<ReadDocument> read(std::string bytes, const Limits& limits);

// The same of a JSON document that is parsed already.
Result<ReadDocument> read_json(const syntax::JsonDocument& document);

}  // namespace proofhouse::formats::spdx
