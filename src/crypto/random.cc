#include "crypto/random.h"

#include <openssl/rand.h>

#include <cstdlib>

namespace proofhouse::crypto {

Digest random_salt() {
  Digest salt;
  if (RAND_bytes(salt.bytes.data(), static_cast<int>(salt.bytes.size())) != 1) std::abort();
  return salt;
}

}  // namespace proofhouse::crypto
