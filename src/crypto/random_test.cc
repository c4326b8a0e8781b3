#include "crypto/random.h"

#include <gtest/gtest.h>

#include <set>

namespace proofhouse::crypto {
namespace {

TEST(Random, NoSaltComesTwice) {
  std::set<Digest> seen;
  for (int i = 0; i < 1000; ++i) EXPECT_TRUE(seen.insert(random_salt()).second);
}

}  // namespace
}  // namespace proofhouse::crypto
