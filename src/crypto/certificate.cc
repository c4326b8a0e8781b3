#include "crypto/certificate.h"

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <algorithm>
#include <array>
#include <new>
#include <string>

#include "crypto/library.h"
#include "crypto/sha.h"
#include "crypto/strength.h"
#include "syntax/pem_blocks.h"

namespace proofhouse::crypto {

namespace {

constexpr std::size_t kMostBlocks = 256;

std::unexpected<Error> malformed(std::string cause) {
  return fail(ErrorCode::kMalformed, std::move(cause), "give X.509 certificates and lists in PEM or DER");
}

std::optional<Error> weak(std::string cause) {
  return Error{ErrorCode::kInvalid, {}, {}, std::move(cause), "use a certificate for RSA of 2048 bits or more, ECDSA or Ed25519"};
}

std::optional<Error> weakness_of(const EVP_PKEY& key) {
  if (EVP_PKEY_is_a(&key, "RSA") == 1) return rsa_weakness(key);
  if (EVP_PKEY_is_a(&key, "ED25519") == 1) {
    std::array<unsigned char, 32> point{};
    std::size_t size = point.size();
    if (EVP_PKEY_get_raw_public_key(&key, point.data(), &size) != 1 || size != point.size())
      return weak("the Ed25519 key is broken");
    return ed25519_weakness(point);
  }
  if (EVP_PKEY_is_a(&key, "EC") == 1) {
    std::array<char, 64> group{};
    std::size_t size = 0;
    const bool named = EVP_PKEY_get_group_name(&key, group.data(), group.size(), &size) == 1;
    const std::string_view name(group.data(), named ? size : 0);
    if (name == "prime256v1" || name == "secp384r1" || name == "secp521r1") return std::nullopt;
    return weak("the key is on the curve " + (name.empty() ? std::string("of its own parameters") : std::string(name)));
  }
  return weak("the algorithm of the key is not accepted");
}

// Whether OpenSSL writes back what was read: then both readers saw the same.
template <class Write>
bool writes_back(syntax::Octets der, Write write) {
  unsigned char* out = nullptr;
  const int size = write(&out);
  const std::unique_ptr<unsigned char, void (*)(unsigned char*)> hold(out, [](unsigned char* p) { OPENSSL_free(p); });
  return size > 0 && std::ranges::equal(std::span<const std::uint8_t>(out, static_cast<std::size_t>(size)), der);
}

template <class Value>
Result<std::vector<Value>> all_blocks(std::string_view text, std::string_view label, std::string_view older) {
  const auto parts = TRY(syntax::pem_blocks(text, kMostBlocks));
  if (parts.empty()) return malformed("it holds no PEM block " + std::string(label));
  std::vector<Value> out;
  for (const auto& part : parts) {
    if (part.label.ends_with("PRIVATE KEY"))
      return fail(ErrorCode::kDenied, "it holds a private key", "keep it secret; give certificates");
    if (part.label != label && part.label != older) return malformed("it holds a PEM block " + part.label);
    out.push_back(TRY(Value::from_der(part.bytes)));
  }
  return out;
}

// SHA-256 and longer (RFC 4055, RFC 5758, RFC 8410). RSASSA-PSS names its hash in parameters that only OpenSSL looks at, so it
// is left out for lists.
bool is_strong(std::string_view signature_algorithm) {
  constexpr std::array<std::string_view, 7> kStrong{"1.2.840.113549.1.1.11",
                                                    "1.2.840.113549.1.1.12",
                                                    "1.2.840.113549.1.1.13",
                                                    "1.2.840.10045.4.3.2",
                                                    "1.2.840.10045.4.3.3",
                                                    "1.2.840.10045.4.3.4",
                                                    "1.3.101.112"};
  return std::ranges::find(kStrong, signature_algorithm) != kStrong.end();
}

}  // namespace

Result<Certificate> Certificate::from_der(syntax::Octets der) {
  auto body = std::make_shared<Body>();
  body->fields = TRY(syntax::read_certificate(der));
  start_library();
  const unsigned char* at = der.data();
  body->handle.reset(d2i_X509(nullptr, &at, static_cast<long>(der.size())), &X509_free);
  const bool same = body->handle && at == der.data() + der.size() &&
                    writes_back(der, [&](unsigned char** out) { return i2d_X509(body->handle.get(), out); });
  body->key = same ? X509_get0_pubkey(body->handle.get()) : nullptr;
  forget_library_errors();
  if (!same) return malformed("it is no X.509 certificate in DER");
  if (body->key == nullptr) return malformed("the key of the certificate cannot be read");
  body->weakness = weakness_of(*body->key);
  forget_library_errors();
  body->fingerprint = sha256(der);
  return Certificate(std::move(body));
}

Result<std::vector<Certificate>> Certificate::from_pem(std::string_view text) {
  return all_blocks<Certificate>(text, "CERTIFICATE", "X509 CERTIFICATE");
}

Result<RevocationList> RevocationList::from_der(syntax::Octets der) {
  auto body = std::make_shared<Body>();
  body->fields = TRY(syntax::read_crl(der));
  start_library();
  const unsigned char* at = der.data();
  body->handle.reset(d2i_X509_CRL(nullptr, &at, static_cast<long>(der.size())), &X509_CRL_free);
  const bool same = body->handle && at == der.data() + der.size();
  forget_library_errors();
  if (!same) return malformed("it is no revocation list in DER");
  return RevocationList(std::move(body));
}

Result<std::vector<RevocationList>> RevocationList::from_pem(std::string_view text) {
  return all_blocks<RevocationList>(text, "X509 CRL", "X509 CRL");
}

bool RevocationList::is_signed_by(const Certificate& issuer) const {
  const syntax::X509Certificate& authority = issuer.fields();
  if (authority.subject.der != body_->fields.issuer.der || issuer.weakness() || !is_strong(body_->fields.signature_algorithm))
    return false;
  if (authority.key_usage && !authority.has(syntax::KeyUsageBit::kCrlSign)) return false;
  const bool good = X509_CRL_verify(body_->handle.get(), issuer.key()) == 1;
  forget_library_errors();
  return good;
}

}  // namespace proofhouse::crypto
