#include "crypto/merkle.h"

#include <gtest/gtest.h>

#include <string>

#include "base/text.h"
#include "crypto/sha.h"

namespace proofhouse::crypto {
namespace {

// The tree head and the paths as RFC 6962 §2.1 and §2.1.1 define them: an oracle by recursion.
Digest head(std::span<const Digest> leaves) {
  if (leaves.size() == 1) return leaves[0];
  std::size_t k = 1;
  while (k * 2 < leaves.size()) k *= 2;
  return node_hash(head(leaves.first(k)), head(leaves.subspan(k)));
}

std::vector<Digest> path(std::size_t index, std::span<const Digest> leaves) {
  if (leaves.size() == 1) return {};
  std::size_t k = 1;
  while (k * 2 < leaves.size()) k *= 2;
  std::vector<Digest> out = index < k ? path(index, leaves.first(k)) : path(index - k, leaves.subspan(k));
  out.push_back(index < k ? head(leaves.subspan(k)) : head(leaves.first(k)));
  return out;
}

TEST(Merkle, HashesApart) {
  EXPECT_EQ(leaf_hash({}).hex(), "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  EXPECT_NE(leaf_hash(as_bytes("a")), sha256("a"));
}

TEST(Merkle, EveryLeafOfEveryTreeUpTo33) {
  std::vector<Digest> leaves;
  for (std::size_t size = 1; size <= 33; ++size) {
    leaves.push_back(leaf_hash(as_bytes(std::to_string(size))));
    const Digest root = head(leaves);
    for (std::size_t index = 0; index < size; ++index) {
      auto proof = path(index, leaves);
      const auto found = root_of_inclusion(index, size, leaves[index], proof);
      ASSERT_TRUE(found) << index << " of " << size;
      EXPECT_EQ(*found, root) << index << " of " << size;
      for (Digest& sibling : proof) {
        sibling.bytes[0] ^= 1U;
        EXPECT_NE(root_of_inclusion(index, size, leaves[index], proof).value(), root);
        sibling.bytes[0] ^= 1U;
      }
      proof.push_back(root);
      EXPECT_FALSE(root_of_inclusion(index, size, leaves[index], proof));
      if (size > 1) {
        proof.resize(proof.size() - 2);
        EXPECT_FALSE(root_of_inclusion(index, size, leaves[index], proof));
      }
    }
    EXPECT_FALSE(root_of_inclusion(size, size, leaves[0], path(0, leaves)));
  }
  EXPECT_FALSE(root_of_inclusion(0, 0, leaves[0], {}));
}

}  // namespace
}  // namespace proofhouse::crypto
