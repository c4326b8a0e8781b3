// Firmware dates: 2021-03-04, 2021/03/04, 2021.03.04, 20210304, "March 4, 2021", "April/17/2023", and months: "January 2019".
#include <array>
#include <optional>
#include <string>

#include "base/text.h"
#include "identifiers/version/ot_orders.h"
#include "identifiers/version/segments.h"

namespace proofhouse::identifiers {

namespace {

struct Day {
  int year = 0;
  int month = 0;
  int day = 0;  // 0: only the month is known
};

constexpr bool is_mark(char c) { return c == ' ' || c == '/' || c == '-' || c == '.' || c == ',' || c == '_'; }

std::optional<int> number(std::string_view digits) {
  if (!all_digits(digits) || digits.size() > 4) return std::nullopt;
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

int month_of(std::string_view word) {
  constexpr std::array<std::string_view, 12> kMonths = {"january", "february", "march",     "april",   "may",      "june",
                                                        "july",    "august",   "september", "october", "november", "december"};
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (word == kMonths[i] || (word.size() == 3 && kMonths[i].starts_with(word))) return static_cast<int>(i) + 1;
  }
  return 0;
}

std::optional<Day> checked(Day day, bool with_day) {
  const bool good = day.year >= 1990 && day.year <= 2099 && day.month >= 1 && day.month <= 12 && day.day <= 31 &&
                    (with_day ? day.day >= 1 : day.day == 0);
  return good ? std::optional(day) : std::nullopt;
}

std::optional<Day> from_parts(const std::array<std::string_view, 3>& parts, std::size_t count) {
  if (count == 1 && parts[0].size() == 8 && all_digits(parts[0])) {
    return checked({*number(parts[0].substr(0, 4)), *number(parts[0].substr(4, 2)), *number(parts[0].substr(6))}, true);
  }
  if (const int month = month_of(parts[0]); month != 0) {
    const auto last = number(parts[count - 1]);
    const auto day = count == 3 ? number(parts[1]) : std::optional(0);
    if (count < 2 || !last || !day) return std::nullopt;
    return checked({*last, month, *day}, count == 3);
  }
  // Numbers alone only with the year in front: 03/04/2021 is March in one country and April in another.
  if (count != 3 || parts[0].size() != 4 || parts[1].size() > 2 || parts[2].size() > 2) return std::nullopt;
  const auto year = number(parts[0]);
  const auto month = number(parts[1]);
  const auto day = number(parts[2]);
  return year && month && day ? checked({*year, *month, *day}, true) : std::nullopt;
}

std::optional<Day> read(std::string_view text) {
  std::array<std::string_view, 3> parts;
  std::size_t count = 0;
  while (!text.empty()) {
    if (count == parts.size()) return std::nullopt;
    parts[count] = is_digit(text.front()) ? take_digits(text) : take_letters(text);
    if (parts[count].empty()) return std::nullopt;
    ++count;
    if (take(text, is_mark).empty() && !text.empty()) return std::nullopt;
  }
  return count == 0 ? std::nullopt : from_parts(parts, count);
}

}  // namespace

Order compare_fw_date(std::string_view a, std::string_view b) {
  const std::string left_text = lower(trim(a));
  const std::string right_text = lower(trim(b));
  const auto left = read(left_text);
  const auto right = read(right_text);
  if (!left || !right) return Order::kUndecided;
  const int months = (left->year - right->year) * 12 + left->month - right->month;
  if (months != 0) return order_of(months);
  // A day and its month have no order.
  if ((left->day == 0) != (right->day == 0)) return Order::kUndecided;
  return order_of(left->day - right->day);
}

}  // namespace proofhouse::identifiers
