// Alpine: apk-package(5), "Package info metadata": number{.number}{letter}{_suffix{number}}{~hash}{-r#}, as apk-tools compares
// it.
//
// Two versions that break the grammar before a "-r" are ordered by their bytes, as "apk version -t" of apk-tools 3 orders them;
// where what could be read of both is equal, one with something left over is older than one without.
#include <algorithm>
#include <array>
#include <vector>

#include "identifiers/version/orders.h"
#include "identifiers/version/segments.h"

namespace proofhouse::identifiers {

namespace {

// In their order; the empty one stands for "no suffix".
constexpr std::array<std::string_view, 10> kSuffixes = {"alpha", "beta", "pre", "rc", "", "cvs", "svn", "git", "hg", "p"};
constexpr std::size_t kNoSuffix = 4;

struct Suffix {
  std::size_t weight = kNoSuffix;
  std::string_view number;
};

struct Apk {
  std::string_view text;
  std::vector<std::string_view> numbers;
  char letter = '\0';
  std::vector<Suffix> suffixes;
  std::string_view build;
  bool invalid = false;   // something stands where only "-r" may
  bool leftover = false;  // something that no clause took
};

std::size_t suffix_at(std::string_view text) {
  for (std::size_t i = 0; i < kSuffixes.size(); ++i) {
    // "p" last: "pre" begins with it.
    if (i != kNoSuffix && text.starts_with(kSuffixes[i])) return i;
  }
  return kNoSuffix;
}

void read_numbers(Apk& out, std::string_view& text) {
  while (!text.empty() && is_digit(text.front())) {
    out.numbers.push_back(take_digits(text));
    if (!take_char(text, '.')) return;
  }
  // After a last dot: a number that is not there.
  if (!out.numbers.empty()) out.numbers.emplace_back();
}

void read_suffixes(Apk& out, std::string_view& text) {
  while (!text.empty() && text.front() == '_') {
    const std::size_t weight = suffix_at(text.substr(1));
    if (weight == kNoSuffix) return;
    text.remove_prefix(1 + kSuffixes[weight].size());
    out.suffixes.push_back({weight, take_digits(text)});
  }
}

Apk read(std::string_view text) {
  Apk out;
  out.text = text;
  read_numbers(out, text);
  if (!text.empty() && is_lower(text.front())) {
    out.letter = text.front();
    text.remove_prefix(1);
  }
  read_suffixes(out, text);
  if (text.size() > 1 && text[0] == '~') {
    std::string_view rest = text.substr(1);
    const auto hash = take(rest, [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); });
    if (!hash.empty()) text = rest;
  }
  if (text.starts_with("-r")) {
    text.remove_prefix(2);
    out.build = take_digits(text);
  } else {
    out.invalid = !text.empty();
  }
  out.leftover = !text.empty();
  return out;
}

// The first number is a number; a later one that begins with a zero is compared as a decimal fraction is: by its text.
int compare_number(std::string_view a, std::string_view b, std::size_t index) {
  const bool fraction = index > 0 && ((!a.empty() && a.front() == '0') || (!b.empty() && b.front() == '0'));
  return fraction ? compare_text(a, b) : compare_numbers(a, b);
}

int compare_all_numbers(const Apk& a, const Apk& b) {
  const std::size_t both = std::min(a.numbers.size(), b.numbers.size());
  for (std::size_t i = 0; i < both; ++i) {
    if (const int sign = compare_number(a.numbers[i], b.numbers[i], i); sign != 0) return sign;
  }
  for (std::size_t i = both; i < a.numbers.size(); ++i) {
    if (compare_numbers(a.numbers[i], {}) > 0) return 1;
  }
  for (std::size_t i = both; i < b.numbers.size(); ++i) {
    if (compare_numbers(b.numbers[i], {}) > 0) return -1;
  }
  return 0;
}

int compare_suffixes(const Apk& a, const Apk& b) {
  for (std::size_t i = 0; i < std::max(a.suffixes.size(), b.suffixes.size()); ++i) {
    const Suffix left = i < a.suffixes.size() ? a.suffixes[i] : Suffix();
    const Suffix right = i < b.suffixes.size() ? b.suffixes[i] : Suffix();
    if (left.weight != right.weight) return left.weight < right.weight ? -1 : 1;
    if (const int sign = compare_numbers(left.number, right.number); sign != 0) return sign;
  }
  return 0;
}

int compare(const Apk& a, const Apk& b) {
  if (a.invalid && b.invalid) return compare_text(a.text, b.text);
  if (const int sign = compare_all_numbers(a, b); sign != 0) return sign;
  if (a.letter != b.letter) return a.letter < b.letter ? -1 : 1;
  if (const int sign = compare_suffixes(a, b); sign != 0) return sign;
  if (const int sign = compare_numbers(a.build, b.build); sign != 0) return sign;
  return a.leftover == b.leftover ? 0 : a.leftover ? -1 : 1;
}

}  // namespace

Order compare_apk(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return Order::kUndecided;
  return order_of(compare(read(a), read(b)));
}

}  // namespace proofhouse::identifiers
