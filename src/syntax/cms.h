// CMS SignedData (RFC 5652 §5) and what is signed inside a time-stamp token (RFC 3161 §2.4.2), as written. Nothing is verified.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/limits.h"
#include "base/result.h"
#include "syntax/der.h"
#include "syntax/x509.h"

namespace proofhouse::syntax {

// Object identifiers that more than one folder asks for.
namespace oid {
inline constexpr std::string_view kData = "1.2.840.113549.1.7.1";
inline constexpr std::string_view kSignedData = "1.2.840.113549.1.7.2";
inline constexpr std::string_view kTstInfo = "1.2.840.113549.1.9.16.1.4";
inline constexpr std::string_view kContentType = "1.2.840.113549.1.9.3";
inline constexpr std::string_view kMessageDigest = "1.2.840.113549.1.9.4";
inline constexpr std::string_view kSigningTime = "1.2.840.113549.1.9.5";
inline constexpr std::string_view kTimeStampToken = "1.2.840.113549.1.9.16.2.14";  // RFC 3161 appendix A
inline constexpr std::string_view kSigningCertificate = "1.2.840.113549.1.9.16.2.12";
inline constexpr std::string_view kSigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";
inline constexpr std::string_view kTimeStamping = "1.3.6.1.5.5.7.3.8";
inline constexpr std::string_view kEmailProtection = "1.3.6.1.5.5.7.3.4";
inline constexpr std::string_view kCodeSigning = "1.3.6.1.5.5.7.3.3";
inline constexpr std::string_view kDocumentSigning = "1.3.6.1.5.5.7.3.36";
inline constexpr std::string_view kAnyUsage = "2.5.29.37.0";
}  // namespace oid

// "SHA-256", "RSA", "ECDSA with SHA-256" and so on for people; the identifier itself where it has no name here.
std::string algorithm_name(std::string_view oid);
// "sha256", "sha384", "sha512", "sha1", "md5", ...; empty where it is no digest that is known here.
std::string_view digest_name(std::string_view oid);

struct AlgorithmId {
  std::string oid;
  Octets parameters;  // the whole element, or empty
};

// The certificate that the signer says is his (RFC 5035 ESSCertID and ESSCertIDv2).
struct CertificateHash {
  std::string digest_oid;
  Octets value;
};

struct CmsAttribute {
  std::string oid;
  Octets values;  // the content of the SET
  std::size_t offset = 0;
};

struct CmsSigner {
  std::size_t offset = 0;
  std::uint32_t version = 0;
  Octets issuer;  // a Name, whole; empty where the key identifier is given
  Octets serial;  // the content of the INTEGER
  Octets subject_key_id;
  AlgorithmId digest;
  AlgorithmId signature_algorithm;
  Octets signature;
  Octets signed_attributes;                       // [0], whole; empty where there are none
  std::vector<CmsAttribute> attributes;           // the signed ones
  std::vector<CmsAttribute> unsigned_attributes;  // worth nothing by themselves

  // Of the signed attributes:
  std::optional<std::string> content_type;
  std::optional<Octets> message_digest;
  std::optional<Timestamp> signing_time;  // the signer's own word, never a trusted time
  std::vector<CertificateHash> certificate_hashes;
  std::vector<std::string> doubled;  // attributes that stand twice, signed or holding more values than one (§11)

  std::vector<Octets> tokens;  // time-stamp tokens over the signature value
};

struct CmsSignedData {
  std::shared_ptr<const std::string> bytes;  // DER; all spans look into it
  bool was_ber = false;
  std::size_t used = 0;  // bytes of the input that the element takes; what follows is not looked at
  std::uint32_t version = 0;
  std::vector<std::string> digest_algorithms;
  std::string content_type;
  std::optional<Octets> content;  // encapsulated
  std::vector<Octets> certificates;
  std::size_t other_certificates = 0;  // attribute certificates and other forms: read past
  std::vector<Octets> revocation_lists;
  std::size_t other_revocation = 0;
  std::vector<CmsSigner> signers;
};

// What one CMS file may cost.
inline constexpr Limits kCmsLimits{
    .bytes = 64ULL << 20U, .depth = 32, .nodes = 2ULL << 20U, .text = 64ULL << 20U, .output = 64ULL << 20U};
inline constexpr std::size_t kMostCmsCertificates = 64;
inline constexpr std::size_t kMostCmsSigners = 16;
inline constexpr std::size_t kMostCmsAttributes = 64;

// Reads a ContentInfo that holds SignedData, BER or DER, at the start of the bytes. Fails with kInvalid for another content type
// (encrypted data, data alone), kMalformed, and kLimit above the limits and the counts above.
Result<CmsSignedData> read_cms(Octets bytes, const Limits& limits = kCmsLimits);

// The same for a whole file, which is exactly one PEM block (CMS, PKCS7 or PKCS #7 SIGNED DATA) or BER or DER. Fails likewise,
// and with kMalformed where something follows, so that a file is one thing alone.
Result<CmsSignedData> read_cms_file(std::string_view bytes, const Limits& limits = kCmsLimits);
// Whether a file begins as one of the two, cheaply.
bool may_be_cms(std::string_view bytes);

// TSTInfo of RFC 3161.
struct TimeStampInfo {
  std::string policy;
  AlgorithmId imprint_algorithm;
  Octets imprint;
  std::vector<std::uint8_t> serial;
  Timestamp time;
  std::optional<std::vector<std::uint8_t>> nonce;
};

// Reads the encapsulated content of a token. Fails with kMalformed.
Result<TimeStampInfo> read_time_stamp_info(Octets content);

// The token of a TimeStampResp (§2.4.2) that was granted, or of bytes that are a token already: the bytes of the ContentInfo.
// Fails with kInvalid for a response that was refused, kMalformed, kLimit.
Result<Octets> token_of(Octets response_or_token);

}  // namespace proofhouse::syntax
