#include "crypto/cms_signer.h"

#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <optional>
#include <utility>

#include "base/text.h"
#include "crypto/library.h"

namespace proofhouse::crypto {

namespace {

using syntax::CmsSigner;
using syntax::Octets;
namespace der_tag = syntax::der_tag;

// Fetched by OpenSSL's name of it; nothing for what is not accepted.
const EVP_MD* digest_of(std::string_view oid) {
  const std::string_view name = syntax::digest_name(oid);
  if (name == "sha256") return EVP_sha256();
  if (name == "sha384") return EVP_sha384();
  if (name == "sha512") return EVP_sha512();
  return nullptr;
}

std::vector<std::uint8_t> hash(const EVP_MD* digest, Octets bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> out{};
  unsigned size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), out.data(), &size, digest, nullptr) != 1) throw std::bad_alloc();
  return {out.begin(), out.begin() + size};
}

// How a signature is checked: the key type that it needs, its hash and whether it is PSS.
struct Method {
  std::string_view key;
  const EVP_MD* hash = nullptr;
  int salt = -1;  // of PSS
};

SignerCheck refuse(SignerState state, std::string detail) { return {state, std::move(detail)}; }

// AlgorithmIdentifier inside [n] of RSASSA-PSS-params (RFC 4055 §3.1): the name and, for MGF1, the hash in it.
Result<std::optional<std::pair<std::string, std::string>>> pss_part(syntax::DerReader& fields, unsigned number) {
  const auto wrapped = TRY(fields.maybe(der_tag::context(number), "a parameter of PSS"));
  if (!wrapped) return std::optional<std::pair<std::string, std::string>>();
  syntax::DerReader outer(*wrapped);
  syntax::DerReader inner = TRY(outer.inside(der_tag::kSequence, "an algorithm of PSS"));
  std::pair<std::string, std::string> out;
  out.first = TRY(inner.oid("an algorithm of PSS"));
  if (inner.peek() == der_tag::kSequence) {
    syntax::DerReader hash(TRY(inner.next("the hash of MGF1")));
    out.second = TRY(hash.oid("the hash of MGF1"));
  }
  return std::optional(std::move(out));
}

// The salt length of PSS parameters that name this digest twice; nothing for all others.
Result<std::optional<int>> pss_salt(Octets parameters, std::string_view digest_oid) {
  syntax::DerReader outer(parameters);
  syntax::DerReader fields = TRY(outer.inside(der_tag::kSequence, "the parameters of PSS"));
  const auto digest = TRY(pss_part(fields, 0));
  const auto mask = TRY(pss_part(fields, 1));
  constexpr std::string_view kMgf1 = "1.2.840.113549.1.1.8";
  std::uint32_t salt = 20;
  if (const auto given = TRY(fields.maybe(der_tag::context(2), "the salt length"))) {
    syntax::DerReader number(*given);
    salt = TRY(number.small("the salt length"));
  }
  if (const auto given = TRY(fields.maybe(der_tag::context(3), "the trailer"))) {
    syntax::DerReader number(*given);
    if (TRY(number.small("the trailer")) != 1) return std::optional<int>();
  }
  TRY_VOID(fields.end("the parameters of PSS"));
  if (!digest || !mask || digest->first != digest_oid || mask->first != kMgf1 || mask->second != digest_oid || salt > 512) {
    return std::optional<int>();
  }
  return std::optional(static_cast<int>(salt));
}

std::optional<Method> method_of(const CmsSigner& signer) {
  const std::string& digest_oid = signer.digest.oid;
  const EVP_MD* digest = digest_of(digest_oid);
  const std::string_view oid = signer.signature_algorithm.oid;
  if (oid == "1.2.840.113549.1.1.1") return Method{"RSA", digest};
  if (oid == "1.2.840.113549.1.1.10") {
    const auto salt = pss_salt(signer.signature_algorithm.parameters, digest_oid);
    if (!salt || !*salt || **salt < EVP_MD_get_size(digest)) return std::nullopt;
    return Method{"RSA", digest, **salt};
  }
  if (oid == "1.3.101.112") return Method{"ED25519", nullptr};
  struct Fixed {
    std::string_view oid;
    std::string_view key;
    std::string_view digest;
  };
  constexpr std::array<Fixed, 6> kFixed{{{"1.2.840.113549.1.1.11", "RSA", "sha256"},
                                         {"1.2.840.113549.1.1.12", "RSA", "sha384"},
                                         {"1.2.840.113549.1.1.13", "RSA", "sha512"},
                                         {"1.2.840.10045.4.3.2", "EC", "sha256"},
                                         {"1.2.840.10045.4.3.3", "EC", "sha384"},
                                         {"1.2.840.10045.4.3.4", "EC", "sha512"}}};
  const auto* found = std::ranges::find(kFixed, oid, &Fixed::oid);
  if (found == kFixed.end()) return std::nullopt;
  // The two names of the hash must agree, else the signer's choice is open to whoever edits one of them.
  if (syntax::digest_name(digest_oid) != found->digest) return std::nullopt;
  return Method{found->key, digest};
}

