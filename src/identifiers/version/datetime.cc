// VERS datetime: moments of RFC 3339, compared on the one timeline; lexicographic: bytes of UTF-8, which is the order of code
// points.
#include <cstdint>
#include <optional>

#include "base/text.h"
#include "identifiers/version/orders.h"
#include "identifiers/version/segments.h"

namespace proofhouse::identifiers {

namespace {

struct Moment {
  std::int64_t seconds = 0;
  std::string_view fraction;  // digits, without zeros at the end
};

std::optional<int> take_number(std::string_view& text, std::size_t digits) {
  if (text.size() < digits || !all_digits(text.substr(0, digits))) return std::nullopt;
  int value = 0;
  for (const char c : text.substr(0, digits)) value = value * 10 + (c - '0');
  text.remove_prefix(digits);
  return value;
}

constexpr bool leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

constexpr int days_in(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return kDays[month - 1] + (month == 2 && leap(year) ? 1 : 0);
}

// Days since 0000-03-01, in the calendar of RFC 3339.
constexpr std::int64_t day_number(int year, int month, int day) {
  const std::int64_t y = month > 2 ? year : year - 1;
  const std::int64_t m = month > 2 ? month - 3 : month + 9;
  return y * 365 + (y >= 0 ? y / 4 - y / 100 + y / 400 : -1) + (153 * m + 2) / 5 + day - 1;
}

// Minutes east of UTC.
std::optional<int> take_offset(std::string_view& text) {
  if (take_char(text, 'Z') || take_char(text, 'z')) return 0;
  const bool west = !text.empty() && text.front() == '-';
  if (!take_char(text, '-') && !take_char(text, '+')) return std::nullopt;
  const auto hours = take_number(text, 2);
  if (!hours || *hours > 23 || !take_char(text, ':')) return std::nullopt;
  const auto minutes = take_number(text, 2);
  if (!minutes || *minutes > 59) return std::nullopt;
  return (west ? -1 : 1) * (*hours * 60 + *minutes);
}

std::optional<std::int64_t> take_day(std::string_view& text) {
  const auto year = take_number(text, 4);
  if (!year || !take_char(text, '-')) return std::nullopt;
  const auto month = take_number(text, 2);
  if (!month || *month < 1 || *month > 12 || !take_char(text, '-')) return std::nullopt;
  const auto day = take_number(text, 2);
  if (!day || *day < 1 || *day > days_in(*year, *month)) return std::nullopt;
  return day_number(*year, *month, *day);
}

std::optional<int> take_time(std::string_view& text) {
  const auto hour = take_number(text, 2);
  if (!hour || *hour > 23 || !take_char(text, ':')) return std::nullopt;
  const auto minute = take_number(text, 2);
  if (!minute || *minute > 59 || !take_char(text, ':')) return std::nullopt;
  const auto second = take_number(text, 2);
  if (!second || *second > 60) return std::nullopt;
  return *hour * 3600 + *minute * 60 + *second;
}

std::optional<Moment> read(std::string_view text) {
  const auto day = take_day(text);
  if (!day || (!take_char(text, 'T') && !take_char(text, 't') && !take_char(text, ' '))) return std::nullopt;
  const auto time = take_time(text);
  if (!time) return std::nullopt;
  Moment out;
  if (take_char(text, '.')) {
    out.fraction = take_digits(text);
    if (out.fraction.empty()) return std::nullopt;
    out.fraction = out.fraction.substr(0, out.fraction.find_last_not_of('0') + 1);
  }
  const auto offset = take_offset(text);
  if (!offset || !text.empty()) return std::nullopt;
  out.seconds = *day * 86400 + *time - *offset * 60;
  return out;
}

}  // namespace

Order compare_datetime(std::string_view a, std::string_view b) {
  const auto left = read(a);
  const auto right = read(b);
  if (!left || !right) return Order::kUndecided;
  if (left->seconds != right->seconds) return left->seconds < right->seconds ? Order::kLess : Order::kGreater;
  return order_of(compare_text(left->fraction, right->fraction));
}

Order compare_lexicographic(std::string_view a, std::string_view b) {
  if (!is_utf8(a) || !is_utf8(b)) return Order::kUndecided;
  return order_of(compare_text(a, b));
}

// VERS all and none: no version has a place among others.
Order compare_nothing(std::string_view a, std::string_view b) { return a == b ? Order::kEqual : Order::kUndecided; }

}  // namespace proofhouse::identifiers
