#include "base/date.h"

#include <chrono>
#include <optional>

namespace proofhouse {

namespace {

constexpr std::int64_t kDay = 86400;

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return text.empty() ? std::nullopt : std::optional(value);
}

std::string padded(int value, std::size_t width) {
  std::string text = std::to_string(value);
  return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
}

std::chrono::year_month_day civil(std::int32_t days) {
  return std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(days)));
}

std::unexpected<Error> not_a_time(std::string_view text) {
  return fail(ErrorCode::kMalformed, "\"" + std::string(text.substr(0, 40)) + "\" is not a point in time",
              "write it as 2026-10-15T12:00+02:00, with its offset");
}

}  // namespace

Result<Date> Date::parse(std::string_view text) {
  const auto malformed = [&] {
    return fail(ErrorCode::kMalformed, "\"" + std::string(text.substr(0, 40)) + "\" is not a date", "write it as 2026-11-01");
  };
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return malformed();
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return malformed();
  const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok() || *year < 1900) {
    return fail(ErrorCode::kInvalid, "there is no day " + std::string(text), "write a day that the calendar has");
  }
  return Date(static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count()));
}

Date Date::from(int year, unsigned month, unsigned day) {
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
  return Date(static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count()));
}

int Date::year() const { return static_cast<int>(civil(days_).year()); }

std::string Date::iso() const {
  const auto date = civil(days_);
  return padded(static_cast<int>(date.year()), 4) + '-' + padded(static_cast<int>(static_cast<unsigned>(date.month())), 2) + '-' +
         padded(static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

Result<Timestamp> Timestamp::parse(std::string_view text) {
  if (text.size() == 10) return start_of(TRY(Date::parse(text)));
  if (text.size() < 17 || (text[10] != 'T' && text[10] != 't' && text[10] != ' ') || text[13] != ':') return not_a_time(text);
  const Date date = TRY(Date::parse(text.substr(0, 10)));
  const auto hour = digits(text.substr(11, 2));
  const auto minute = digits(text.substr(14, 2));
  std::size_t at = 16;
  int second = 0;
  if (at < text.size() && text[at] == ':') {
    if (text.size() < at + 3) return not_a_time(text);
    const auto read = digits(text.substr(at + 1, 2));
    if (!read) return not_a_time(text);
    second = *read == 60 ? 59 : *read;
    at += 3;
    if (at < text.size() && text[at] == '.') {
      const std::size_t fraction = ++at;
      while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
      if (at == fraction) return not_a_time(text);
    }
  }
  if (!hour || !minute || *hour > 23 || *minute > 59 || second > 59) return not_a_time(text);
  std::int64_t offset = 0;
  const std::string_view zone = text.substr(at);
  if (zone != "Z" && zone != "z") {
    if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':') return not_a_time(text);
    const auto hours = digits(zone.substr(1, 2));
    const auto minutes = digits(zone.substr(4, 2));
    if (!hours || !minutes || *hours > 23 || *minutes > 59) return not_a_time(text);
    offset = (*hours * 60LL + *minutes) * 60LL * (zone[0] == '-' ? -1 : 1);
  }
  return Timestamp(date.days() * kDay + *hour * 3600LL + *minute * 60LL + second - offset);
}

Date Timestamp::date() const {
  const std::int64_t days = seconds_ >= 0 ? seconds_ / kDay : -((-seconds_ + kDay - 1) / kDay);
  return Date(static_cast<std::int32_t>(days));
}

std::string Timestamp::iso() const {
  const Date day = date();
  const auto rest = static_cast<int>(seconds_ - day.days() * kDay);
  return day.iso() + 'T' + padded(rest / 3600, 2) + ':' + padded(rest / 60 % 60, 2) + ':' + padded(rest % 60, 2) + 'Z';
}

Timestamp start_of(Date date) { return Timestamp(date.days() * kDay); }
Timestamp end_of(Date date) { return Timestamp(date.days() * kDay + kDay - 1); }

}  // namespace proofhouse
