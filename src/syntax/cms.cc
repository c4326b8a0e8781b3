#include "syntax/cms.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/text.h"
#include "syntax/pem_blocks.h"

namespace proofhouse::syntax {

namespace {

using der_tag::context;
using der_tag::context_simple;

std::unexpected<Error> malformed(std::size_t offset, std::string cause) {
  return fail_at(ErrorCode::kMalformed, {}, "byte " + std::to_string(offset), std::move(cause), "write it as RFC 5652 says");
}

std::unexpected<Error> too_many(std::size_t offset, std::string_view what) {
  return fail_at(ErrorCode::kLimit, {}, "byte " + std::to_string(offset),
                 "it holds more " + std::string(what) + " than are ever read", "give fewer");
}

Result<AlgorithmId> read_algorithm(DerReader& outer, std::string_view what) {
  DerReader reader = TRY(outer.inside(der_tag::kSequence, what));
  AlgorithmId id;
  id.oid = TRY(reader.oid("the name of an algorithm"));
  if (!reader.at_end()) id.parameters = TRY(reader.next("the parameters of an algorithm")).whole;
  TRY_VOID(reader.end("an algorithm"));
  return id;
}

// SET OF Attribute in [0] or [1].
Result<std::vector<CmsAttribute>> read_attributes(const DerElement& set) {
  std::vector<CmsAttribute> out;
  DerReader reader(set);
  while (!reader.at_end()) {
    if (out.size() == kMostCmsAttributes) return too_many(reader.offset(), "attributes");
    const DerElement attribute = TRY(reader.next(der_tag::kSequence, "an attribute"));
    DerReader parts(attribute);
    CmsAttribute one;
    one.offset = attribute.offset;
    one.oid = TRY(parts.oid("the type of an attribute"));
    one.values = TRY(parts.next(der_tag::kSet, "the values of an attribute")).content;
    TRY_VOID(parts.end("an attribute"));
    out.push_back(std::move(one));
  }
  return out;
}

// SigningCertificate or SigningCertificateV2 (RFC 5035 §3 and §4): the hashes alone.
Result<std::vector<CertificateHash>> read_certificate_hashes(const DerElement& value, bool v2) {
  std::vector<CertificateHash> out;
  DerReader outer(value);
  DerReader list = TRY(outer.inside(der_tag::kSequence, "the signer's certificates"));
  while (!list.at_end()) {
    if (out.size() == kMostCmsCertificates) return too_many(list.offset(), "certificate hashes");
    DerReader id = TRY(list.inside(der_tag::kSequence, "a certificate hash"));
    CertificateHash hash{v2 ? "2.16.840.1.101.3.4.2.1" : "1.3.14.3.2.26", {}};
    if (v2) {
      if (id.peek() == der_tag::kSequence) hash.digest_oid = TRY(read_algorithm(id, "the digest algorithm")).oid;
    }
    hash.value = TRY(id.next(der_tag::kOctetString, "a certificate hash")).content;
    out.push_back(std::move(hash));
  }
  return out;
}

Result<void> read_signed_attribute(const CmsAttribute& attribute, std::size_t value_offset, CmsSigner& out) {
  DerReader reader(attribute.values, value_offset);
  if (attribute.oid == oid::kContentType) {
    out.content_type = TRY(reader.oid("contentType"));
  } else if (attribute.oid == oid::kMessageDigest) {
    out.message_digest = TRY(reader.next(der_tag::kOctetString, "messageDigest")).content;
  } else if (attribute.oid == oid::kSigningTime) {
    const auto time = der_time(TRY(reader.next("signingTime")));
    if (time) out.signing_time = *time;
  } else if (attribute.oid == oid::kSigningCertificate || attribute.oid == oid::kSigningCertificateV2) {
    const bool v2 = attribute.oid == oid::kSigningCertificateV2;
    const DerElement value = TRY(reader.next(der_tag::kSequence, "signingCertificate"));
    const auto hashes = TRY(read_certificate_hashes(value, v2));
    if (!hashes.empty()) out.certificate_hashes.push_back(hashes.front());  // the first is the signer's own
  } else {
    return {};
  }
  if (!reader.at_end()) out.doubled.push_back(attribute.oid);
  return {};
}

Result<void> read_signed_attributes(const DerElement& set, CmsSigner& out) {
  out.signed_attributes = set.whole;
  out.attributes = TRY(read_attributes(set));
  std::set<std::string_view> seen;
  for (const CmsAttribute& attribute : out.attributes) {
    if (!seen.insert(attribute.oid).second) {
      out.doubled.push_back(attribute.oid);
      continue;
    }
    TRY_VOID(read_signed_attribute(attribute, attribute.offset, out));
  }
  return {};
}

Result<void> read_unsigned_attributes(const DerElement& set, CmsSigner& out) {
  out.unsigned_attributes = TRY(read_attributes(set));
  for (const CmsAttribute& attribute : out.unsigned_attributes) {
    if (attribute.oid != oid::kTimeStampToken) continue;
    DerReader values(attribute.values, attribute.offset);
    while (!values.at_end()) {
      if (out.tokens.size() == kMostCmsSigners) return too_many(values.offset(), "time-stamp tokens");
      out.tokens.push_back(TRY(values.next(der_tag::kSequence, "a time-stamp token")).whole);
    }
  }
  return {};
}

Result<CmsSigner> read_signer(const DerElement& element) {
  CmsSigner out;
  out.offset = element.offset;
  DerReader reader(element);
  out.version = TRY(reader.small("the version of a signer"));
  if (reader.peek() == context_simple(0)) {
    out.subject_key_id = TRY(reader.next("the key identifier of a signer")).content;
    if (out.subject_key_id.empty()) return malformed(element.offset, "the key identifier of a signer is empty");
  } else {
    DerReader id = TRY(reader.inside(der_tag::kSequence, "the issuer and serial number of a signer"));
    out.issuer = TRY(id.next(der_tag::kSequence, "the issuer of a signer's certificate")).whole;
    out.serial = TRY(id.next(der_tag::kInteger, "the serial number of a signer's certificate")).content;
    TRY_VOID(id.end("the issuer and serial number"));
  }
  out.digest = TRY(read_algorithm(reader, "the digest algorithm of a signer"));
  if (const auto set = TRY(reader.maybe(context(0), "the signed attributes"))) TRY_VOID(read_signed_attributes(*set, out));
  out.signature_algorithm = TRY(read_algorithm(reader, "the signature algorithm of a signer"));
  out.signature = TRY(reader.next(der_tag::kOctetString, "the signature value")).content;
  if (const auto set = TRY(reader.maybe(context(1), "the unsigned attributes"))) TRY_VOID(read_unsigned_attributes(*set, out));
  TRY_VOID(reader.end("a signer"));
  return out;
}

Result<void> read_digest_algorithms(DerReader& fields, CmsSignedData& out) {
  DerReader set = TRY(fields.inside(der_tag::kSet, "the digest algorithms"));
  while (!set.at_end()) {
    if (out.digest_algorithms.size() == kMostCmsSigners) return too_many(set.offset(), "digest algorithms");
    out.digest_algorithms.push_back(TRY(read_algorithm(set, "a digest algorithm")).oid);
  }
  return {};
}

Result<void> read_content(DerReader& fields, CmsSignedData& out) {
  DerReader info = TRY(fields.inside(der_tag::kSequence, "the content"));
  out.content_type = TRY(info.oid("the type of the content"));
  if (const auto wrapped = TRY(info.maybe(context(0), "the content"))) {
    DerReader inner(*wrapped);
    out.content = TRY(inner.next(der_tag::kOctetString, "the content")).content;
    TRY_VOID(inner.end("the content"));
  }
  return info.end("the content");
}

Result<void> read_certificates(const DerElement& set, CmsSignedData& out) {
  DerReader reader(set);
  while (!reader.at_end()) {
    const DerElement one = TRY(reader.next("a certificate"));
    if (out.certificates.size() + out.other_certificates == kMostCmsCertificates) return too_many(one.offset, "certificates");
    if (one.tag == der_tag::kSequence) {
      out.certificates.push_back(one.whole);
    } else {
      ++out.other_certificates;
    }
  }
  return {};
}

Result<void> read_revocation(const DerElement& set, CmsSignedData& out) {
  DerReader reader(set);
  while (!reader.at_end()) {
    const DerElement one = TRY(reader.next("a revocation list"));
    if (out.revocation_lists.size() + out.other_revocation == kMostCmsCertificates)
      return too_many(one.offset, "revocation lists");
    if (one.tag == der_tag::kSequence) {
      out.revocation_lists.push_back(one.whole);
    } else {
      ++out.other_revocation;
    }
  }
  return {};
}

Result<void> read_signed_data(const DerElement& element, CmsSignedData& out) {
  DerReader fields(element);
  out.version = TRY(fields.small("the version"));
  TRY_VOID(read_digest_algorithms(fields, out));
  TRY_VOID(read_content(fields, out));
  if (const auto set = TRY(fields.maybe(context(0), "the certificates"))) TRY_VOID(read_certificates(*set, out));
  if (const auto set = TRY(fields.maybe(context(1), "the revocation lists"))) TRY_VOID(read_revocation(*set, out));
  DerReader signers = TRY(fields.inside(der_tag::kSet, "the signers"));
  while (!signers.at_end()) {
    if (out.signers.size() == kMostCmsSigners) return too_many(signers.offset(), "signers");
    const DerElement signer = TRY(signers.next(der_tag::kSequence, "a signer"));
    out.signers.push_back(TRY(read_signer(signer)));
  }
  return fields.end("the signed data");
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kDigests{{
    {"2.16.840.1.101.3.4.2.1", "sha256"},
    {"2.16.840.1.101.3.4.2.2", "sha384"},
    {"2.16.840.1.101.3.4.2.3", "sha512"},
    {"2.16.840.1.101.3.4.2.4", "sha224"},
    {"1.3.14.3.2.26", "sha1"},
    {"1.2.840.113549.2.5", "md5"},
    {"1.2.840.113549.2.2", "md2"},
    {"1.2.840.113549.2.4", "md4"},
    {"1.3.36.3.2.1", "ripemd160"},
}};

constexpr std::array<std::string_view, 3> kPemLabels{"CMS", "PKCS7", "PKCS #7 SIGNED DATA"};

}  // namespace

std::string_view digest_name(std::string_view oid) {
  for (const auto& [known, name] : kDigests) {
    if (known == oid) return name;
  }
  return {};
}

std::string algorithm_name(std::string_view oid) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kNames{{
      {"1.2.840.113549.1.1.1", "RSA"},
      {"1.2.840.113549.1.1.4", "RSA with MD5"},
      {"1.2.840.113549.1.1.5", "RSA with SHA-1"},
      {"1.2.840.113549.1.1.10", "RSASSA-PSS"},
      {"1.2.840.113549.1.1.11", "RSA with SHA-256"},
      {"1.2.840.113549.1.1.12", "RSA with SHA-384"},
      {"1.2.840.113549.1.1.13", "RSA with SHA-512"},
      {"1.2.840.10045.2.1", "EC"},
      {"1.2.840.10045.4.1", "ECDSA with SHA-1"},
      {"1.2.840.10045.4.3.2", "ECDSA with SHA-256"},
      {"1.2.840.10045.4.3.3", "ECDSA with SHA-384"},
      {"1.2.840.10045.4.3.4", "ECDSA with SHA-512"},
      {"1.3.101.112", "Ed25519"},
      {"1.2.840.10040.4.1", "DSA"},
  }};
  if (const auto digest = digest_name(oid); !digest.empty()) return std::string(digest);
  for (const auto& [known, name] : kNames) {
    if (known == oid) return std::string(name);
  }
  return std::string(oid);
}

Result<CmsSignedData> read_cms(Octets bytes, const Limits& limits) {
  if (bytes.empty() || bytes[0] != der_tag::kSequence) return malformed(0, "it is no CMS file");
  CmsSignedData out;
  DefiniteBytes rewritten = TRY(definite(bytes, limits));
  out.was_ber = !rewritten.der.empty();
  out.used = rewritten.used;
  out.bytes =
      std::make_shared<const std::string>(out.was_ber ? std::move(rewritten.der) : std::string(as_text(bytes.first(out.used))));
  DerReader reader(as_bytes(*out.bytes));
  DerReader info = TRY(reader.inside(der_tag::kSequence, "the CMS file"));
  const std::string type = TRY(info.oid("the content type"));
  if (type != oid::kSignedData) {
    return fail_at(ErrorCode::kInvalid, {}, "byte 0", "it is CMS of the type " + type + ", not signed data", "give a signature");
  }
  DerReader wrapped = TRY(info.inside(context(0), "the signed data"));
  TRY_VOID(info.end("the CMS file"));
  const DerElement signed_data = TRY(wrapped.next(der_tag::kSequence, "the signed data"));
  TRY_VOID(read_signed_data(signed_data, out));
  TRY_VOID(wrapped.end("the signed data"));
  return out;
}

bool may_be_cms(std::string_view bytes) {
  const std::string_view text = trim(bytes.substr(0, 256));
  for (const std::string_view label : kPemLabels) {
    if (text.starts_with("-----BEGIN " + std::string(label) + "-----")) return true;
  }
  // ContentInfo: a SEQUENCE that begins with the identifier of signed data.
  constexpr std::string_view kSignedData("\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02", 11);
  return bytes.starts_with('\x30') && bytes.substr(0, 24).find(kSignedData) != std::string_view::npos;
}

Result<CmsSignedData> read_cms_file(std::string_view bytes, const Limits& limits) {
  if (bytes.size() > 2 * limits.bytes)
    return fail(ErrorCode::kLimit, "it has more bytes than are ever read", "give a smaller file");
  const std::string_view text = trim(bytes);
  if (text.starts_with("-----BEGIN ")) {
    const auto parts = TRY(pem_blocks(text, 1));
    if (parts.size() != 1 || std::ranges::find(kPemLabels, parts[0].label) == kPemLabels.end() || !text.ends_with("-----")) {
      return malformed(0, "it is no single PEM block CMS or PKCS7");
    }
    CmsSignedData out = TRY(read_cms(parts[0].bytes, limits));
    if (out.used != parts[0].bytes.size()) return malformed(out.used, "something follows the signed data");
    return out;
  }
  CmsSignedData out = TRY(read_cms(as_bytes(bytes), limits));
  if (out.used != bytes.size()) return malformed(out.used, "something follows the signed data");
  return out;
}

Result<TimeStampInfo> read_time_stamp_info(Octets content) {
  DerReader outer(content);
  DerReader fields = TRY(outer.inside(der_tag::kSequence, "TSTInfo"));
  TRY_VOID(outer.end("TSTInfo"));
  TimeStampInfo out;
  const DerElement version = TRY(fields.next(der_tag::kInteger, "the version of TSTInfo"));
  if (TRY(der_small(version)) != 1) return malformed(version.offset, "the version of TSTInfo is not 1");
  out.policy = TRY(fields.oid("the policy"));
  DerReader imprint = TRY(fields.inside(der_tag::kSequence, "the imprint"));
  out.imprint_algorithm = TRY(read_algorithm(imprint, "the digest algorithm of the imprint"));
  out.imprint = TRY(imprint.next(der_tag::kOctetString, "the imprint")).content;
  TRY_VOID(imprint.end("the imprint"));
  const Octets serial = TRY(fields.next(der_tag::kInteger, "the serial number of the token")).content;
  out.serial.assign(serial.begin(), serial.end());
  const DerElement time = TRY(fields.next(der_tag::kGeneralizedTime, "the time of the token"));
  out.time = TRY(der_time(time));
  (void)TRY(fields.maybe(der_tag::kSequence, "the accuracy"));
  (void)TRY(fields.maybe(der_tag::kBoolean, "the ordering"));
  if (const auto nonce = TRY(fields.maybe(der_tag::kInteger, "the nonce"))) {
    out.nonce.emplace(nonce->content.begin(), nonce->content.end());
  }
  (void)TRY(fields.maybe(context(0), "the name of the authority"));
  (void)TRY(fields.maybe(context(1), "the extensions of the token"));
  TRY_VOID(fields.end("TSTInfo"));
  return out;
}

Result<Octets> token_of(Octets bytes) {
  DerReader outer(bytes);
  if (!bytes.empty() && bytes.size() > 1 && bytes[1] == 0x80) return bytes;  // BER: only a token comes so
  const DerElement whole = TRY(outer.next(der_tag::kSequence, "the time-stamp"));
  DerReader reader(whole);
  if (reader.peek() == der_tag::kOid) return bytes;
  TRY_VOID(outer.end("the time-stamp response"));
  DerReader status = TRY(reader.inside(der_tag::kSequence, "the status of the response"));
  const std::uint32_t granted = TRY(status.small("the status"));
  if (granted > 1) {
    return fail(ErrorCode::kInvalid, "the time-stamp was refused by its authority (status " + std::to_string(granted) + ")",
                "ask for another");
  }
  const DerElement token = TRY(reader.next(der_tag::kSequence, "the token"));
  TRY_VOID(reader.end("the time-stamp response"));
  return token.whole;
}

}  // namespace proofhouse::syntax
