// Semantic Versioning 2.0.0 §11 and its two neighbours: pub, where build metadata counts, and NuGet, with four numbers and no
// case.
#include <array>
#include <optional>
#include <string>

#include "base/text.h"
#include "identifiers/version/orders.h"
#include "identifiers/version/segments.h"

namespace proofhouse::identifiers {

namespace {

struct Semver {
  std::array<std::string_view, 4> numbers;
  std::string_view more;  // numbers beyond those that the scheme has: ".4.5"
  std::string_view prerelease;
  std::string_view build;
};

bool is_identifiers(std::string_view text) {
  bool empty = true;
  for (const char c : text) {
    if (c == '.' ? empty : !is_alnum(c) && c != '-') return false;
    empty = c == '.';
  }
  return !empty;
}

// Two thirds of real versions that are not strict are short ("1.2") or begin with a "v": both are read. Nothing else is.
std::optional<Semver> read(std::string_view text, std::size_t numbers) {
  Semver out;
  if (!text.empty() && (text.front() == 'v' || text.front() == 'V' || text.front() == '=')) text.remove_prefix(1);
  std::size_t count = 0;
  std::string_view rest = text;
  for (;;) {
    const std::string_view number = take_digits(text);
    if (number.empty()) return std::nullopt;
    if (count < numbers) {
      out.numbers[count] = number;
      rest = text;
    }
    ++count;
    if (!take_char(text, '.')) break;
  }
  out.more = rest.substr(0, rest.size() - text.size());
  if (take_char(text, '-')) {
    out.prerelease = text.substr(0, text.find('+'));
    text.remove_prefix(out.prerelease.size());
    if (!is_identifiers(out.prerelease)) return std::nullopt;
  }
  if (take_char(text, '+')) {
    out.build = text;
    if (!is_identifiers(out.build)) return std::nullopt;
  } else if (!text.empty()) {
    return std::nullopt;
  }
  return out;
}

int compare_identifiers(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    const std::string_view left = take_field(a, '.');
    const std::string_view right = take_field(b, '.');
    const bool left_number = all_digits(left);
    const bool right_number = all_digits(right);
    if (left_number != right_number) return left_number ? -1 : 1;
    const int sign = left_number ? compare_numbers(left, right) : compare_text(left, right);
    if (sign != 0) return sign;
  }
  return a.empty() ? (b.empty() ? 0 : -1) : 1;
}

Order compare(const Semver& a, const Semver& b) {
  for (std::size_t i = 0; i < a.numbers.size(); ++i) {
    if (const int sign = compare_numbers(a.numbers[i], b.numbers[i]); sign != 0) return order_of(sign);
  }
  // No rule says where a number too many belongs.
  if (a.more != b.more) return Order::kUndecided;
  if (a.prerelease.empty() != b.prerelease.empty()) return a.prerelease.empty() ? Order::kGreater : Order::kLess;
  return order_of(compare_identifiers(a.prerelease, b.prerelease));
}

}  // namespace

Order compare_semver(std::string_view a, std::string_view b) {
  const auto left = read(a, 3);
  const auto right = read(b, 3);
  if (!left || !right) return Order::kUndecided;
  return compare(*left, *right);
}

Order compare_pub(std::string_view a, std::string_view b) {
  const auto left = read(a, 3);
  const auto right = read(b, 3);
  if (!left || !right) return Order::kUndecided;
  const Order order = compare(*left, *right);
  return order != Order::kEqual ? order : order_of(compare_identifiers(left->build, right->build));
}

Order compare_nuget(std::string_view a, std::string_view b) {
  const std::string left_text = lower(a);
  const std::string right_text = lower(b);
  const auto left = read(left_text, 4);
  const auto right = read(right_text, 4);
  if (!left || !right) return Order::kUndecided;
  return compare(*left, *right);
}

}  // namespace proofhouse::identifiers
