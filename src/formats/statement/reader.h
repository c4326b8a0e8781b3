// in-toto Statements v1 and v0.1 (in-toto/attestation, spec/v1/statement.md, spec/v0.1.0/README.md), the shipment attestation in
// them (docs/formats/shipment-attestation.md), and the predicates of others (predicates.h).
#pragma once

#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"
#include "syntax/json.h"

namespace proofhouse::formats::statement {

// Signed content nests no deeper than 64 levels. A statement about each file of a product stays below.
inline constexpr Limits kLimits{
    .bytes = 24ULL << 20U, .depth = 64, .nodes = 4'000'000, .text = 1ULL << 20U, .output = 64ULL << 20U};

// The Statement of one JSON document: the payload of an Envelope whose signature was verified. Unknown members are ignored. A
// subject or resource whose digests do not bind (resource.h) is a Remark; so is a predicate of others that breaks its own rules,
// and then is not there. Errors have no file:
//   kMalformed  what is not JSON or not UTF-8, with "line:column";
//   kInvalid    repeated members, with "line:column"; another "_type", no subject, a subject without digest, a SHA-256 that is
//               none, in our own predicate missing members and wrong values, with a JSON pointer;
//   kLimit      above `limits`.
Result<ReadDocument> read(std::string bytes, const Limits& limits);
// The same for JSON that is parsed already.
Result<ReadDocument> read(const syntax::JsonDocument& document);

}  // namespace proofhouse::formats::statement
