// Sigstore: whether a bundle proves, offline, that somebody known signed a file or an envelope.
//
// The order of sigstore's client specification: who signed, when (by a log or an authority for time stamps, never by the signer),
// whether the certificate was good then, whether the log holds exactly this signature, and whether it is one over these bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "crypto/keys.h"
#include "crypto/sigstore_root.h"
#include "model/sigstore.h"

namespace proofhouse::crypto {

// Whom the verifier believes.
struct SigstoreTrust {
  std::optional<PublicKey> key;       // for bundles that a managed key signed
  const TrustedRoot* root = nullptr;  // for certificates, logs and time stamps
  std::string identity;               // of the certificate, exactly: "release@example.com". Needed where there is one
  std::string issuer;                 // who vouched for the identity, exactly
};

enum class SigstoreState : std::uint8_t { kHolds, kFails, kNotChecked };

// One thing that was looked at: "signer", "time", "certificate", "certificate log", "identity", "log entry", "signature".
struct SigstoreStep {
  std::string_view name;
  SigstoreState state{};
  std::string text;  // one sentence
};

struct SigstoreCheck {
  std::vector<SigstoreStep> steps;  // in order; after the first that fails there are none
  std::optional<Timestamp> time;    // when it was signed, as the log or the authority has it

  // Whether every step that could be looked at holds. False for a check without a signature that holds.
  [[nodiscard]] bool good() const;
};

// Verifies the bundle. `artifact` is the signed file of a bundle with a message signature; nothing where the bundle carries an
// envelope (whose statement the caller then holds against the file: the payload is what was verified). Never fails: what is wrong
// is a step. The signature of an envelope is verified over pae() of crypto/dsse.h. Safe from several threads.
SigstoreCheck verify_bundle(const SigstoreBundle& bundle, std::optional<std::span<const std::uint8_t>> artifact,
                            const SigstoreTrust& trust);

}  // namespace proofhouse::crypto
