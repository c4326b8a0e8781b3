#include "crypto/library.h"

#include <openssl/crypto.h>
#include <openssl/err.h>

#include <stdexcept>

namespace proofhouse::crypto {

void start_library() {
  static const bool started = OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, nullptr) == 1;
  if (!started) throw std::runtime_error("OpenSSL cannot be started");
}

void forget_library_errors() { ERR_clear_error(); }

}  // namespace proofhouse::crypto
