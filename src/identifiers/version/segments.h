// Segments: runs of digits and letters, and how they compare. Numbers are digit strings: no length overflows. ASCII only.
#pragma once

#include <string_view>

namespace proofhouse::identifiers {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_letter(char c) { return is_lower(c) || (c >= 'A' && c <= 'Z'); }
constexpr bool is_alnum(char c) { return is_digit(c) || is_letter(c); }
constexpr char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

constexpr bool all_digits(std::string_view text) {
  for (const char c : text) {
    if (!is_digit(c)) return false;
  }
  return !text.empty();
}

// Takes the longest run of characters that `belongs` holds for from the front.
template <class Belongs>
constexpr std::string_view take(std::string_view& text, Belongs belongs) {
  std::size_t length = 0;
  while (length < text.size() && belongs(text[length])) ++length;
  const std::string_view run = text.substr(0, length);
  text.remove_prefix(length);
  return run;
}
constexpr std::string_view take_digits(std::string_view& text) { return take(text, is_digit); }
constexpr std::string_view take_letters(std::string_view& text) { return take(text, is_letter); }

// Takes the text up to the separator, and the separator.
constexpr std::string_view take_field(std::string_view& text, char separator) {
  const std::size_t at = text.find(separator);
  const std::string_view field = text.substr(0, at);
  text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
  return field;
}

constexpr bool take_char(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

constexpr int sign_of(int value) { return (value > 0 ? 1 : 0) - (value < 0 ? 1 : 0); }

// -1, 0 or 1, byte by byte as unsigned values.
constexpr int compare_text(std::string_view a, std::string_view b) { return sign_of(a.compare(b)); }

constexpr std::string_view without_zeros(std::string_view digits) {
  const std::size_t at = digits.find_first_not_of('0');
  return at == std::string_view::npos ? std::string_view() : digits.substr(at);
}

// -1, 0 or 1 for strings of digits of any length; nothing is zero.
constexpr int compare_numbers(std::string_view a, std::string_view b) {
  a = without_zeros(a);
  b = without_zeros(b);
  if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
  return compare_text(a, b);
}

}  // namespace proofhouse::identifiers
