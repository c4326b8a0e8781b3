// Date and Timestamp: the calendar without a clock, a time zone database or a locale.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace proofhouse {

// A day of the proleptic Gregorian calendar, counted from 1970-01-01. Years 1900 to 9999.
class Date {
 public:
  Date() = default;
  explicit Date(std::int32_t days) : days_(days) {}

  // Reads "2026-11-01" and nothing else. Fails with kMalformed for any other shape, kInvalid for a day that does not exist.
  static Result<Date> parse(std::string_view text);
  static Date from(int year, unsigned month, unsigned day);

  [[nodiscard]] std::int32_t days() const { return days_; }
  [[nodiscard]] int year() const;
  [[nodiscard]] std::string iso() const;  // "2026-11-01"
  // Days added; the calendar has no limit that a caller can reach with 32 bits of days.
  [[nodiscard]] Date plus_days(std::int32_t count) const { return Date(days_ + count); }

  friend bool operator==(const Date&, const Date&) = default;
  friend auto operator<=>(const Date&, const Date&) = default;

 private:
  std::int32_t days_ = 0;
};

// A second of UTC, counted from 1970-01-01T00:00:00Z. Leap seconds are read as the second before them.
class Timestamp {
 public:
  Timestamp() = default;
  explicit Timestamp(std::int64_t seconds) : seconds_(seconds) {}

  // Reads RFC 3339 with an offset ("2026-10-15T12:00+02:00", seconds and fractions optional, "Z" or "z") or a bare date,
  // which stands for its first second in UTC. A time without an offset is refused: it would depend on where it is read.
  static Result<Timestamp> parse(std::string_view text);

  [[nodiscard]] std::int64_t seconds() const { return seconds_; }
  [[nodiscard]] Date date() const;        // the day in UTC
  [[nodiscard]] std::string iso() const;  // "2026-10-15T10:00:00Z"

  friend bool operator==(const Timestamp&, const Timestamp&) = default;
  friend auto operator<=>(const Timestamp&, const Timestamp&) = default;

 private:
  std::int64_t seconds_ = 0;
};

// The first and the last second of a day in UTC.
Timestamp start_of(Date date);
Timestamp end_of(Date date);

}  // namespace proofhouse
