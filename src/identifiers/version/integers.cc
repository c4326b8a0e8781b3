// Lists of whole numbers: CRAN (R's package_version), Hackage (Data.Version) and VERS' intdot.
#include <optional>

#include "identifiers/version/orders.h"
#include "identifiers/version/segments.h"

namespace proofhouse::identifiers {

namespace {

// Whether it is numbers, each parted from the next by one mark.
bool is_list(std::string_view text, bool hyphens) {
  bool digit = false;
  for (const char c : text) {
    const bool mark = c == '.' || (hyphens && c == '-');
    if (mark ? !digit : !is_digit(c)) return false;
    digit = !mark;
  }
  return digit;
}

// Numbers one by one; of two lists that agree the longer one is newer where `length_counts`, else what is missing is zero.
int compare_lists(std::string_view a, std::string_view b, bool length_counts) {
  while (!a.empty() || !b.empty()) {
    if (length_counts && (a.empty() || b.empty())) return a.empty() ? -1 : 1;
    const std::string_view left = take_digits(a);
    if (const int sign = compare_numbers(left, take_digits(b)); sign != 0) return sign;
    if (!a.empty()) a.remove_prefix(1);
    if (!b.empty()) b.remove_prefix(1);
  }
  return 0;
}

// The numbers and dots in front.
std::string_view dotted(std::string_view text) {
  const std::string_view all = text;
  take_digits(text);
  while (text.size() > 1 && text.front() == '.' && is_digit(text[1])) {
    text.remove_prefix(1);
    take_digits(text);
  }
  return all.substr(0, all.size() - text.size());
}

}  // namespace

Order compare_cran(std::string_view a, std::string_view b) {
  if (!is_list(a, true) || !is_list(b, true)) return Order::kUndecided;
  return order_of(compare_lists(a, b, true));
}

Order compare_hackage(std::string_view a, std::string_view b) {
  if (!is_list(a, false) || !is_list(b, false)) return Order::kUndecided;
  return order_of(compare_lists(a, b, true));
}

// VERS lets anything follow the numbers and says that it does not count. Two versions that differ only there are not decided
// here: to call "1.2" and "1.2-rc1" equal would be a guess.
Order compare_intdot(std::string_view a, std::string_view b) {
  const std::string_view left = dotted(a);
  const std::string_view right = dotted(b);
  if (left.empty() || right.empty()) return Order::kUndecided;
  if (const int sign = compare_lists(left, right, false); sign != 0) return order_of(sign);
  return a.substr(left.size()) == b.substr(right.size()) ? Order::kEqual : Order::kUndecided;
}

}  // namespace proofhouse::identifiers
