// Signatures: whether a message was signed by a key, under the scheme that the key's owner was configured with.
//
// Nothing here reads an algorithm from the message, the signature or an envelope: the key gives the algorithm, the buyer's
// configuration the scheme and the hash. So a signature can never choose how it is checked (CVE-2015-9235 and its kin).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "crypto/keys.h"

namespace proofhouse::crypto {

// How a signature is made and written.
enum class SignatureScheme : std::uint8_t {
  ed25519,    // RFC 8032 §5.1, pure: 64 bytes
  ecdsa_der,  // FIPS 186-5 §6; SEQUENCE of r and s (RFC 3279 §2.2.3) in DER
  ecdsa_raw,  // the same; r and s as big-endian numbers of the curve's length, one after the other (IEEE P1363)
  rsa_pss,    // RFC 8017 §8.1; MGF1 with the same hash, salt as long as the digest
  rsa_pkcs1,  // RFC 8017 §8.2
};

// What the message is digested with. SHA-1 and MD5 do not exist here. Ed25519 has its own hash and takes none.
enum class HashAlgorithm : std::uint8_t { sha256, sha384, sha512 };

// "ed25519", "ecdsa-der", "ecdsa-raw", "rsa-pss", "rsa-pkcs1"; and back, or nothing.
std::string_view name_of(SignatureScheme scheme);
std::optional<SignatureScheme> parse_scheme(std::string_view name);
// "sha256", "sha384", "sha512"; and back, or nothing.
std::string_view name_of(HashAlgorithm hash);
std::optional<HashAlgorithm> parse_hash(std::string_view name);

// Whether keys of the algorithm can be used under the scheme.
bool fits(KeyAlgorithm algorithm, SignatureScheme scheme);
// The scheme where the configuration names none: ed25519, ecdsa_der, rsa_pss.
SignatureScheme usual_scheme(KeyAlgorithm algorithm);
// The hash where the configuration names none: SHA-384 for P-384, else SHA-256.
HashAlgorithm usual_hash(KeyAlgorithm algorithm);

// Checks the signature. Succeeds only where every step holds. Fails with kInvalid and one of these causes, the same for the same
// input:
//   the cause of PublicKey::check_strength(), for a weak key
//   "KEY keys cannot check SCHEME signatures"
//   "the signature has the wrong length": ed25519 not 64 bytes, ecdsa_raw not twice the curve's length, RSA not the modulus'
//   length "the signature is not DER": anything but the one DER form of two positive or zero numbers "the signature holds a
//   number outside its range": r or s of ECDSA not in 1 to n - 1 "the signature does not match the message"
// `hash` replaces usual_hash() for the ECDSA and RSA schemes (a maker whose P-384 key signs with SHA-512); Ed25519 ignores it.
// Safe from several threads.
Result<void> verify(const PublicKey& key, SignatureScheme scheme, std::span<const std::uint8_t> message,
                    std::span<const std::uint8_t> signature, std::optional<HashAlgorithm> hash = std::nullopt);

// For PrivateKey::sign. The scheme fits the key and is not ecdsa_raw. Throws std::runtime_error where OpenSSL cannot sign.
std::vector<std::uint8_t> signature_of(evp_pkey_st& key, SignatureScheme scheme, HashAlgorithm hash,
                                       std::span<const std::uint8_t> message);

}  // namespace proofhouse::crypto
