#include "formats/epss/probability.h"

#include <array>

namespace proofhouse::formats::epss {

namespace {

constexpr std::size_t kMostDigits = 32;
constexpr int kPlaces = 6;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "e-05": nothing where it is no exponent, or one that no probability needs.
std::optional<int> read_exponent(std::string_view text) {
  if (text.empty()) return 0;
  if ((text[0] != 'e' && text[0] != 'E') || text.size() < 2) return std::nullopt;
  text.remove_prefix(1);
  const bool negative = text[0] == '-';
  if (text[0] == '-' || text[0] == '+') text.remove_prefix(1);
  if (text.empty() || text.size() > 3) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return negative ? -value : value;
}

}  // namespace

std::optional<Probability> read_probability(std::string_view text) {
  std::array<int, kMostDigits> digits{};
  std::size_t count = 0;
  std::size_t at = 0;
  int point = 0;  // digits before the point
  bool behind = false;
  for (; at < text.size() && (is_digit(text[at]) || (text[at] == '.' && !behind)); ++at) {
    if (text[at] == '.') {
      behind = true;
      continue;
    }
    if (count == kMostDigits) return std::nullopt;
    digits.at(count++) = text[at] - '0';
    if (!behind) ++point;
  }
  if (count == 0 || point == 0) return std::nullopt;
  const auto exponent = read_exponent(text.substr(at));
  if (!exponent) return std::nullopt;
  point += *exponent;
  // Digit i is worth 10^(point - 1 - i); the last that counts is the millionth.
  Probability out;
  std::uint64_t value = 0;
  bool round_up = false;
  for (std::size_t i = 0; i < count; ++i) {
    const int place = static_cast<int>(i) - point + 1;  // places behind the point, 0: the ones
    const int digit = digits.at(i);
    if (digit == 0) continue;
    if (place < 0) return std::nullopt;
    if (place > kPlaces) {
      out.exact = false;
      if (place == kPlaces + 1 && digit >= 5) round_up = true;
      continue;
    }
    std::uint64_t worth = 1;
    for (int p = place; p < kPlaces; ++p) worth *= 10;
    value += static_cast<std::uint64_t>(digit) * worth;
  }
  constexpr std::uint64_t kWhole = 1'000'000;
  if (value > kWhole || (value == kWhole && !out.exact)) return std::nullopt;
  out.millionths = static_cast<std::uint32_t>(value + (round_up ? 1 : 0));
  return out;
}

}  // namespace proofhouse::formats::epss
