// Log entries against what the bundle signed: an entry that is in the log says nothing before its body is about this signature.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/result.h"
#include "model/sigstore.h"

namespace proofhouse::crypto {

// What was signed, by whom.
struct SignedContent {
  Digest message;                                         // SHA-256 of the signed bytes: of the file, or of the envelope's PAE
  Digest payload;                                         // SHA-256 of the envelope's payload; zero for a file
  std::vector<std::span<const std::uint8_t>> signatures;  // all of them
  std::span<const std::uint8_t> certificate;              // DER; empty where a key signed
  std::span<const std::uint8_t> key;                      // SubjectPublicKeyInfo, DER
};

// Whether the body of the entry is about exactly this content: the same digest, signatures and signer. Knows hashedrekord 0.0.1
// and 0.0.2, dsse 0.0.1 and 0.0.2 and intoto 0.0.2 (sigstore/rekor, pkg/types). Fails with kInvalid where it is not, and for
// other kinds.
Result<void> check_body(const LogEntry& entry, const SignedContent& content);

}  // namespace proofhouse::crypto
