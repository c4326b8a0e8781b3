#include "crypto/keys.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <algorithm>
#include <array>
#include <new>
#include <stdexcept>

#include "base/text.h"
#include "crypto/library.h"
#include "crypto/pem.h"
#include "crypto/sha.h"
#include "crypto/signature.h"
#include "crypto/strength.h"

namespace proofhouse::crypto {

namespace {

using Bytes = std::vector<std::uint8_t>;
using SharedKey = std::shared_ptr<EVP_PKEY>;

constexpr std::string_view kPublicLabel = "PUBLIC KEY";
constexpr std::string_view kPrivateLabel = "PRIVATE KEY";
constexpr std::size_t kEd25519Point = 32;
constexpr std::size_t kMostDer = 16U << 10U;

SharedKey share(EVP_PKEY* key) { return {key, &EVP_PKEY_free}; }

// The bytes that stand before the point in the one canonical form of each fixed-size key (RFC 8410 §4; RFC 5480 §2 with a named
// curve and an uncompressed point).
struct FixedForm {
  KeyAlgorithm algorithm;
  unsigned bits;
  std::size_t size;
  std::string_view prefix_hex;
};
constexpr std::array<FixedForm, 3> kFixedForms{{
    {KeyAlgorithm::ed25519, 255, 44, "302a300506032b6570032100"},
    {KeyAlgorithm::ecdsa_p256, 256, 91, "3059301306072a8648ce3d020106082a8648ce3d03010703420004"},
    {KeyAlgorithm::ecdsa_p384, 384, 120, "3076301006072a8648ce3d020106052b8104002203620004"},
}};

const FixedForm* fixed_form(std::span<const std::uint8_t> der) {
  const std::string head = to_hex(der.first(std::min<std::size_t>(der.size(), 27)));
  const auto* found = std::ranges::find_if(
      kFixedForms, [&](const FixedForm& form) { return der.size() == form.size && head.starts_with(form.prefix_hex); });
  return found == kFixedForms.end() ? nullptr : found;
}

Bytes spki_of(const EVP_PKEY& key) {
  unsigned char* out = nullptr;
  const int size = i2d_PUBKEY(&key, &out);
  if (size <= 0) return {};
  Bytes der(out, out + size);
  OPENSSL_free(out);
  return der;
}

std::unexpected<Error> not_canonical() {
  return fail(ErrorCode::kInvalid, "the key is not in its canonical form (named curve, uncompressed point, minimal DER)",
              "rewrite it: openssl pkey -pubin -in KEY -pubout -ec_param_enc named_curve -ec_conv_form uncompressed");
}

std::unexpected<Error> not_accepted() {
  return fail(ErrorCode::kInvalid, "the algorithm of the key is not accepted", "use Ed25519, ECDSA on P-256 or P-384, or RSA");
}

// The EC key that is no fixed form: another curve, or one of ours written otherwise.
std::unexpected<Error> refused_curve(const EVP_PKEY& key) {
  std::array<char, 64> group{};
  std::size_t size = 0;
  const bool named = EVP_PKEY_get_group_name(&key, group.data(), group.size(), &size) == 1;
  const std::string_view name(group.data(), named ? size : 0);
  if (name == "prime256v1" || name == "secp384r1") return not_canonical();
  return not_accepted();
}

std::unexpected<Error> wrong_public_label(std::string_view label) {
  if (label.ends_with(kPrivateLabel)) {
    return fail(ErrorCode::kDenied, "the key is a private key", "give the public key: openssl pkey -in KEY -pubout");
  }
  if (label == "RSA PUBLIC KEY") {
    return fail(ErrorCode::kMalformed, "the key is in the older PKCS#1 form",
                "rewrite it: openssl rsa -RSAPublicKey_in -in KEY -pubout");
  }
  if (label.ends_with("CERTIFICATE")) {
    return fail(ErrorCode::kMalformed, "the file holds a certificate, not a key",
                "take its key out: openssl x509 -in FILE -pubkey -noout");
  }
  return fail(ErrorCode::kMalformed, "the PEM block is not a PUBLIC KEY", "give a SubjectPublicKeyInfo block");
}

std::unexpected<Error> wrong_private_label(std::string_view label) {
  if (label == "ENCRYPTED PRIVATE KEY") {
    return fail(ErrorCode::kInvalid, "the private key is encrypted", "decrypt it first: openssl pkcs8 -in KEY -out PLAIN");
  }
  if (label.ends_with(kPrivateLabel)) {
    return fail(ErrorCode::kInvalid, "the private key is in an older form than PKCS#8",
                "rewrite it: openssl pkcs8 -topk8 -nocrypt -in KEY -out NEW");
  }
  return fail(ErrorCode::kMalformed, "the PEM block is not a PRIVATE KEY", "give an unencrypted PKCS#8 key");
}

// Bytes of a secret that are cleared when they go.
struct Secret {
  Bytes bytes;
  explicit Secret(Bytes taken) : bytes(std::move(taken)) {}
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;
  ~Secret() { OPENSSL_cleanse(bytes.data(), bytes.size()); }
};

Result<SharedKey> pkcs8_key(std::span<const std::uint8_t> der) {
  const unsigned char* at = der.data();
  const std::unique_ptr<PKCS8_PRIV_KEY_INFO, decltype(&PKCS8_PRIV_KEY_INFO_free)> info(
      d2i_PKCS8_PRIV_KEY_INFO(nullptr, &at, static_cast<long>(der.size())), &PKCS8_PRIV_KEY_INFO_free);
  const bool whole = info && at == der.data() + der.size();
  SharedKey key = whole ? share(EVP_PKCS82PKEY(info.get())) : nullptr;
  forget_library_errors();
  if (!key) return fail(ErrorCode::kMalformed, "the private key is not PKCS#8", "make one: openssl genpkey -algorithm ed25519");
  return key;
}

bool halves_fit(EVP_PKEY& key) {
  const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(EVP_PKEY_CTX_new(&key, nullptr), &EVP_PKEY_CTX_free);
  const bool fit = context && EVP_PKEY_pairwise_check(context.get()) == 1;
  forget_library_errors();
  return fit;
}

}  // namespace

std::string_view name_of(KeyAlgorithm algorithm) {
  switch (algorithm) {
    case KeyAlgorithm::ed25519: return "ed25519";
    case KeyAlgorithm::ecdsa_p256: return "ecdsa-p256";
    case KeyAlgorithm::ecdsa_p384: return "ecdsa-p384";
    case KeyAlgorithm::rsa: return "rsa";
  }
  return "";
}

Result<PublicKey> PublicKey::from_pem(std::string_view pem) {
  const auto label = pem_label(pem);
  if (label && *label != kPublicLabel) return wrong_public_label(*label);
  const PemBlock block = TRY(read_pem(pem));
  return from_der(block.bytes);
}

Result<PublicKey> PublicKey::from_der(std::span<const std::uint8_t> der) {
  if (der.size() > kMostDer) return fail(ErrorCode::kLimit, "the key is larger than 16 KiB", "use another key");
  start_library();
  const unsigned char* at = der.data();
  const SharedKey key = share(d2i_PUBKEY(nullptr, &at, static_cast<long>(der.size())));
  forget_library_errors();
  if (!key)
    return fail(ErrorCode::kMalformed, "the bytes are not a public key, or its point is off the curve", "use another key");
  if (at != der.data() + der.size()) return fail(ErrorCode::kMalformed, "bytes follow the public key", "remove them");

  auto body = std::make_shared<Body>();
  body->key = key;
  if (const FixedForm* form = fixed_form(der)) {
    body->algorithm = form->algorithm;
    body->bits = form->bits;
  } else if (EVP_PKEY_is_a(key.get(), "RSA") == 1) {
    body->algorithm = KeyAlgorithm::rsa;
    body->bits = static_cast<unsigned>(std::max(EVP_PKEY_get_bits(key.get()), 0));
  } else if (EVP_PKEY_is_a(key.get(), "EC") == 1) {
    return refused_curve(*key);
  } else if (EVP_PKEY_is_a(key.get(), "ED25519") == 1) {
    return not_canonical();
  } else {
    return not_accepted();
  }
  body->der = spki_of(*key);
  if (!std::ranges::equal(body->der, der)) return not_canonical();
  body->fingerprint = sha256(der);
  if (body->algorithm == KeyAlgorithm::rsa) body->weakness = rsa_weakness(*key);
  if (body->algorithm == KeyAlgorithm::ed25519) body->weakness = ed25519_weakness(der.last<kEd25519Point>());
  return PublicKey(std::move(body));
}

std::string PublicKey::to_pem() const { return write_pem(kPublicLabel, body_->der); }

Result<void> PublicKey::check_strength() const {
  if (body_->weakness) return std::unexpected(*body_->weakness);
  return {};
}

Result<PrivateKey> PrivateKey::from_pem(std::string_view pem) {
  const auto label = pem_label(pem);
  if (label && *label != kPrivateLabel) return wrong_private_label(*label);
  PemBlock block = TRY(read_pem(pem));
  const Secret der(std::move(block.bytes));
  start_library();
  SharedKey key = TRY(pkcs8_key(der.bytes));
  PublicKey public_key = TRY(PublicKey::from_der(spki_of(*key)));
  TRY_VOID(public_key.check_strength());
  if (!halves_fit(*key)) return fail(ErrorCode::kInvalid, "the private key does not fit its own public half", "use another key");
  return PrivateKey(std::move(key), std::move(public_key));
}

PrivateKey PrivateKey::generate_ed25519() {
  start_library();
  SharedKey key = share(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
  if (!key) throw std::runtime_error("the system's random source gives nothing");
  auto public_key = PublicKey::from_der(spki_of(*key));
  if (!public_key) throw std::logic_error(one_line(public_key.error()));
  return {std::move(key), std::move(*public_key)};
}

std::string PrivateKey::to_pem() const {
  const std::unique_ptr<PKCS8_PRIV_KEY_INFO, decltype(&PKCS8_PRIV_KEY_INFO_free)> info(EVP_PKEY2PKCS8(key_.get()),
                                                                                       &PKCS8_PRIV_KEY_INFO_free);
  unsigned char* out = nullptr;
  const int size = info ? i2d_PKCS8_PRIV_KEY_INFO(info.get(), &out) : 0;
  if (size <= 0) throw std::bad_alloc();
  const Secret der(Bytes(out, out + size));
  OPENSSL_clear_free(out, static_cast<std::size_t>(size));
  return write_pem(kPrivateLabel, der.bytes);
}

std::vector<std::uint8_t> PrivateKey::sign(std::span<const std::uint8_t> message) const {
  return signature_of(*key_, usual_scheme(public_key_.algorithm()), usual_hash(public_key_.algorithm()), message);
}

std::vector<std::uint8_t> PrivateKey::sign(std::string_view message) const { return sign(as_bytes(message)); }

}  // namespace proofhouse::crypto
