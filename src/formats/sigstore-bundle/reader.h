// Sigstore bundles, versions 0.1 to 0.3, in the JSON form of protocol buffers (sigstore/protobuf-specs, sigstore_bundle.proto).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"
#include "syntax/json.h"

namespace proofhouse::formats::sigstore_bundle {

// As for an envelope, with the proofs beside it.
inline constexpr Limits kLimits{
    .bytes = 48ULL << 20U, .depth = 64, .nodes = 65'536, .text = 32ULL << 20U, .output = 48ULL << 20U};

// More certificates, log entries or time stamps than any bundle has use for: each costs verifications.
inline constexpr std::size_t kMostProofs = 32;
// A path in a tree of 2^64 leaves.
inline constexpr std::size_t kMostHashes = 64;

// The version that a media type of a bundle names ("0.3"), or nothing for other media types.
std::optional<std::string_view> version_of(std::string_view media_type);

// The SigstoreBundle of one JSON document. Unknown members are ignored; 64-bit numbers may be texts. Errors have no file:
//   kMalformed  what is not JSON or not UTF-8, with "line:column";
//   kInvalid    repeated members, with "line:column"; another media type, no verification material, neither or both of
//               messageSignature and dsseEnvelope, wrong types, not base64, with a JSON pointer;
//   kLimit      above `limits`, kMostProofs, kMostHashes or an envelope's limits.
Result<ReadDocument> read(std::string bytes, const Limits& limits);
// The same for JSON that is parsed already.
Result<ReadDocument> read(const syntax::JsonDocument& document);

}  // namespace proofhouse::formats::sigstore_bundle
