// X.509: the fields of a certificate (RFC 5280 §4) as written. Whether anybody signed it is not looked at.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "syntax/der.h"

namespace proofhouse::syntax {

// A distinguished name.
struct X509Name {
  std::vector<std::uint8_t> der;  // names are one where these bytes are
  std::string text;               // "C=DE, O=Example Relays Ltd, CN=Release signing", in the order of the certificate
  std::vector<std::string> common_names;
  std::vector<std::string> organizations;
};

// Reads a Name. Fails with kMalformed.
Result<X509Name> read_name(const DerElement& name);

// The bits of KeyUsage (§4.2.1.3).
enum class KeyUsageBit : std::uint8_t {
  kDigitalSignature = 0,
  kNonRepudiation = 1,
  kKeyCertSign = 5,
  kCrlSign = 6,
};

struct X509Certificate {
  std::vector<std::uint8_t> der;
  std::vector<std::uint8_t> serial;  // the content of the INTEGER
  X509Name issuer;
  X509Name subject;
  Timestamp not_before;
  Timestamp not_after;
  std::string key_algorithm;               // an object identifier
  std::string signature_algorithm;         // likewise
  std::vector<std::uint8_t> public_key;    // SubjectPublicKeyInfo
  std::optional<std::uint16_t> key_usage;  // bit n of the extension is bit n here
  std::optional<std::vector<std::string>> extended_key_usage;
  bool extended_key_usage_critical = false;
  bool is_authority = false;        // basicConstraints cA
  std::vector<std::string> emails;  // subjectAltName
  std::vector<std::string> uris;
  std::vector<std::string> dns_names;
  std::vector<std::string> policies;  // object identifiers
  std::vector<std::uint8_t> subject_key_id;
  std::vector<std::string> unknown_critical;  // extensions that are critical and not read here

  [[nodiscard]] bool has(KeyUsageBit bit) const { return key_usage && ((*key_usage >> static_cast<unsigned>(bit)) & 1U) != 0; }
  // "CN=... " of the subject for people: the first common name, else the whole subject.
  [[nodiscard]] std::string shown() const { return subject.common_names.empty() ? subject.text : subject.common_names.front(); }
};

// Reads exactly one certificate in DER. Fails with kMalformed; with kLimit above 64 KiB or for more extensions or names than are
// ever read. An extension that stands twice is malformed (§4.2).
Result<X509Certificate> read_certificate(Octets der);

}  // namespace proofhouse::syntax
