#include "render/svg.h"

#include <gtest/gtest.h>

#include <string>

#include "render/theme.h"

namespace proofhouse::render {
namespace {

TEST(Svg, HasItsTextAlternative) {
  Html html;
  {
    Svg svg(html, Anchor("chart", {"price"}), 100, 50, "Price & score", "two <bids>");
    svg.line(0, 5, 125, -5, "axis");
    svg.marker(100, 100, Marker::kRing, "s1", "a");
  }
  EXPECT_EQ(
      std::move(html).take(),
      "<svg role=\"img\" viewBox=\"0 0 100 50\" width=\"100\" height=\"50\" aria-labelledby=\"chart.price-t chart.price-d\">"
      "<title id=\"chart.price-t\">Price &amp; score</title><desc id=\"chart.price-d\">two &lt;bids&gt;</desc>"
      "<line x1=\"0\" y1=\"0.5\" x2=\"12.5\" y2=\"-0.5\" class=\"axis\"/>"
      "<circle cx=\"10\" cy=\"10\" r=\"4.5\" class=\"s1 hollow\"><title>a</title></circle></svg>");
}

TEST(Scale, MapsAndClamps) {
  const Scale scale(Rational(0), Rational(100), 1000, 0);
  EXPECT_EQ(scale.at(Rational(0)), 1000);
  EXPECT_EQ(scale.at(Rational(1, 3)), 997);
  EXPECT_EQ(scale.at(Rational(50)), 500);
  EXPECT_EQ(scale.at(Rational(140)), 0);
  EXPECT_EQ(scale.at(Rational(-5)), 1000);
}

TEST(RoundStep, IsOneTwoOrFiveTimesAPowerOfTen) {
  struct Case {
    Rational span;
    std::int64_t most;
    Rational step;
  };
  const Case cases[] = {{Rational(100), 5, Rational(20)}, {Rational(91'000), 5, Rational(20'000)},
                        {Rational(1), 5, Rational(1, 5)}, {Rational(7, 100), 5, Rational(1, 50)},
                        {Rational(10), 10, Rational(1)},  {Rational(51), 5, Rational(20)}};
  for (const auto& each : cases) EXPECT_EQ(round_step(each.span, each.most).fraction(), each.step.fraction());
}

TEST(Theme, LoadsNothingAndHoldsNoMarkup) {
  const auto sheet = theme().text();
  for (const std::string_view refused : {"url(", "@import", "<", "expression("})
    EXPECT_EQ(sheet.find(refused), std::string_view::npos) << refused;
  for (const std::string_view held : {"prefers-color-scheme:dark", "@page", ":focus-visible"})
    EXPECT_NE(sheet.find(held), std::string_view::npos) << held;
}

}  // namespace
}  // namespace proofhouse::render
