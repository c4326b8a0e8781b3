// CRL: the fields of a certificate revocation list (RFC 5280 §5) as written. Whether anybody signed it is not looked at.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "syntax/der.h"
#include "syntax/x509.h"

namespace proofhouse::syntax {

// Why a certificate was revoked (§5.3.1); the numbers are those of CRLReason.
enum class CrlReason : std::uint8_t {
  kUnspecified = 0,
  kKeyCompromise = 1,
  kAuthorityCompromise = 2,
  kAffiliationChanged = 3,
  kSuperseded = 4,
  kCessationOfOperation = 5,
  kCertificateHold = 6,
  kRemoveFromCrl = 8,
  kPrivilegeWithdrawn = 9,
  kAttributeAuthorityCompromise = 10,
};
// "keyCompromise" and so on, as the standard writes them.
std::string_view name_of(CrlReason reason);

struct CrlEntry {
  Octets serial;  // the content of the INTEGER
  Timestamp revoked;
  CrlReason reason = CrlReason::kUnspecified;
  std::optional<Timestamp> invalid_since;  // invalidityDate (§5.3.2)
};

struct Crl {
  std::shared_ptr<const std::string> bytes;  // all spans look into it
  X509Name issuer;
  std::string signature_algorithm;
  Timestamp this_update;
  std::optional<Timestamp> next_update;
  std::vector<CrlEntry> entries;  // by serial number
  // Why it cannot answer for all certificates of its issuer: a delta, a part (§5.2.5) or an unknown critical extension; else
  // empty.
  std::string partial;

  // The entry of a serial number, or null.
  [[nodiscard]] const CrlEntry* find(Octets serial) const;
};

inline constexpr std::size_t kMostCrlBytes = 32U << 20U;

// Reads exactly one list in DER. Fails with kMalformed; with kLimit above 32 MiB.
Result<Crl> read_crl(Octets der);

}  // namespace proofhouse::syntax
