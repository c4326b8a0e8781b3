// Keys: public keys that signatures are checked with, and private keys that Proofhouse signs with.
//
// Both are values: made whole by one function, immutable after, cheap to copy (copies share one OpenSSL key), safe to use from
// several threads. Who a key belongs to and what it may sign is said elsewhere; a key here is a number with an algorithm.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/result.h"

struct evp_pkey_st;

namespace proofhouse::crypto {

// The closed list of accepted keys. Symmetric keys, DSA, RSASSA-PSS-restricted keys, Ed448, P-521 and every other curve are
// refused.
enum class KeyAlgorithm : std::uint8_t { ed25519, ecdsa_p256, ecdsa_p384, rsa };

// "ed25519", "ecdsa-p256", "ecdsa-p384", "rsa".
std::string_view name_of(KeyAlgorithm algorithm);

// A public key: the SubjectPublicKeyInfo of RFC 5280 §4.1.2.7 with the algorithm identifiers of RFC 8410, RFC 5480 and RFC 3279.
class PublicKey {
 public:
  // Reads a text that is exactly one "PUBLIC KEY" block. Fails with kMalformed for anything that is not (a certificate, a PKCS#1
  // key, two blocks, text around the block), with kDenied for a private key, with kLimit above 16 KiB, and as from_der.
  static Result<PublicKey> from_pem(std::string_view pem);
  // Reads the bytes. Fails with kMalformed for bytes that are no key or a point off its curve, with kInvalid for an algorithm
  // that is not accepted and for a key in another form than its one canonical DER form: named curve, uncompressed point, minimal
  // lengths. One key has one form, so that it can never be counted as two.
  static Result<PublicKey> from_der(std::span<const std::uint8_t> der);

  [[nodiscard]] KeyAlgorithm algorithm() const { return body_->algorithm; }
  // The size that people name: 255 for Ed25519, 256 and 384 for the curves, the length of the modulus for RSA.
  [[nodiscard]] unsigned bits() const { return body_->bits; }
  // The SHA-256 of the DER bytes. It identifies the key.
  [[nodiscard]] const Digest& fingerprint() const { return body_->fingerprint; }
  [[nodiscard]] const std::vector<std::uint8_t>& der() const { return body_->der; }
  [[nodiscard]] std::string to_pem() const;

  // Refuses with kInvalid a key that gives no security: RSA below 2048 or above 16384 bits, with an even modulus or one with a
  // factor below 752, or with an exponent that is even, below 65537 or above 64 bits (FIPS 186-5 §A.1.1 with a bound on work); an
  // Ed25519 point that is not canonical, not on the curve or of small order (RFC 8032 §5.1.3). Points on P-256 and P-384 were
  // checked when read.
  [[nodiscard]] Result<void> check_strength() const;

  // For the other sources of this folder. Never null; OpenSSL counts it as constant though its type cannot say so.
  [[nodiscard]] evp_pkey_st* handle() const { return body_->key.get(); }

  // Two keys are one where their fingerprints are.
  friend bool operator==(const PublicKey& a, const PublicKey& b) { return a.fingerprint() == b.fingerprint(); }

 private:
  struct Body {
    std::shared_ptr<evp_pkey_st> key;
    KeyAlgorithm algorithm{};
    unsigned bits = 0;
    std::vector<std::uint8_t> der;
    Digest fingerprint;
    std::optional<Error> weakness;
  };
  explicit PublicKey(std::shared_ptr<const Body> body) : body_(std::move(body)) {}

  std::shared_ptr<const Body> body_;
};

// A private key. Its memory is cleared by OpenSSL when the last copy goes.
class PrivateKey {
 public:
  // Reads a text that is exactly one unencrypted PKCS#8 block ("PRIVATE KEY", RFC 5958). Fails with kInvalid and a cure for an
  // encrypted key, for the older "RSA PRIVATE KEY" and "EC PRIVATE KEY" forms, and for a key that is weak, not accepted or does
  // not fit its own public half; with kMalformed or kLimit as PublicKey::from_pem.
  static Result<PrivateKey> from_pem(std::string_view pem);
  // A new key from the system's random source.
  static PrivateKey generate_ed25519();

  [[nodiscard]] const PublicKey& public_key() const { return public_key_; }
  // The PKCS#8 block, unencrypted: a secret. Write it with write_private_key of key_file.h.
  [[nodiscard]] std::string to_pem() const;

  // The signature of the message under usual_scheme() of signature.h. Ed25519 (RFC 8032): the same message gives the same 64
  // bytes. ECDSA (DER) and RSA-PSS hold random bytes and differ each time.
  [[nodiscard]] std::vector<std::uint8_t> sign(std::span<const std::uint8_t> message) const;
  [[nodiscard]] std::vector<std::uint8_t> sign(std::string_view message) const;

 private:
  PrivateKey(std::shared_ptr<evp_pkey_st> key, PublicKey public_key) : key_(std::move(key)), public_key_(std::move(public_key)) {}

  std::shared_ptr<evp_pkey_st> key_;
  PublicKey public_key_;
};

}  // namespace proofhouse::crypto
