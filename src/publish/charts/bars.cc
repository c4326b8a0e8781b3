#include "publish/charts/bars.h"

#include <algorithm>

#include "base/text.h"
#include "publish/money_text.h"
#include "publish/report_words.h"
#include "render/svg.h"

namespace proofhouse::publish {

namespace {

using render::Align;
using render::Literal;
using render::Scale;
using render::Svg;
using render::Tenths;

constexpr std::int64_t kWidth = 760;
constexpr Tenths kLabelEnd = 1500;
constexpr Tenths kBarLeft = 1600;
constexpr Tenths kBarRight = 6400;
constexpr Tenths kRow = 340;
constexpr Tenths kBar = 180;
constexpr std::size_t kLabelLength = 20;

constexpr std::array<Literal, 3> kStyles = {"b1 edge", "b2 edge", "b3 edge"};
constexpr std::array<std::string_view, 3> kWords = {"price lines", "demanded options", "patching over the life"};

Rational sum_of(const StackedBar& bar) { return bar.parts[0] + bar.parts[1] + bar.parts[2]; }

std::int64_t height_of(std::size_t rows, Tenths above) { return (above + static_cast<Tenths>(rows) * kRow + 60) / 10; }

std::string describe(std::span<const StackedBar> bars) {
  std::string out;
  for (const auto& bar : bars) {
    out += bar.label + ": " + whole(sum_of(bar)) + " in all, ";
    for (std::size_t i = 0; i < bar.parts.size(); ++i) {
      out += whole(bar.parts[i]) + " " + std::string(kWords[i]) + (i + 1 < bar.parts.size() ? ", " : ". ");
    }
  }
  return out;
}

void draw_key(Svg& svg) {
  Tenths x = kBarLeft;
  for (std::size_t i = 0; i < kStyles.size(); ++i) {
    svg.rect(x, 10, 120, 120, kStyles[i]);
    svg.text(x + 190, 115, kWords[i], Align::kStart, "t-muted");
    x += static_cast<Tenths>(kWords[i].size()) * 66 + 500;
  }
}

}  // namespace

void draw_stacked_bars(render::Html& html, std::span<const StackedBar> bars, std::string_view currency) {
  if (bars.empty()) return;
  Rational most(1);
  for (const auto& bar : bars) most = std::max(most, sum_of(bar));
  const Scale scale(Rational(0), most, 0, kBarRight - kBarLeft);
  constexpr Tenths kTop = 360;
  Svg svg(html, render::Anchor("chart-build-up"), kWidth, height_of(bars.size(), kTop), "What the comparable price is made of",
          describe(bars));
  draw_key(svg);
  Tenths y = kTop;
  for (const auto& bar : bars) {
    svg.text(kLabelEnd, y + 130, shorten(bar.label, kLabelLength), Align::kEnd, "t-strong");
    Tenths x = kBarLeft;
    for (std::size_t i = 0; i < bar.parts.size(); ++i) {
      const Tenths width = scale.at(bar.parts[i]);
      if (width <= 0) continue;
      svg.rect(x, y, width, kBar, kStyles[i], std::string(kWords[i]) + ": " + money_text(bar.parts[i], currency));
      x += width;
    }
    svg.text(x + 90, y + 130, money_text(sum_of(bar), currency), Align::kStart, "");
    y += kRow;
  }
}

void draw_share_bars(render::Html& html, std::span<const ShareBar> bars) {
  if (bars.empty()) return;
  constexpr Tenths kTop = 260;
  std::string description;
  for (const auto& bar : bars)
    description += bar.label + ": first in " + share(bar.draws) + " " + standard_error(bar.draws) + ". ";
  const Scale scale(Rational(0), Rational(100), kBarLeft, kBarRight);
  Svg svg(html, render::Anchor("chart-draws"), kWidth, height_of(bars.size(), kTop),
          "First in so many of the variations of the weights", description);
  for (std::int64_t percent = 0; percent <= 100; percent += 25) {
    const Tenths x = scale.at(Rational(percent));
    svg.line(x, 180, x, kTop + static_cast<Tenths>(bars.size()) * kRow - 100, "grid");
    svg.text(x, 120, std::to_string(percent) + " %", Align::kMiddle, "t-muted");
  }
  Tenths y = kTop;
  for (const auto& bar : bars) {
    if (bar.draws.draws == 0) continue;
    const Rational value(static_cast<std::int64_t>(bar.draws.first) * 100, static_cast<std::int64_t>(bar.draws.draws));
    const Rational error(static_cast<std::int64_t>(bar.draws.standard_error_millionths), 10'000);
    svg.text(kLabelEnd, y + 130, shorten(bar.label, kLabelLength), Align::kEnd, "t-strong");
    svg.rect(kBarLeft, y, kBarRight - kBarLeft, kBar, "track");
    svg.rect(kBarLeft, y, scale.at(value) - kBarLeft, kBar, "b1", share(bar.draws));
    const Tenths low = scale.at(value - error);
    const Tenths high = scale.at(value + error);
    svg.line(low, y + kBar / 2, high, y + kBar / 2, "whisker");
    svg.line(low, y + 40, low, y + kBar - 40, "whisker");
    svg.line(high, y + 40, high, y + kBar - 40, "whisker");
    svg.text(kBarRight + 100, y + 130, share(bar.draws), Align::kStart, "t-strong");
    svg.text(kWidth * 10, y + 130, standard_error(bar.draws), Align::kEnd, "t-muted");
    y += kRow;
  }
}

}  // namespace proofhouse::publish
