// Key strength: the numbers in a well-formed public key that give no security.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "base/error.h"

struct evp_pkey_st;

namespace proofhouse::crypto {

// What is wrong with an RSA key, as check_strength() of keys.h says it, or nothing.
std::optional<Error> rsa_weakness(const evp_pkey_st& key);

// What is wrong with the 32 bytes of an Ed25519 public key, or nothing.
std::optional<Error> ed25519_weakness(std::span<const std::uint8_t, 32> point);

}  // namespace proofhouse::crypto
