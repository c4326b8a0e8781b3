#include "base/rational.h"

#include <gtest/gtest.h>

#include <limits>

namespace proofhouse {
namespace {

TEST(Rational, RoundsHalfAwayFromZero) {
  const struct {
    Rational value;
    unsigned decimals;
    std::string_view text;
  } cases[] = {
      {{1, 2}, 0, "1"},     {{-1, 2}, 0, "-1"},     {{1, 3}, 2, "0.33"},     {{2, 3}, 2, "0.67"},   {{5, 4}, 1, "1.3"},
      {{-5, 4}, 1, "-1.3"}, {{-1, 1000}, 1, "0.0"}, {{1, 1000}, 3, "0.001"}, {{407, 5}, 1, "81.4"}, {{0, 9}, 2, "0.00"},
  };
  for (const auto& c : cases) EXPECT_EQ(c.value.text(c.decimals), c.text) << c.value.fraction();
}

TEST(Rational, ComputesExactly) {
  EXPECT_EQ(Rational(1, 3) + Rational(1, 6), Rational(1, 2));
  EXPECT_EQ(Rational(1, 3) - Rational(1, 2), Rational(-1, 6));
  EXPECT_EQ(Rational(2, 3) * Rational(3, 4), Rational(1, 2));
  EXPECT_EQ(Rational(2, 3) / Rational(-4, 3), Rational(-1, 2));
  EXPECT_EQ(-Rational(3), Rational(-3));
  EXPECT_LT(Rational(1, 3), Rational(1, 2));
  EXPECT_EQ(power(Rational(2, 3), 3), Rational(8, 27));
  EXPECT_EQ(power(Rational(2, 3), -2), Rational(9, 4));
  EXPECT_EQ(power(Rational(2, 3), 0), Rational(1));
}

TEST(Rational, WritesFractions) {
  EXPECT_EQ(Rational(814, 10).fraction(), "407/5");
  EXPECT_EQ(Rational(14, -2).fraction(), "-7");
  EXPECT_EQ(Rational(-1, 2).fixed_point(1), -1);
  EXPECT_EQ(Rational(-1, 3).fixed_point(1), -1);
  EXPECT_EQ(Rational(1, 3).fixed_point(2), 1);
  EXPECT_EQ(power(Rational(10), 30).scaled(0), std::numeric_limits<std::int64_t>::max());
  EXPECT_EQ((-power(Rational(10), 30)).scaled(0), std::numeric_limits<std::int64_t>::min());
}

}  // namespace
}  // namespace proofhouse
