// JSF: signatures inside the JSON object that they sign (JSON Signature Format, Cyberphone), as CycloneDX uses it.
//
// A key or certificate in the signature is never believed: only a key that the caller trusts verifies. The algorithm must fit
// that key; symmetric algorithms, "none" and those that keys.h does not accept (ES512, Ed448) are refused.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "crypto/keys.h"
#include "syntax/json.h"

namespace proofhouse::crypto {

// What a caller allows beyond the plain form. Everything not listed is refused.
struct JsfPolicy {
  std::vector<std::string> excludes;    // members of the object that a signature may leave out
  std::vector<std::string> extensions;  // members of the signature that the caller understands
};

struct JsfSignature {
  std::string algorithm;
  std::string key_id;              // a hint: shown to people, never used to choose a key
  std::optional<std::size_t> key;  // which trusted key verified it; nothing: none
};

enum class JsfForm : std::uint8_t { kSingle, kSigners, kChain };

struct JsfCheck {
  JsfForm form = JsfForm::kSingle;
  std::vector<JsfSignature> signatures;  // in order
  std::vector<std::string> excluded;     // members that are not covered; to be shown

  // Whether each signature was verified by a trusted key. For a chain nothing less proves anything.
  [[nodiscard]] bool all_verified() const;
  // How many different trusted keys verified: what a threshold is held against.
  [[nodiscard]] std::size_t distinct_keys() const;
};

inline constexpr std::size_t kMostJsfSignatures = 16;

// Checks the signature of an object: of its member `member`, over the object's canonical form (syntax/canonical_json.h) without
// the signature's "value". Of several "signers" each signs as if it stood alone; each of a "chain" signs all before it. Fails
// with kInvalid where there is no signature, for a refused algorithm, exclusion or extension, a value that is not base64url, a
// number that has no canonical form, and two of "algorithm", "signers" and "chain"; with kLimit above kMostJsfSignatures. A
// signature that no trusted key verifies is no error.
Result<JsfCheck> check_jsf(const syntax::JsonValue& object, std::span<const PublicKey> trusted, const JsfPolicy& policy = {},
                           std::string_view member = "signature");

}  // namespace proofhouse::crypto
