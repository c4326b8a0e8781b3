#include "tender/fraction.h"

#include <algorithm>
#include <cstdint>

namespace proofhouse::tender {

namespace {

constexpr std::size_t kPiece = 18;  // digits that fit into 64 bits

std::optional<Rational> whole(std::string_view digits) {
  if (digits.empty() || !std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
  Rational value;
  while (!digits.empty()) {
    const std::string_view piece = digits.substr(0, kPiece);
    std::int64_t number = 0;
    std::int64_t power = 1;
    for (const char c : piece) {
      number = number * 10 + (c - '0');
      power *= 10;
    }
    value = value * Rational(power) + Rational(number);
    digits.remove_prefix(piece.size());
  }
  return value;
}

}  // namespace

std::optional<Rational> rational_of(std::string_view fraction) {
  const bool negative = fraction.starts_with('-');
  if (negative) fraction.remove_prefix(1);
  const std::size_t slash = fraction.find('/');
  auto value = whole(fraction.substr(0, slash));
  if (!value) return std::nullopt;
  if (slash != std::string_view::npos) {
    const auto below = whole(fraction.substr(slash + 1));
    if (!below || below->is_zero()) return std::nullopt;
    *value /= *below;
  }
  return negative ? -*value : *value;
}

}  // namespace proofhouse::tender
