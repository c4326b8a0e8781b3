#include "crypto/signature.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <utility>

#include "crypto/library.h"

namespace proofhouse::crypto {

namespace {

using Bytes = std::vector<std::uint8_t>;
using Number = std::unique_ptr<BIGNUM, decltype(&BN_free)>;
using EcdsaPair = std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)>;
using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

constexpr std::size_t kEd25519Signature = 64;

constexpr std::array<std::pair<SignatureScheme, std::string_view>, 5> kSchemes{{
    {SignatureScheme::ed25519, "ed25519"},
    {SignatureScheme::ecdsa_der, "ecdsa-der"},
    {SignatureScheme::ecdsa_raw, "ecdsa-raw"},
    {SignatureScheme::rsa_pss, "rsa-pss"},
    {SignatureScheme::rsa_pkcs1, "rsa-pkcs1"},
}};
constexpr std::array<std::pair<HashAlgorithm, std::string_view>, 3> kHashes{{
    {HashAlgorithm::sha256, "sha256"},
    {HashAlgorithm::sha384, "sha384"},
    {HashAlgorithm::sha512, "sha512"},
}};

template <class Table, class Value>
std::string_view name_in(const Table& table, Value value) {
  for (const auto& [entry, name] : table) {
    if (entry == value) return name;
  }
  return {};
}

template <class Value, class Table>
std::optional<Value> value_in(const Table& table, std::string_view wanted) {
  for (const auto& [entry, name] : table) {
    if (name == wanted) return entry;
  }
  return std::nullopt;
}

const char* openssl_name(HashAlgorithm hash) {
  switch (hash) {
    case HashAlgorithm::sha256: return "SHA256";
    case HashAlgorithm::sha384: return "SHA384";
    case HashAlgorithm::sha512: return "SHA512";
  }
  return nullptr;
}

std::unexpected<Error> wrong_length() { return fail(ErrorCode::kInvalid, "the signature has the wrong length"); }

bool in_range(const BIGNUM& number, const BIGNUM& order) {
  return BN_is_zero(&number) == 0 && BN_is_negative(&number) == 0 && BN_cmp(&number, &order) < 0;
}

Result<void> check_range(const PublicKey& key, const ECDSA_SIG& pair) {
  BIGNUM* value = nullptr;
  if (EVP_PKEY_get_bn_param(key.handle(), OSSL_PKEY_PARAM_EC_ORDER, &value) != 1) throw std::bad_alloc();
  const Number order(value, &BN_free);
  if (!in_range(*ECDSA_SIG_get0_r(&pair), *order) || !in_range(*ECDSA_SIG_get0_s(&pair), *order)) {
    return fail(ErrorCode::kInvalid, "the signature holds a number outside its range");
  }
  return {};
}

Bytes der_of(const ECDSA_SIG& pair) {
  unsigned char* out = nullptr;
  const int size = i2d_ECDSA_SIG(&pair, &out);
  if (size <= 0) throw std::bad_alloc();
  Bytes der(out, out + size);
  OPENSSL_free(out);
  return der;
}

// OpenSSL's reader forgives long lengths and trailing bytes; only a signature that it would write the same way is DER.
Result<void> check_der(const PublicKey& key, std::span<const std::uint8_t> signature) {
  const unsigned char* at = signature.data();
  const EcdsaPair pair(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(signature.size())), &ECDSA_SIG_free);
  forget_library_errors();
  if (!pair || BN_is_negative(ECDSA_SIG_get0_r(pair.get())) != 0 || BN_is_negative(ECDSA_SIG_get0_s(pair.get())) != 0 ||
      !std::ranges::equal(der_of(*pair), signature)) {
    return fail(ErrorCode::kInvalid, "the signature is not DER");
  }
  return check_range(key, *pair);
}

Result<Bytes> der_of_raw(const PublicKey& key, std::span<const std::uint8_t> signature) {
  const std::size_t half = (key.bits() + 7) / 8;
  if (signature.size() != 2 * half) return wrong_length();
  const auto number = [&](std::size_t from) {
    return Number(BN_bin2bn(signature.data() + from, static_cast<int>(half), nullptr), &BN_free);
  };
  Number r = number(0);
  Number s = number(half);
  const EcdsaPair pair(ECDSA_SIG_new(), &ECDSA_SIG_free);
  if (!r || !s || !pair || ECDSA_SIG_set0(pair.get(), r.get(), s.get()) != 1) throw std::bad_alloc();
  static_cast<void>(r.release());  // the pair owns both now
  static_cast<void>(s.release());
  TRY_VOID(check_range(key, *pair));
  return der_of(*pair);
}

