// Security advisories and VEX documents of the Common Security Advisory Framework (CSAF 2.0 and 2.1, OASIS), JSON.
#pragma once

#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"
#include "syntax/json.h"

namespace proofhouse::formats::csaf {

// A hundred times the greatest advisory of CISA, and ten times the greatest of Red Hat, that were seen.
inline constexpr Limits kLimits{
    .bytes = 128ULL << 20U, .depth = 256, .nodes = 16'000'000, .text = 16ULL << 20U, .output = 512ULL << 20U};

// The CsafDocument of one JSON document. Lenient: members of the wrong kind are as if absent; ids that name nothing are left out
// and each is a Remark; of several products or groups with one id, the first counts and the others are Remarks; a version that is
// neither "2.0" nor "2.1" is a Remark and read as 2.1. The checker says each breach of the schema. Errors have no file:
//   kMalformed  what is not JSON or not UTF-8, with "line:column";
//   kInvalid    repeated members, with "line:column"; no member "document" that is an object, at "/document";
//   kLimit      above `limits`.
Result<ReadDocument> read(std::string bytes, const Limits& limits);

// The same of a document that is parsed already: kInvalid alone.
Result<ReadDocument> read(const syntax::JsonDocument& document);

}  // namespace proofhouse::formats::csaf
