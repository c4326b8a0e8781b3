// A digest of a text that costs nothing to speak of: equal texts have equal digests, different ones mostly not. Its first and
// last bytes and its length alone count, so whoever relies on it compares texts as well and bounds what happens when many share
// one.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace proofhouse::syntax {

inline std::uint64_t text_digest(std::string_view text, std::uint64_t salt = 0) {
  std::uint64_t head = 0;
  std::uint64_t tail = 0;
  const std::size_t size = text.size();
  if (size >= 8) {
    std::memcpy(&head, text.data(), 8);
    std::memcpy(&tail, text.data() + size - 8, 8);
  } else if (size >= 4) {
    std::memcpy(&head, text.data(), 4);
    std::memcpy(&tail, text.data() + size - 4, 4);
  } else if (size > 0) {
    head = static_cast<unsigned char>(text[0]);
    tail = (std::uint64_t{static_cast<unsigned char>(text[size / 2])} << 8U) | static_cast<unsigned char>(text[size - 1]);
  }
  std::uint64_t digest = (head ^ (salt + size) * 0x9E3779B97F4A7C15ULL) * 0xBF58476D1CE4E5B9ULL;
  digest = (digest ^ (digest >> 32U) ^ tail) * 0x94D049BB133111EBULL;
  return digest ^ (digest >> 29U);
}

}  // namespace proofhouse::syntax
