#include "base/date.h"

#include <gtest/gtest.h>

namespace proofhouse {
namespace {

TEST(Date, ReadsDaysThatExist) {
  for (const std::string_view text : {"1900-01-01", "1970-01-01", "2024-02-29", "2026-11-01", "9999-12-31"}) {
    const auto date = Date::parse(text);
    ASSERT_TRUE(date) << text;
    EXPECT_EQ(date->iso(), text);
  }
  EXPECT_EQ(Date::parse("1970-01-02")->days(), 1);
  EXPECT_EQ(Date::from(2026, 2, 28).plus_days(1).iso(), "2026-03-01");
  EXPECT_EQ(Date::from(1969, 12, 31).days(), -1);
  EXPECT_EQ(Date::from(2026, 11, 1).year(), 2026);
}

TEST(Date, RefusesAllElse) {
  const std::pair<std::string_view, ErrorCode> cases[] = {
      {"", ErrorCode::kMalformed},           {"2026-1-01", ErrorCode::kMalformed}, {"2026/11/01", ErrorCode::kMalformed},
      {"2026-11-0x", ErrorCode::kMalformed}, {"20261101", ErrorCode::kMalformed},  {"2026-11-01 ", ErrorCode::kMalformed},
      {"2026-02-29", ErrorCode::kInvalid},   {"2026-13-01", ErrorCode::kInvalid},  {"1899-12-31", ErrorCode::kInvalid},
      {"2026-00-10", ErrorCode::kInvalid},
  };
  for (const auto& [text, code] : cases) {
    const auto date = Date::parse(text);
    ASSERT_FALSE(date) << text;
    EXPECT_EQ(date.error().code, code) << text;
  }
}

TEST(Timestamp, ReadsRfc3339) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"2026-10-15T12:00+02:00", "2026-10-15T10:00:00Z"},    {"2026-10-15T12:00:30Z", "2026-10-15T12:00:30Z"},
      {"2026-10-15t12:00:30.999z", "2026-10-15T12:00:30Z"},  {"2026-10-15 00:30:00+01:00", "2026-10-14T23:30:00Z"},
      {"2026-12-31T23:30:00-01:00", "2027-01-01T00:30:00Z"}, {"2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"},
      {"1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"},      {"2026-10-15", "2026-10-15T00:00:00Z"},
  };
  for (const auto& [text, iso] : cases) {
    const auto time = Timestamp::parse(text);
    ASSERT_TRUE(time) << text;
    EXPECT_EQ(time->iso(), iso) << text;
  }
}

TEST(Timestamp, RefusesAllElse) {
  for (const std::string_view text : {"2026-10-15T12:00", "2026-10-15T12:00:00", "2026-10-15T24:00Z", "2026-10-15T12:60Z",
                                      "2026-10-15T12:00:61Z", "2026-10-15T12:00:00.Z", "2026-10-15T12:00+2:00",
                                      "2026-10-15T12:00+24:00", "2026-10-15T12:00ZZ", "2026-10-15T", "now", ""}) {
    const auto time = Timestamp::parse(text);
    ASSERT_FALSE(time) << text;
    EXPECT_EQ(time.error().code, ErrorCode::kMalformed) << text;
  }
}

TEST(Timestamp, KnowsTheEndsOfADay) {
  const Date day = Date::from(1969, 12, 31);
  EXPECT_EQ(start_of(day).iso(), "1969-12-31T00:00:00Z");
  EXPECT_EQ(end_of(day).iso(), "1969-12-31T23:59:59Z");
  EXPECT_EQ(start_of(day).date(), day);
  EXPECT_EQ(end_of(day).date(), day);
}

}  // namespace
}  // namespace proofhouse
