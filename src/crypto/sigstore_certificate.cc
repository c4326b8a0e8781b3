#include "crypto/sigstore_certificate.h"

#include <openssl/ct.h>
#include <openssl/objects.h>

#include <algorithm>
#include <new>
#include <utility>

#include "base/text.h"
#include "crypto/library.h"
#include "crypto/sha.h"
#include "crypto/sigstore_x509.h"

namespace proofhouse::crypto {

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr std::size_t kMostCertificates = 8;
constexpr std::string_view kFulcioOtherName = "1.3.6.1.4.1.57264.1.7";
constexpr std::string_view kFulcioIssuer = "1.3.6.1.4.1.57264.1.8";
constexpr std::string_view kFulcioOldIssuer = "1.3.6.1.4.1.57264.1.1";

std::unexpected<Error> wrong(std::string cause) { return fail(ErrorCode::kInvalid, std::move(cause)); }

std::string text_of(const ASN1_STRING& string) {
  return std::string(
      as_text({ASN1_STRING_get0_data(&string), static_cast<std::size_t>(std::max(ASN1_STRING_length(&string), 0))}));
}

std::string oid_of(const ASN1_OBJECT& object) {
  std::string text(80, '\0');
  const int size = OBJ_obj2txt(text.data(), static_cast<int>(text.size()), &object, 1);
  text.resize(size > 0 && size < 80 ? static_cast<std::size_t>(size) : 0);
  return text;
}

std::vector<std::string> identities_of(const X509& certificate) {
  std::vector<std::string> identities;
  const std::unique_ptr<GENERAL_NAMES, decltype(&GENERAL_NAMES_free)> names(
      static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(&certificate, NID_subject_alt_name, nullptr, nullptr)), &GENERAL_NAMES_free);
  for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i) {
    const GENERAL_NAME* name = sk_GENERAL_NAME_value(names.get(), i);
    if (name->type == GEN_URI || name->type == GEN_EMAIL) identities.push_back(text_of(*name->d.ia5));
    if (name->type != GEN_OTHERNAME || oid_of(*name->d.otherName->type_id) != kFulcioOtherName) continue;
    const ASN1_TYPE* value = name->d.otherName->value;
    if (value->type == V_ASN1_UTF8STRING) identities.push_back(text_of(*value->value.utf8string));
  }
  return identities;
}

// The value of an extension; nothing where it has none.
std::optional<std::string> extension_of(const X509& certificate, std::string_view oid) {
  for (int i = 0; i < X509_get_ext_count(&certificate); ++i) {
    X509_EXTENSION* extension = X509_get_ext(&certificate, i);
    if (oid_of(*X509_EXTENSION_get_object(extension)) == oid) return text_of(*X509_EXTENSION_get_data(extension));
  }
  return std::nullopt;
}

// The newer extension is a UTF8String in DER, the older the bare text.
std::string issuer_of(const X509& certificate) {
  if (const auto der = extension_of(certificate, kFulcioIssuer)) {
    const unsigned char* at = as_bytes(*der).data();
    const std::unique_ptr<ASN1_UTF8STRING, decltype(&ASN1_UTF8STRING_free)> text(
        d2i_ASN1_UTF8STRING(nullptr, &at, static_cast<long>(der->size())), &ASN1_UTF8STRING_free);
    return text ? text_of(*text) : std::string();
  }
  return extension_of(certificate, kFulcioOldIssuer).value_or("");
}

Bytes spki_of(const X509& certificate) {
  unsigned char* out = nullptr;
  const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(&certificate), &out);
  if (size <= 0) return {};
  Bytes der(out, out + size);
  OPENSSL_free(out);
  return der;
}

bool is_self_issued(const X509& certificate) {
  return X509_NAME_cmp(X509_get_subject_name(&certificate), X509_get_issuer_name(&certificate)) == 0;
}

bool may_sign_code(X509& certificate) {
  const std::uint32_t usage = X509_get_key_usage(&certificate);
  return (X509_get_extension_flags(&certificate) & EXFLAG_CA) == 0 && (usage & KU_DIGITAL_SIGNATURE) != 0 &&
         (X509_get_extension_flags(&certificate) & EXFLAG_XKUSAGE) != 0 &&
         (X509_get_extended_key_usage(&certificate) & XKU_CODE_SIGN) != 0;
}

// The issuer where the chain holds.
std::optional<Bytes> issuer_under(X509& leaf, CertificateList extra, const TrustedAuthority& authority, Timestamp at) {
  const X509Store store = store_of(authority.certificates, at.seconds());
  if (!store) return std::nullopt;
  std::vector<Bytes> untrusted(authority.certificates.begin(), authority.certificates.end() - 1);
  untrusted.insert(untrusted.end(), extra.begin(), extra.end());
  const X509List list = x509_list(untrusted);
  const X509Context context(X509_STORE_CTX_new());
  if (!context || X509_STORE_CTX_init(context.get(), store.get(), &leaf, list.get()) != 1) throw std::bad_alloc();
  const bool holds = X509_verify_cert(context.get()) == 1;
  const STACK_OF(X509)* chain = X509_STORE_CTX_get0_chain(context.get());
  std::optional<Bytes> issuer;
  if (holds && sk_X509_num(chain) > 1) issuer = der_of(*sk_X509_value(chain, 1));
  forget_library_errors();
  return issuer;
}

