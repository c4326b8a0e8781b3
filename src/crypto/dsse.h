// DSSE: the Dead Simple Signing Envelope, version 1.0 (secure-systems-lab/dsse, protocol.md).
//
// The envelope's JSON is read elsewhere, once; what comes here are its decoded bytes. What is verified is what must then be
// parsed.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "crypto/keys.h"
#include "crypto/signature.h"

namespace proofhouse::crypto {

// The pre-authentication encoding: "DSSEv1 LEN(type) type LEN(body) body", lengths in bytes of the UTF-8 and of the decoded
// payload. It alone is signed.
std::string pae(std::string_view payload_type, std::span<const std::uint8_t> payload);
std::string pae(std::string_view payload_type, std::string_view payload);

// One entry of an envelope's `signatures`, with `sig` decoded.
struct EnvelopeSignature {
  std::vector<std::uint8_t> bytes;
  std::string keyid;  // an unauthenticated hint: shown to people, never used to choose or to refuse a key
};

// A key that the caller trusts for this purpose, and how its owner signs.
struct EnvelopeKey {
  PublicKey key;
  SignatureScheme scheme;
  std::optional<HashAlgorithm> hash;  // nothing: usual_hash()
};

// A key that verified, and the first signature that it verified. Both are places in the lists that were given.
struct KeyMatch {
  std::size_t key = 0;
  std::size_t signature = 0;

  friend bool operator==(const KeyMatch&, const KeyMatch&) = default;
};

// What a check of all signatures against all keys shows.
struct EnvelopeCheck {
  // One entry for each distinct key that verified, in the order of the keys. Keys with equal fingerprints are one key (the first
  // of them that verified), however often they are listed and however many signatures they made: a threshold compares with the
  // size of this list.
  std::vector<KeyMatch> matches;
  // The signatures that no key verified, in order. They are neither good nor bad: their keys are unknown here.
  std::vector<std::size_t> unmatched;

  friend bool operator==(const EnvelopeCheck&, const EnvelopeCheck&) = default;
};

// The most signatures that one envelope may carry. More would let a small envelope cost as many checks as it likes.
inline constexpr std::size_t kMostEnvelopeSignatures = 64;

// Tries every signature against every key, over pae(). Whether the matches suffice is for the caller. Fails with kInvalid for an
// envelope without signatures, with kLimit above kMostEnvelopeSignatures. A signature that no key verifies is no error.
Result<EnvelopeCheck> check_envelope(std::string_view payload_type, std::span<const std::uint8_t> payload,
                                     std::span<const EnvelopeSignature> signatures, std::span<const EnvelopeKey> keys);

}  // namespace proofhouse::crypto
