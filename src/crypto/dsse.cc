#include "crypto/dsse.h"

#include <algorithm>
#include <map>

#include "base/text.h"

namespace proofhouse::crypto {

std::string pae(std::string_view payload_type, std::span<const std::uint8_t> payload) {
  std::string encoded = "DSSEv1 " + std::to_string(payload_type.size()) + ' ';
  encoded.reserve(encoded.size() + payload_type.size() + payload.size() + 24);
  encoded += payload_type;
  encoded += ' ';
  encoded += std::to_string(payload.size());
  encoded += ' ';
  encoded += as_text(payload);
  return encoded;
}

std::string pae(std::string_view payload_type, std::string_view payload) { return pae(payload_type, as_bytes(payload)); }

Result<EnvelopeCheck> check_envelope(std::string_view payload_type, std::span<const std::uint8_t> payload,
                                     std::span<const EnvelopeSignature> signatures, std::span<const EnvelopeKey> keys) {
  if (signatures.empty()) return fail(ErrorCode::kInvalid, "the envelope has no signature", "sign it");
  if (signatures.size() > kMostEnvelopeSignatures) {
    return fail(ErrorCode::kLimit, "the envelope has more than " + std::to_string(kMostEnvelopeSignatures) + " signatures",
                "keep only those that are needed");
  }
  const std::string message = pae(payload_type, payload);
  std::map<Digest, KeyMatch> by_key;
  std::vector<bool> matched(signatures.size(), false);
  for (std::size_t k = 0; k < keys.size(); ++k) {
    for (std::size_t s = 0; s < signatures.size(); ++s) {
      if (!verify(keys[k].key, keys[k].scheme, as_bytes(message), signatures[s].bytes, keys[k].hash)) continue;
      by_key.try_emplace(keys[k].key.fingerprint(), KeyMatch{k, s});
      matched[s] = true;
    }
  }
  EnvelopeCheck check;
  for (const auto& [fingerprint, match] : by_key) check.matches.push_back(match);
  std::ranges::sort(check.matches, {}, &KeyMatch::key);
  for (std::size_t s = 0; s < signatures.size(); ++s) {
    if (!matched[s]) check.unmatched.push_back(s);
  }
  return check;
}

}  // namespace proofhouse::crypto
