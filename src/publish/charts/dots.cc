#include "publish/charts/dots.h"

#include <array>

#include "base/text.h"

namespace proofhouse::publish {

namespace {

using render::Align;
using render::Marker;
using render::Scale;
using render::Svg;
using render::Tenths;

constexpr std::int64_t kWidth = 760;
constexpr Tenths kLabelEnd = 2300;
constexpr Tenths kLeft = 2450;
constexpr Tenths kRight = 7400;
constexpr Tenths kRow = 300;
constexpr Tenths kTop = 640;

constexpr std::array<std::string_view, kMostSeries> kStyles = {"s1", "s2", "s3", "s4", "s5", "s6"};

std::string describe(std::span<const std::string> series, std::span<const DotRow> rows) {
  std::string out;
  for (const auto& row : rows) {
    out += row.label + ": ";
    for (std::size_t s = 0; s < row.values.size(); ++s) {
      out += series[s] + " " + row.values[s].text(0) + (s + 1 < row.values.size() ? ", " : ". ");
    }
  }
  return out;
}

void draw_key(Svg& svg, std::span<const std::string> series) {
  const Tenths each = kWidth * 10 / static_cast<Tenths>(series.size());
  for (std::size_t s = 0; s < series.size(); ++s) {
    const Tenths x = static_cast<Tenths>(s) * each + 80;
    svg.marker(x, 80, static_cast<Marker>(s), kStyles[s], {});
    svg.text(x + 120, 120, shorten(series[s], static_cast<std::size_t>(each / 80)), Align::kStart, "");
  }
}

}  // namespace

void draw_dots(render::Html& html, std::span<const std::string> series, std::span<const DotRow> rows) {
  if (rows.empty() || series.empty() || series.size() > kMostSeries) return;
  const auto count = static_cast<Tenths>(rows.size());
  const Scale scale(Rational(0), Rational(100), kLeft, kRight);
  Svg svg(html, render::Anchor("chart-elements"), kWidth, (kTop + count * kRow) / 10, "Security score of each element, of 100",
          describe(series, rows));
  draw_key(svg, series);
  for (std::int64_t score = 0; score <= 100; score += 20) {
    const Tenths x = scale.at(Rational(score));
    svg.line(x, kTop - 180, x, kTop + count * kRow - 150, "grid");
    svg.text(x, kTop - 250, std::to_string(score), Align::kMiddle, "t-muted");
  }
  Tenths y = kTop;
  for (const auto& row : rows) {
    svg.text(kLabelEnd, y + 40, shorten(row.label, 34), Align::kEnd, "");
    svg.line(kLeft, y, kRight, y, "grid");
    for (std::size_t back = row.values.size(); back > 0; --back) {
      const std::size_t s = back - 1;
      svg.marker(scale.at(row.values[s]), y, static_cast<Marker>(s), std::string(kStyles[s]) + " edge",
                 series[s] + ", " + row.label + ": " + row.values[s].text(1));
    }
    y += kRow;
  }
}

}  // namespace proofhouse::publish
