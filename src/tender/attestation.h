// An attestation of a vendor, verified by hand: a DSSE envelope or a sigstore bundle against a key or a trusted root, offline.
#pragma once

#include <string>

#include "base/result.h"
#include "tender/verification.h"
#include "tender/workers.h"

namespace proofhouse::tender {

// Paths of what the user gives; empty where he gives none.
struct AttestationQuestion {
  std::string file;
  std::string artifact;      // the file that it is about
  std::string public_key;    // PEM
  std::string trusted_root;  // sigstore's trusted_root.json
  std::string identity;      // of a certificate, exactly
  std::string issuer;        // of that identity, exactly
};

// Adds what holds and what does not: the signature, the signer, the log and the time of a bundle, and that the statement is about
// the artifact. The file and the statement in it are read in reader processes. An ECDSA signature may be DER or raw, an RSA
// signature PSS or PKCS #1 v1.5: the key says no more. Fails as read_file and PublicKey::from_pem for what the user gives, as
// TrustedRoot::parse, with kUsage for an envelope without a public key, and with kIncomplete as Workers. What is wrong with the
// attestation is a check.
Result<void> verify_attestation(const AttestationQuestion& question, const Workers& workers, Verification& out);

}  // namespace proofhouse::tender
