// Time-stamps: whether a token of RFC 3161 proves that bytes existed at a time.
//
// The time-stamping authorities are apart from the signers' roots: a root for one is never a root for the other. No clock is
// read: a token is judged at the time that it tells, which its own signature covers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/digest.h"
#include "crypto/certificate.h"

namespace proofhouse::crypto {

// Whom the buyer believes about time.
struct TimestampTrust {
  // Anchors: roots, or the certificates of authorities themselves.
  std::vector<Certificate> roots;
  // Certificates that may stand between, and authorities' own where a token carries none (trusted_root.json of sigstore). Not
  // trusted.
  std::vector<Certificate> others;
  std::vector<RevocationList> lists;
};

enum class TimestampState : std::uint8_t {
  good,
  malformed,         // no token, a response that was refused, or attributes that contradict one another
  weak,              // a digest below SHA-256, or a key below security level 2
  wrong_imprint,     // it is about other bytes
  bad,               // the signature does not match
  no_certificate,    // the authority's certificate is neither in the token nor given
  not_an_authority,  // its certificate is not for time-stamping alone (RFC 3161 §2.3)
  untrusted,         // its certificate leads to no root
  expired,           // the time of the token lies outside the validity of a certificate of its path
  revoked,
};
// "good", "malformed", "weak", "wrong-imprint", "bad", "no-certificate", "not-an-authority", "untrusted", "expired", "revoked".
std::string_view name_of(TimestampState state);

struct TimestampCheck {
  TimestampState state = TimestampState::malformed;
  std::string detail;                              // for people
  Timestamp time;                                  // what the token tells; worth something only where the state is good
  std::string authority;                           // who tells it
  std::string policy;                              // an object identifier
  std::optional<Digest> certificate;               // SHA-256 of the authority's certificate, where one was found
  std::optional<std::vector<std::uint8_t>> nonce;  // for whoever asked with one
};

// Checks a TimeStampToken, or a granted TimeStampResp, in DER or (a token) BER, over `data`: the bytes whose existence it shall
// prove. For a signature's time-stamp these are the bytes of the signature value. The token must be signed data of the type
// TSTInfo with exactly one signer, whose signed attributes name his certificate (§2.4.1); that certificate has a critical
// extended key usage of timeStamping and nothing else, and leads to one of the roots at the time of the token. An authority
// revoked for keyCompromise or without a reason proves nothing, whatever time it tells (§4). Bytes behind the token make it
// malformed.
TimestampCheck check_timestamp(syntax::Octets response_or_token, syntax::Octets data, const TimestampTrust& trust);

}  // namespace proofhouse::crypto
