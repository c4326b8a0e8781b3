// Gentoo: Package Manager Specification 8, §3.2 (the form) and §3.3 (algorithms 3.1 to 3.7).
#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "identifiers/version/orders.h"
#include "identifiers/version/segments.h"

namespace proofhouse::identifiers {

namespace {

constexpr std::array<std::string_view, 6> kSuffixes = {"alpha", "beta", "pre", "rc", "", "p"};
constexpr std::size_t kNoSuffix = 4;

struct Suffix {
  std::size_t weight = kNoSuffix;
  std::string_view number;
};

struct Ebuild {
  std::vector<std::string_view> numbers;
  char letter = '\0';
  std::vector<Suffix> suffixes;
  std::string_view revision;
};

bool take_suffix(std::string_view& text, Suffix& out) {
  for (std::size_t i = 0; i < kSuffixes.size(); ++i) {
    if (i == kNoSuffix || !text.starts_with(kSuffixes[i])) continue;
    text.remove_prefix(kSuffixes[i].size());
    out = {i, take_digits(text)};
    return true;
  }
  return false;
}

std::optional<Ebuild> read(std::string_view text) {
  Ebuild out;
  do {
    out.numbers.push_back(take_digits(text));
    if (out.numbers.back().empty()) return std::nullopt;
  } while (take_char(text, '.'));
  if (!text.empty() && is_lower(text.front())) {
    out.letter = text.front();
    text.remove_prefix(1);
  }
  while (take_char(text, '_')) {
    Suffix suffix;
    if (!take_suffix(text, suffix)) return std::nullopt;
    out.suffixes.push_back(suffix);
  }
  if (text.starts_with("-r") && all_digits(text.substr(2))) {
    out.revision = text.substr(2);
    text = {};
  }
  if (!text.empty()) return std::nullopt;
  return out;
}

std::string_view without_end_zeros(std::string_view digits) {
  const std::size_t at = digits.find_last_not_of('0');
  return digits.substr(0, at == std::string_view::npos ? 0 : at + 1);
}

int compare_numbers_of(const Ebuild& a, const Ebuild& b) {
  for (std::size_t i = 0; i < std::min(a.numbers.size(), b.numbers.size()); ++i) {
    const std::string_view left = a.numbers[i];
    const std::string_view right = b.numbers[i];
    // Algorithm 3.3: beyond the first number, one with a zero in front is a decimal fraction.
    const bool fraction = i > 0 && (left.front() == '0' || right.front() == '0');
    const int sign = fraction ? compare_text(without_end_zeros(left), without_end_zeros(right)) : compare_numbers(left, right);
    if (sign != 0) return sign;
  }
  return a.numbers.size() < b.numbers.size() ? -1 : a.numbers.size() > b.numbers.size() ? 1 : 0;
}

int compare_suffixes(const Ebuild& a, const Ebuild& b) {
  for (std::size_t i = 0; i < std::max(a.suffixes.size(), b.suffixes.size()); ++i) {
    const Suffix left = i < a.suffixes.size() ? a.suffixes[i] : Suffix();
    const Suffix right = i < b.suffixes.size() ? b.suffixes[i] : Suffix();
    if (left.weight != right.weight) return left.weight < right.weight ? -1 : 1;
    if (const int sign = compare_numbers(left.number, right.number); sign != 0) return sign;
  }
  return 0;
}

}  // namespace

Order compare_gentoo(std::string_view a, std::string_view b) {
  const auto left = read(a);
  const auto right = read(b);
  if (!left || !right) return Order::kUndecided;
  if (const int sign = compare_numbers_of(*left, *right); sign != 0) return order_of(sign);
  if (left->letter != right->letter) return left->letter < right->letter ? Order::kLess : Order::kGreater;
  if (const int sign = compare_suffixes(*left, *right); sign != 0) return order_of(sign);
  return order_of(compare_numbers(left->revision, right->revision));
}

}  // namespace proofhouse::identifiers
