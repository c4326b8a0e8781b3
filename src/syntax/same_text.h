// same_text: whether two texts are equal, fast for the short ones that keys, words and ids are.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace proofhouse::syntax {

template <class Word>
bool same_words(const char* a, const char* b) {
  Word left = 0;
  Word right = 0;
  std::memcpy(&left, a, sizeof(Word));
  std::memcpy(&right, b, sizeof(Word));
  return left == right;
}

// Reads the first and the last word of both, which overlap where the text is shorter than two.
inline bool same_text(std::string_view a, std::string_view b) {
  const std::size_t size = a.size();
  if (size != b.size()) return false;
  const char* left = a.data();
  const char* right = b.data();
  if (size >= 8) {
    if (!same_words<std::uint64_t>(left, right)) return false;
    if (!same_words<std::uint64_t>(left + size - 8, right + size - 8)) return false;
    return size <= 16 || std::memcmp(left + 8, right + 8, size - 16) == 0;
  }
  if (size >= 4) return same_words<std::uint32_t>(left, right) && same_words<std::uint32_t>(left + size - 4, right + size - 4);
  for (std::size_t i = 0; i < size; ++i) {
    if (left[i] != right[i]) return false;
  }
  return true;
}

}  // namespace proofhouse::syntax
