// OpenSSL: before 3.0 three numbers and letters that count patches (1.0.2z is followed by 1.0.2za); from 3.0 on semantic
// versions.
#include <array>
#include <optional>

#include "identifiers/version/orders.h"
#include "identifiers/version/segments.h"

namespace proofhouse::identifiers {

namespace {

struct Openssl {
  std::array<std::string_view, 3> numbers;
  std::string_view letters;
  std::string_view pre;  // "pre1", "beta2", "cvs", "alpha3"
};

std::optional<Openssl> read(std::string_view text) {
  Openssl out;
  for (std::size_t i = 0; i < out.numbers.size(); ++i) {
    if (i > 0 && !take_char(text, '.')) return std::nullopt;
    out.numbers[i] = take_digits(text);
    if (out.numbers[i].empty()) return std::nullopt;
  }
  out.letters = take(text, is_lower);
  if (take_char(text, '-')) {
    out.pre = text;
    if (out.pre.empty()) return std::nullopt;
    text = {};
  }
  return text.empty() ? std::optional(out) : std::nullopt;
}

// Only two with the same word and another number have a known order: beta1 and beta2.
Order compare_pre(std::string_view a, std::string_view b) {
  if (a == b) return Order::kEqual;
  if (a.empty() || b.empty()) return a.empty() ? Order::kGreater : Order::kLess;
  const std::string_view left = take_letters(a);
  const std::string_view right = take_letters(b);
  if ((!a.empty() && !all_digits(a)) || (!b.empty() && !all_digits(b))) return Order::kUndecided;
  const auto weight = [](std::string_view word) { return word == "alpha" ? 1 : word == "beta" ? 2 : word == "pre" ? 3 : 0; };
  if (left != right && (weight(left) == 0 || weight(right) == 0)) return Order::kUndecided;
  if (left != right) return order_of(weight(left) - weight(right));
  return order_of(compare_numbers(a, b));
}

}  // namespace

Order compare_openssl(std::string_view a, std::string_view b) {
  const auto left = read(a);
  const auto right = read(b);
  if (!left || !right) return Order::kUndecided;
  for (std::size_t i = 0; i < left->numbers.size(); ++i) {
    if (const int sign = compare_numbers(left->numbers[i], right->numbers[i]); sign != 0) return order_of(sign);
  }
  if (left->letters != right->letters) return order_of(compare_text(left->letters, right->letters));
  return compare_pre(left->pre, right->pre);
}

}  // namespace proofhouse::identifiers
