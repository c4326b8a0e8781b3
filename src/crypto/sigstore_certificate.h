// The signer's certificate of a sigstore bundle: what it says, its chain to a trusted authority at a point in time, and the logs
// of certificates that it is in.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "crypto/keys.h"
#include "crypto/sigstore_root.h"

namespace proofhouse::crypto {

using CertificateList = std::span<const std::vector<std::uint8_t>>;  // DER

struct CertifiedSigner {
  PublicKey key;
  // The names of the subject (RFC 5280 §4.2.1.6): URIs, mail addresses, and Fulcio's other name (1.3.6.1.4.1.57264.1.7).
  std::vector<std::string> identities;
  // Who vouched for the identity: Fulcio's extension 1.3.6.1.4.1.57264.1.8, or the older .1.1; empty where it has neither.
  std::string issuer;
};

// Reads the first certificate of a bundle. Fails with kMalformed for bytes that are no certificate, with kInvalid for a list that
// holds a self-issued certificate (a root is the verifier's to bring) or more than eight, and as PublicKey::from_der.
Result<CertifiedSigner> read_signer(CertificateList certificates);

// The certificate chains at this time to an authority that was trusted then, for signing code (RFC 5280 §6; extended key usage
// codeSigning). Yields the certificate, DER, that issued the signer's. Fails with kInvalid.
Result<std::vector<std::uint8_t>> check_chain(CertificateList certificates, std::span<const TrustedAuthority> authorities,
                                              Timestamp at);

// A signed certificate timestamp in the certificate (RFC 6962 §3.3) is by a log of the root whose key was valid then. Fails with
// kInvalid.
Result<void> check_certificate_log(std::span<const std::uint8_t> certificate, std::span<const std::uint8_t> issuer,
                                   std::span<const TrustedLog> logs);

}  // namespace proofhouse::crypto
