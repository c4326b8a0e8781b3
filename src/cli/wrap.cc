#include "cli/wrap.h"

#include "base/text.h"

namespace proofhouse::cli {

namespace {

constexpr std::size_t kColumns = 100;

// Characters, not bytes.
std::size_t width(std::string_view word) {
  std::size_t count = 0;
  for (const char c : word) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++count;
  }
  return count;
}

}  // namespace

std::string wrapped(std::string_view text, std::size_t first, std::size_t rest) {
  std::string out(first, ' ');
  std::size_t column = first;
  bool fresh = true;
  for (const auto word : split(text, ' ')) {
    if (trim(word).empty()) continue;
    const std::string shown = printable(trim(word));
    if (!fresh && column + 1 + width(shown) > kColumns) {
      out += "\n" + std::string(rest, ' ');
      column = rest;
      fresh = true;
    }
    if (!fresh) {
      out += ' ';
      ++column;
    }
    out += shown;
    column += width(shown);
    fresh = false;
  }
  return out + "\n";
}

}  // namespace proofhouse::cli
