// The members of a DSSE envelope, where it stands alone and where another document carries it (sigstore bundles).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "formats/json_object.h"
#include "model/attestation.h"

namespace proofhouse::formats::dsse {

// Each signature is tried with each key that is trusted for the purpose: a thousand of them would be a thousand verifications a
// key.
inline constexpr std::size_t kMostSignatures = 16;
// Above the largest of the standardised schemes (SLH-DSA-SHA2-256f, FIPS 205: 49,856 bytes).
inline constexpr std::size_t kMostSignatureBytes = 64U << 10U;

// The bytes of a required member: RFC 4648 §4 or §5, canonical, padding optional. Anything else is a breach.
std::vector<std::uint8_t> read_base64(const JsonObject& object, std::string_view key);

// An envelope. A missing or wrong member is a breach in the object's fault. Fails with kLimit above kMostSignatures or
// kMostSignatureBytes.
Result<Envelope> read_envelope(const JsonObject& object);

}  // namespace proofhouse::formats::dsse
