// Merkle: proofs that an entry is in an append-only log (RFC 6962 §2.1, RFC 9162 §2.1.3).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/result.h"

namespace proofhouse::crypto {

// SHA-256(0x00 || entry) and SHA-256(0x01 || left || right).
Digest leaf_hash(std::span<const std::uint8_t> entry);
Digest node_hash(const Digest& left, const Digest& right);

// The root of a tree of `size` leaves of which the leaf at `index` has this hash and this path of siblings, lowest first. Fails
// with kInvalid for an index outside the tree and for a path of another length than the tree asks (RFC 9162 §2.1.3.2). Whether
// the root is the log's is for the caller.
Result<Digest> root_of_inclusion(std::uint64_t index, std::uint64_t size, const Digest& leaf, std::span<const Digest> path);

}  // namespace proofhouse::crypto
