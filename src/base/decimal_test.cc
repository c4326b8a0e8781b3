#include "base/decimal.h"

#include <gtest/gtest.h>

namespace proofhouse {
namespace {

TEST(Decimal, ReadsAndWritesExactly) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"0", "0"},          {"-0", "0"},  {"6200.00", "6200"},      {"0.03", "0.03"},
      {"-12.50", "-12.5"}, {"007", "7"}, {"0.000001", "0.000001"}, {"999999999999.999999", "999999999999.999999"}};
  for (const auto& [in, out] : cases) {
    const auto value = Decimal::parse(in);
    ASSERT_TRUE(value) << in;
    EXPECT_EQ(value->text(), out);
  }
  EXPECT_EQ(Decimal::whole(3), *Decimal::parse("3.0"));
  EXPECT_EQ(Decimal::parse("0.25")->rational(), Rational(1, 4));
  EXPECT_TRUE(Decimal::parse("-0.1")->negative());
}

TEST(Decimal, RefusesAllElse) {
  const std::pair<std::string_view, ErrorCode> cases[] = {
      {"", ErrorCode::kMalformed},    {"-", ErrorCode::kMalformed},         {".5", ErrorCode::kMalformed},
      {"5.", ErrorCode::kMalformed},  {"1e3", ErrorCode::kMalformed},       {"+1", ErrorCode::kMalformed},
      {"1,5", ErrorCode::kMalformed}, {"1.2.3", ErrorCode::kMalformed},     {"--1", ErrorCode::kMalformed},
      {" 1", ErrorCode::kMalformed},  {"1000000000000", ErrorCode::kLimit}, {"0.0000001", ErrorCode::kLimit},
  };
  for (const auto& [text, code] : cases) {
    const auto value = Decimal::parse(text);
    ASSERT_FALSE(value) << text;
    EXPECT_EQ(value.error().code, code) << text;
  }
}

}  // namespace
}  // namespace proofhouse