void append_number(std::string& out, std::uint64_t value, int bytes) {
  for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) out += static_cast<char>(static_cast<std::uint8_t>(value >> shift));
}

// The certificate without its timestamps, as the log signed it (RFC 6962 §3.2, precert_entry).
Bytes precertificate_of(const X509& certificate) {
  const X509Pointer copy(X509_dup(&certificate));
  if (!copy) throw std::bad_alloc();
  for (int at = X509_get_ext_by_NID(copy.get(), NID_ct_precert_scts, -1); at >= 0;
       at = X509_get_ext_by_NID(copy.get(), NID_ct_precert_scts, -1)) {
    X509_EXTENSION_free(X509_delete_ext(copy.get(), at));
  }
  unsigned char* out = nullptr;
  const int size = i2d_re_X509_tbs(copy.get(), &out);
  if (size <= 0) return {};
  Bytes tbs(out, out + size);
  OPENSSL_free(out);
  return tbs;
}

bool signed_by_log(const SCT& sct, const TrustedLog& log, const Bytes& tbs, const Digest& issuer_key) {
  unsigned char* bytes = nullptr;
  const std::uint64_t milliseconds = SCT_get_timestamp(&sct);
  if (!log.key || !log.valid.contains(Timestamp(static_cast<std::int64_t>(milliseconds / 1000)))) return false;
  std::size_t size = SCT_get0_log_id(&sct, &bytes);
  if (!std::ranges::equal(std::span(bytes, size), log.id)) return false;
  std::string message("\0\0", 2);  // version 1, certificate_timestamp
  append_number(message, milliseconds, 8);
  append_number(message, 1, 2);  // precert_entry
  message += as_text(issuer_key.bytes);
  append_number(message, tbs.size(), 3);
  message += as_text(tbs);
  size = SCT_get0_extensions(&sct, &bytes);
  append_number(message, size, 2);
  message += as_text({bytes, size});
  size = SCT_get0_signature(&sct, &bytes);
  return verify(*log.key, log.scheme, as_bytes(message), std::span(bytes, size), HashAlgorithm::sha256).has_value();
}

}  // namespace

Result<CertifiedSigner> read_signer(CertificateList certificates) {
  if (certificates.empty() || certificates.size() > kMostCertificates)
    return wrong("the bundle has no usable list of certificates");
  for (const auto& der : certificates) {
    const X509Pointer certificate = x509_of(der);
    if (!certificate) return fail(ErrorCode::kMalformed, "the bundle holds a certificate that cannot be read");
    if (is_self_issued(*certificate)) return wrong("the bundle brings a root certificate of its own");
  }
  const X509Pointer leaf = x509_of(certificates.front());
  CertifiedSigner signer{TRY(PublicKey::from_der(spki_of(*leaf))), identities_of(*leaf), issuer_of(*leaf)};
  forget_library_errors();
  return signer;
}

Result<Bytes> check_chain(CertificateList certificates, std::span<const TrustedAuthority> authorities, Timestamp at) {
  const X509Pointer leaf = certificates.empty() ? nullptr : x509_of(certificates.front());
  if (!leaf) return fail(ErrorCode::kMalformed, "the signer's certificate cannot be read");
  if (!may_sign_code(*leaf)) return wrong("the signer's certificate is not one for signing code");
  for (const TrustedAuthority& authority : authorities) {
    if (!authority.valid.contains(at)) continue;
    if (auto issuer = issuer_under(*leaf, certificates.subspan(1), authority, at)) return std::move(*issuer);
  }
  return wrong("the signer's certificate does not chain to an authority of the trusted root at " + at.iso());
}

Result<void> check_certificate_log(std::span<const std::uint8_t> certificate, std::span<const std::uint8_t> issuer,
                                   std::span<const TrustedLog> logs) {
  const X509Pointer leaf = x509_of(certificate);
  const X509Pointer parent = x509_of(issuer);
  if (!leaf || !parent) return fail(ErrorCode::kMalformed, "a certificate cannot be read");
  const std::unique_ptr<STACK_OF(SCT), decltype(&SCT_LIST_free)> scts(
      static_cast<STACK_OF(SCT)*>(X509_get_ext_d2i(leaf.get(), NID_ct_precert_scts, nullptr, nullptr)), &SCT_LIST_free);
  forget_library_errors();
  if (!scts) return wrong("the signer's certificate holds no proof that it was logged");
  const Bytes tbs = precertificate_of(*leaf);
  const Digest issuer_key = sha256(spki_of(*parent));
  for (int i = 0; i < std::min(sk_SCT_num(scts.get()), 16); ++i) {
    const SCT& sct = *sk_SCT_value(scts.get(), i);
    if (std::ranges::any_of(logs, [&](const TrustedLog& log) { return signed_by_log(sct, log, tbs, issuer_key); })) return {};
  }
  return wrong("no log of the trusted root vouches that the signer's certificate was logged");
}

}  // namespace proofhouse::crypto
