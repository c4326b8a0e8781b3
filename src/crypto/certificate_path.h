// Certificate paths: whether a certificate leads to a root that the buyer gave, at one moment (RFC 5280 §6), and whether it was
// revoked.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "crypto/certificate.h"

namespace proofhouse::crypto {

enum class PathState : std::uint8_t {
  good,
  untrusted,      // no path to a root, or one that breaks a constraint
  expired,        // a certificate of the path had ended
  not_yet_valid,  // or not begun
  weak,           // a key or a digest below security level 2, or of a refused kind
};

struct PathCheck {
  PathState state = PathState::untrusted;
  std::string detail;              // for people
  std::vector<Certificate> chain;  // from the certificate to the root; only where the state is good
};

// Looks for a path from `leaf` over `others` (at most 64 are used) to one of `roots`. Each root is a trust anchor whether it is
// self-signed or not. `at` is the moment; no clock is ever read. Usages of the leaf are for the caller.
PathCheck check_path(const Certificate& leaf, const std::vector<Certificate>& others, const std::vector<Certificate>& roots,
                     Timestamp at);

enum class Revocation : std::uint8_t { good, revoked, unknown };

struct RevocationCheck {
  Revocation state = Revocation::unknown;
  std::string detail;
};

// Whether a certificate of the chain below its root was revoked, for a signature that existed at `at`.
//   * An entry with keyCompromise, cACompromise, aACompromise or no reason revokes whatever was signed, unless `trusted` (a
//     trusted time-stamp says so) and `at` lies before the revocation and before the invalidityDate.
//   * An entry with another reason revokes what was signed from its date on.
//   * Good needs, for each certificate, a list that its issuer signed and that answers for `at`: issued after it and while the
//     certificate was valid, or before it with nextUpdate not yet past. Else unknown.
RevocationCheck check_revocation(const std::vector<Certificate>& chain, const std::vector<RevocationList>& lists, Timestamp at,
                                 bool trusted);

}  // namespace proofhouse::crypto
