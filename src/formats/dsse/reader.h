// DSSE v1 envelopes (secure-systems-lab/dsse, envelope.md): a payload and signatures over it, none of them believed yet.
#pragma once

#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "formats/dsse/envelope.h"
#include "model/document.h"
#include "syntax/json.h"

namespace proofhouse::formats::dsse {

// Depth 64 as for the statement inside. A payload of 24 MiB stays below.
inline constexpr Limits kLimits{
    .bytes = 32ULL << 20U, .depth = 64, .nodes = 65'536, .text = 32ULL << 20U, .output = 32ULL << 20U};

// The Envelope of one JSON document, its base64 (RFC 4648 §4 or §5, canonical, padding optional) decoded. Unknown members are
// ignored. Errors have no file:
//   kMalformed  what is not JSON or not UTF-8, with "line:column";
//   kInvalid    repeated members, with "line:column"; missing ones, wrong types, not canonical base64, no signature, with a JSON
//               pointer;
//   kLimit      above `limits`, kMostSignatures or kMostSignatureBytes.
Result<ReadDocument> read(std::string bytes, const Limits& limits);
// The same for JSON that is parsed already.
Result<ReadDocument> read(const syntax::JsonDocument& document);

}  // namespace proofhouse::formats::dsse
