// Any text as a public key: refused with a cause, or a key whose PEM reads back as the same key.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "base/text.h"
#include "crypto/keys.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using proofhouse::crypto::PublicKey;
  const std::span<const std::uint8_t> bytes(data, size);
  for (const auto& key : {PublicKey::from_pem(proofhouse::as_text(bytes)), PublicKey::from_der(bytes)}) {
    if (!key) {
      if (key.error().cause.empty()) std::abort();
      continue;
    }
    const auto again = PublicKey::from_pem(key->to_pem());
    if (!again || !(*again == *key)) std::abort();
    static_cast<void>(key->check_strength());
  }
  return 0;
}