bool matches(const Method& method, EVP_PKEY* key, Octets message, Octets signature) {
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
  if (!context) throw std::bad_alloc();
  EVP_PKEY_CTX* options = nullptr;  // of the context
  bool ready = EVP_DigestVerifyInit(context.get(), &options, method.hash, nullptr, key) == 1;
  if (ready && method.salt >= 0) {
    ready = EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING) > 0 &&
            EVP_PKEY_CTX_set_rsa_mgf1_md(options, method.hash) > 0 && EVP_PKEY_CTX_set_rsa_pss_saltlen(options, method.salt) > 0;
  }
  const bool good =
      ready && EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(), message.size()) == 1;
  forget_library_errors();
  return good;
}

bool names(const syntax::CertificateHash& hash_of, const Certificate& certificate) {
  const std::string_view name = syntax::digest_name(hash_of.digest_oid);
  // ESSCertID of RFC 2634 knows SHA-1 alone; it only repeats what the signature under this certificate's key says anyway.
  const EVP_MD* digest = name == "sha1" ? EVP_sha1() : digest_of(hash_of.digest_oid);
  return digest != nullptr && std::ranges::equal(hash(digest, certificate.fields().der), hash_of.value);
}

// What is wrong with the attributes, before anything is computed.
std::string attribute_fault(const CmsSigner& signer, std::string_view content_type) {
  if (signer.signed_attributes.empty()) return "the signer signed no attributes, so nothing says what kind of content it is";
  if (!signer.doubled.empty()) return "the signed attribute " + signer.doubled.front() + " has more than one value";
  if (!signer.content_type) return "the signed attribute contentType is missing";
  if (*signer.content_type != content_type) return "the signed attribute contentType names another kind of content";
  if (!signer.message_digest) return "the signed attribute messageDigest is missing";
  return {};
}

}  // namespace

SignerCheck check_signer(const CmsSigner& signer, std::string_view content_type, Octets content, const Certificate& certificate) {
  start_library();
  if (std::string fault = attribute_fault(signer, content_type); !fault.empty()) {
    return refuse(SignerState::malformed, std::move(fault));
  }
  const EVP_MD* digest = digest_of(signer.digest.oid);
  if (digest == nullptr) {
    return refuse(SignerState::weak,
                  "the digest " + syntax::algorithm_name(signer.digest.oid) + " is not accepted (SHA-256 or longer is)");
  }
  if (certificate.weakness()) return refuse(SignerState::weak, "the key of the certificate: " + certificate.weakness()->cause);
  const auto method = method_of(signer);
  if (!method) {
    return refuse(SignerState::weak, "the signature algorithm " + syntax::algorithm_name(signer.signature_algorithm.oid) +
                                         " is not accepted or does not fit the digest");
  }
  if (EVP_PKEY_is_a(certificate.key(), std::string(method->key).c_str()) != 1) {
    return refuse(SignerState::bad, "the signature algorithm does not fit the key of the certificate");
  }
  for (const auto& named : signer.certificate_hashes) {
    if (!names(named, certificate)) return refuse(SignerState::bad, "the signer signed for another certificate than this one");
  }
  // What was signed is the SET OF, tagged as such (RFC 5652 §5.4).
  std::vector<std::uint8_t> signed_bytes(signer.signed_attributes.begin(), signer.signed_attributes.end());
  signed_bytes.front() = der_tag::kSet;
  if (!matches(*method, certificate.key(), signed_bytes, signer.signature)) {
    return refuse(SignerState::bad,
                  "the signature does not match under the certificate of " + shorten(certificate.fields().shown(), 80));
  }
  if (!std::ranges::equal(hash(digest, content), *signer.message_digest)) {
    return refuse(SignerState::wrong_content, "the content is not what was signed");
  }
  return {SignerState::good, {}};
}

std::vector<Certificate> certificates_of(const CmsSigner& signer, const std::vector<Certificate>& certificates) {
  std::vector<Certificate> out;
  for (const Certificate& one : certificates) {
    const bool named = signer.issuer.empty() ? std::ranges::equal(one.fields().subject_key_id, signer.subject_key_id)
                                             : std::ranges::equal(one.fields().issuer.der, signer.issuer) &&
                                                   std::ranges::equal(one.fields().serial, signer.serial);
    if (named && std::ranges::find(out, one) == out.end()) out.push_back(one);
    if (out.size() == kMostCandidates) break;
  }
  return out;
}

std::vector<Certificate> readable_certificates(const std::vector<Octets>& certificates, std::size_t& unread) {
  std::vector<Certificate> out;
  for (const Octets der : certificates) {
    auto one = Certificate::from_der(der);
    if (!one) {
      ++unread;
    } else if (std::ranges::find(out, *one) == out.end()) {
      out.push_back(*std::move(one));
    }
  }
  return out;
}

}  // namespace proofhouse::crypto
