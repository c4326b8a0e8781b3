// Packagist: what Composer compares with, PHP's version_compare(), after the "v" in front is taken away.
//
// Marks part, and so does every change between digits and others. Words weigh by how they begin: any other < dev < alpha (a) <
// beta (b) < RC (rc) < a number or "#" < patch (p).
#include <string>
#include <vector>

#include "identifiers/version/orders.h"
#include "identifiers/version/segments.h"

namespace proofhouse::identifiers {

namespace {

constexpr bool is_mark(char c) { return c == '.' || c == '-' || c == '_' || c == '+'; }

// The parts of "1.0-beta2" are 1, 0, beta and 2. Between two marks in a row stands an empty part.
std::vector<std::string_view> read(std::string_view text) {
  if (!text.empty() && (text.front() == 'v' || text.front() == 'V')) text.remove_prefix(1);
  std::vector<std::string_view> out;
  std::size_t from = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const bool end = i == text.size();
    if (end || is_mark(text[i])) {
      out.push_back(text.substr(from, i - from));
      from = i + 1;
    } else if (i > from && is_digit(text[i - 1]) != is_digit(text[i])) {
      out.push_back(text.substr(from, i - from));
      from = i;
    }
  }
  return out;
}

constexpr int kNumber = 5;

int weight(std::string_view part) {
  if (part.starts_with("dev")) return 1;
  if (part.starts_with('a')) return 2;
  if (part.starts_with('b')) return 3;
  if (part.starts_with("RC") || part.starts_with("rc")) return 4;
  if (part.starts_with('#')) return kNumber;
  if (part.starts_with('p')) return 6;
  return 0;
}

int compare_parts(std::string_view a, std::string_view b) {
  const bool left_number = all_digits(a);
  const bool right_number = all_digits(b);
  if (left_number && right_number) return compare_numbers(a, b);
  return sign_of((left_number ? kNumber : weight(a)) - (right_number ? kNumber : weight(b)));
}

// Where one version goes on: a further number makes it newer, a further word counts against a number.
int compare_rest(std::string_view part) { return all_digits(part) ? 1 : sign_of(weight(part) - kNumber); }

}  // namespace

Order compare_composer(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return Order::kUndecided;
  // Two branches have no order.
  if (a.starts_with("dev-") && b.starts_with("dev-")) return a == b ? Order::kEqual : Order::kUndecided;
  const auto left = read(a);
  const auto right = read(b);
  for (std::size_t i = 0; i < left.size() && i < right.size(); ++i) {
    if (const int sign = compare_parts(left[i], right[i]); sign != 0) return order_of(sign);
  }
  for (std::size_t i = right.size(); i < left.size(); ++i) {
    if (const int sign = compare_rest(left[i]); sign != 0) return order_of(sign);
  }
  for (std::size_t i = left.size(); i < right.size(); ++i) {
    if (const int sign = compare_rest(right[i]); sign != 0) return order_of(-sign);
  }
  return Order::kEqual;
}

}  // namespace proofhouse::identifiers
