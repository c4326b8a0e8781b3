// VERS generic: numbers and words, and the few words whose place everybody agrees on (as libversion does it). Any other word is
// not decided.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/text.h"
#include "identifiers/version/orders.h"
#include "identifiers/version/segments.h"

namespace proofhouse::identifiers {

namespace {

// In their order: a word before the release, a number of zero or the end, a word after it, a letter after a number, a number.
enum class Kind : std::uint8_t { kBefore, kZero, kAfter, kLetter, kNumber, kUnknown };

struct Part {
  Kind kind = Kind::kZero;
  std::string_view text;
};

Kind kind_of(std::string_view word) {
  for (const auto before : {"alpha", "beta", "pre", "prerelease", "rc", "dev", "snapshot"}) {
    if (word == before) return Kind::kBefore;
  }
  for (const auto after : {"post", "patch", "pl", "errata"}) {
    if (word == after) return Kind::kAfter;
  }
  return Kind::kUnknown;
}

// The words before a release in their order, by their first letter as libversion takes them, but "dev" and "snapshot" first.
int rank(std::string_view word) {
  constexpr std::string_view kOrder = "dsabpr";
  return static_cast<int>(kOrder.find(word.front()));
}

std::vector<Part> read(std::string_view text) {
  std::vector<Part> out;
  take_char(text, 'v');
  bool after_digit = false;
  while (!text.empty()) {
    const char c = text.front();
    if (is_digit(c)) {
      const std::string_view number = take_digits(text);
      out.push_back({without_zeros(number).empty() ? Kind::kZero : Kind::kNumber, number});
      after_digit = true;
    } else if (is_lower(c)) {
      const std::string_view word = take_letters(text);
      const bool letter = word.size() == 1 && after_digit && (text.empty() || !is_digit(text.front()));
      const bool before = word == "a" || word == "b";  // "1.0a1", "1.0b2"
      out.push_back({letter ? Kind::kLetter : before ? Kind::kBefore : kind_of(word), word});
      after_digit = false;
    } else {
      if (c != '.' && c != '-' && c != '_' && c != '+' && c != '~' && c != ' ')
        out.push_back({Kind::kUnknown, text.substr(0, 1)});
      text.remove_prefix(1);
      after_digit = false;
    }
  }
  return out;
}

std::optional<int> compare_parts(const Part& a, const Part& b) {
  if (a.kind == Kind::kUnknown || b.kind == Kind::kUnknown) {
    return a.kind == b.kind && a.text == b.text ? std::optional(0) : std::nullopt;
  }
  if (a.kind != b.kind) return sign_of(static_cast<int>(a.kind) - static_cast<int>(b.kind));
  switch (a.kind) {
    case Kind::kNumber: return compare_numbers(a.text, b.text);
    case Kind::kBefore: return sign_of(rank(a.text) - rank(b.text));
    case Kind::kLetter: return compare_text(a.text, b.text);
    default: return 0;
  }
}

}  // namespace

Order compare_generic(std::string_view a, std::string_view b) {
  const std::string left_text = lower(trim(a));
  const std::string right_text = lower(trim(b));
  const auto left = read(left_text);
  const auto right = read(right_text);
  if (left.empty() || right.empty()) return Order::kUndecided;
  for (std::size_t i = 0; i < left.size() || i < right.size(); ++i) {
    const auto sign = compare_parts(i < left.size() ? left[i] : Part(), i < right.size() ? right[i] : Part());
    if (!sign) return Order::kUndecided;
    if (*sign != 0) return order_of(*sign);
  }
  return Order::kEqual;
}

}  // namespace proofhouse::identifiers
