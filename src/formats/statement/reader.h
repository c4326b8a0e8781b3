// in-toto Statements v1 (in-toto/attestation, spec/v1/statement.md) and the shipment attestation in them
// (docs/formats/shipment-attestation.md).
#pragma once

#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"

namespace proofhouse::formats::statement {

// Signed content nests no deeper than 64 levels. A statement about each file of a product stays below.
inline constexpr Limits kLimits{
    .bytes = 24ULL << 20U, .depth = 64, .nodes = 500'000, .text = 1ULL << 20U, .output = 64ULL << 20U};

// The Statement of one JSON document: the payload of an Envelope whose signature was verified. Unknown members are ignored. A
// subject or resource without a SHA-256 has none and is a Remark: other digests bind nothing. Errors have no file:
//   kMalformed  what is not JSON or not UTF-8, with "line:column";
//   kInvalid    repeated members, with "line:column"; another "_type", no subject, a subject without digest, a SHA-256 that is
//   none,
//               in our own predicate missing members and wrong values, with a JSON pointer;
//   kLimit      above `limits`.
Result<ReadDocument> read(std::string bytes, const Limits& limits);

}  // namespace proofhouse::formats::statement