// The form that OpenSSL takes, after every check of form and range.
Result<Bytes> checked_form(const PublicKey& key, SignatureScheme scheme, std::span<const std::uint8_t> signature) {
  switch (scheme) {
    case SignatureScheme::ed25519:
      if (signature.size() != kEd25519Signature) return wrong_length();
      break;
    case SignatureScheme::ecdsa_der: TRY_VOID(check_der(key, signature)); break;
    case SignatureScheme::ecdsa_raw: return der_of_raw(key, signature);
    case SignatureScheme::rsa_pss:
    case SignatureScheme::rsa_pkcs1:
      if (signature.size() != (key.bits() + 7) / 8) return wrong_length();
      break;
  }
  return Bytes(signature.begin(), signature.end());
}

bool set_padding(EVP_PKEY_CTX* context, SignatureScheme scheme, const char* hash) {
  if (scheme == SignatureScheme::rsa_pkcs1) return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1;
  if (scheme != SignatureScheme::rsa_pss) return true;
  return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1 &&
         EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) == 1 &&
         EVP_PKEY_CTX_set_rsa_mgf1_md_name(context, hash, nullptr) == 1;
}

}  // namespace

std::string_view name_of(SignatureScheme scheme) { return name_in(kSchemes, scheme); }
std::optional<SignatureScheme> parse_scheme(std::string_view name) { return value_in<SignatureScheme>(kSchemes, name); }
std::string_view name_of(HashAlgorithm hash) { return name_in(kHashes, hash); }
std::optional<HashAlgorithm> parse_hash(std::string_view name) { return value_in<HashAlgorithm>(kHashes, name); }

bool fits(KeyAlgorithm algorithm, SignatureScheme scheme) {
  switch (scheme) {
    case SignatureScheme::ed25519: return algorithm == KeyAlgorithm::ed25519;
    case SignatureScheme::ecdsa_der:
    case SignatureScheme::ecdsa_raw: return algorithm == KeyAlgorithm::ecdsa_p256 || algorithm == KeyAlgorithm::ecdsa_p384;
    case SignatureScheme::rsa_pss:
    case SignatureScheme::rsa_pkcs1: return algorithm == KeyAlgorithm::rsa;
  }
  return false;
}

SignatureScheme usual_scheme(KeyAlgorithm algorithm) {
  if (algorithm == KeyAlgorithm::ed25519) return SignatureScheme::ed25519;
  return algorithm == KeyAlgorithm::rsa ? SignatureScheme::rsa_pss : SignatureScheme::ecdsa_der;
}

HashAlgorithm usual_hash(KeyAlgorithm algorithm) {
  return algorithm == KeyAlgorithm::ecdsa_p384 ? HashAlgorithm::sha384 : HashAlgorithm::sha256;
}

Result<void> verify(const PublicKey& key, SignatureScheme scheme, std::span<const std::uint8_t> message,
                    std::span<const std::uint8_t> signature, std::optional<HashAlgorithm> hash) {
  TRY_VOID(key.check_strength());
  if (!fits(key.algorithm(), scheme)) {
    return fail(ErrorCode::kInvalid,
                std::string(name_of(key.algorithm())) + " keys cannot check " + std::string(name_of(scheme)) + " signatures",
                "configure the key with a scheme of its algorithm");
  }
  const Bytes form = TRY(checked_form(key, scheme, signature));
  const char* digest = scheme == SignatureScheme::ed25519 ? nullptr : openssl_name(hash.value_or(usual_hash(key.algorithm())));
  const Context context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
  if (!context) throw std::bad_alloc();
  EVP_PKEY_CTX* parameters = nullptr;
  const bool matches =
      EVP_DigestVerifyInit_ex(context.get(), &parameters, digest, nullptr, nullptr, key.handle(), nullptr) == 1 &&
      set_padding(parameters, scheme, digest) &&
      EVP_DigestVerify(context.get(), form.data(), form.size(), message.data(), message.size()) == 1;
  forget_library_errors();
  if (!matches) return fail(ErrorCode::kInvalid, "the signature does not match the message");
  return {};
}

std::vector<std::uint8_t> signature_of(evp_pkey_st& key, SignatureScheme scheme, HashAlgorithm hash,
                                       std::span<const std::uint8_t> message) {
  const char* digest = scheme == SignatureScheme::ed25519 ? nullptr : openssl_name(hash);
  const Context context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
  EVP_PKEY_CTX* parameters = nullptr;
  std::size_t size = 0;
  if (!context || EVP_DigestSignInit_ex(context.get(), &parameters, digest, nullptr, nullptr, &key, nullptr) != 1 ||
      !set_padding(parameters, scheme, digest) ||
      EVP_DigestSign(context.get(), nullptr, &size, message.data(), message.size()) != 1) {
    throw std::runtime_error("OpenSSL cannot sign with this key");
  }
  Bytes signature(size);
  if (EVP_DigestSign(context.get(), signature.data(), &size, message.data(), message.size()) != 1) {
    throw std::runtime_error("OpenSSL cannot sign with this key");
  }
  signature.resize(size);
  return signature;
}

}  // namespace proofhouse::crypto
