#include "crypto/merkle.h"

#include "crypto/sha.h"

namespace proofhouse::crypto {

Digest leaf_hash(std::span<const std::uint8_t> entry) {
  Sha256 hash;
  hash.update(std::string_view("\0", 1));
  hash.update(entry);
  return hash.finish();
}

Digest node_hash(const Digest& left, const Digest& right) {
  Sha256 hash;
  hash.update(std::string_view("\1", 1));
  hash.update(left.bytes);
  hash.update(right.bytes);
  return hash.finish();
}

Result<Digest> root_of_inclusion(std::uint64_t index, std::uint64_t size, const Digest& leaf, std::span<const Digest> path) {
  if (index >= size) return fail(ErrorCode::kInvalid, "the entry's index is outside the tree of its proof");
  std::uint64_t node = index;
  std::uint64_t last = size - 1;
  Digest root = leaf;
  for (const Digest& sibling : path) {
    if (last == 0) return fail(ErrorCode::kInvalid, "the inclusion proof is longer than its tree is high");
    if ((node & 1U) != 0 || node == last) {
      root = node_hash(sibling, root);
      // The rightmost node of a level that has no sibling moves up as it is.
      while ((node & 1U) == 0 && node != 0) {
        node >>= 1U;
        last >>= 1U;
      }
    } else {
      root = node_hash(root, sibling);
    }
    node >>= 1U;
    last >>= 1U;
  }
  if (last != 0) return fail(ErrorCode::kInvalid, "the inclusion proof is shorter than its tree is high");
  return root;
}

}  // namespace proofhouse::crypto
