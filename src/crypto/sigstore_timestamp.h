// RFC 3161 time stamps of a sigstore bundle, against the authorities of a trusted root.
#pragma once

#include <cstdint>
#include <span>

#include "base/date.h"
#include "base/result.h"
#include "crypto/sigstore_root.h"

namespace proofhouse::crypto {

// The time at which an authority of the root stamped these bytes (the signature). `response` is a TimeStampResp in DER. Fails
// with kMalformed for what is none, with kInvalid where the stamp is of other bytes, where no authority's certificate made it, or
// where authority or certificate were not valid then (RFC 3161 §2.4.2, RFC 5816; extended key usage timeStamping, critical).
Result<Timestamp> stamped_time(std::span<const std::uint8_t> response, std::span<const std::uint8_t> bytes,
                               std::span<const TrustedAuthority> authorities);

}  // namespace proofhouse::crypto
