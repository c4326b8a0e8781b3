#include "publish/charts/scatter.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "publish/report_words.h"
#include "render/svg.h"

namespace proofhouse::publish {

namespace {

using render::Align;
using render::Marker;
using render::Scale;
using render::Svg;
using render::Tenths;

constexpr std::int64_t kWidth = 760;
constexpr std::int64_t kHeight = 400;
constexpr Tenths kLeft = 560;
constexpr Tenths kRight = 7400;
constexpr Tenths kTop = 200;
constexpr Tenths kBottom = 3450;

struct Box {
  Tenths left, top, right, bottom;
  [[nodiscard]] bool meets(const Box& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
};

struct Ticks {
  Rational low;
  Rational high;
  Rational step;
};

Ticks price_ticks(std::span<const Point> points) {
  const auto [least, most] = std::ranges::minmax_element(points, {}, &Point::price);
  Rational span = most->price - least->price;
  if (span.sign() <= 0) span = std::max(most->price, Rational(10)) / Rational(5);
  const Rational step = render::round_step(span, 5);
  const auto floor_to = [&](const Rational& value) { return step * Rational((value / step - Rational(1, 2)).scaled(0)); };
  const auto ceil_to = [&](const Rational& value) { return step * Rational((value / step + Rational(1, 2)).scaled(0)); };
  return {std::max(Rational(0), floor_to(least->price)), ceil_to(most->price), step};
}

Marker marker_of(PointKind kind) {
  switch (kind) {
    case PointKind::kRanked: return Marker::kCircle;
    case PointKind::kPending: return Marker::kDiamond;
    case PointKind::kExcluded: return Marker::kRing;
  }
  return Marker::kCircle;
}

std::string_view style_of(PointKind kind) {
  return kind == PointKind::kRanked ? "s1" : kind == PointKind::kPending ? "s2" : "s6";
}

std::string_view word_of(PointKind kind) {
  return kind == PointKind::kRanked ? "eligible" : kind == PointKind::kPending ? "pending" : "excluded";
}

void draw_axes(Svg& svg, const Ticks& ticks, const Scale& x, const Scale& y, std::string_view currency) {
  for (std::int64_t score = 0; score <= 100; score += 20) {
    const Tenths at = y.at(Rational(score));
    svg.line(kLeft, at, kRight, at, "grid");
    svg.text(kLeft - 80, at + 40, std::to_string(score), Align::kEnd, "t-muted");
  }
  for (Rational value = ticks.low; value <= ticks.high; value += ticks.step) {
    const Tenths at = x.at(value);
    svg.line(at, kBottom, at, kBottom + 50, "axis");
    svg.text(at, kBottom + 200, whole(value), Align::kMiddle, "t-muted");
  }
  svg.line(kLeft, kBottom, kRight, kBottom, "axis");
  svg.text(0, 100, "Security score, of 100", Align::kStart, "t-muted");
  svg.text(kRight, kBottom + 400, "Comparable price, " + std::string(currency), Align::kEnd, "t-muted");
}

void draw_key(Svg& svg) {
  Tenths x = 2700;
  for (const auto kind : {PointKind::kRanked, PointKind::kPending, PointKind::kExcluded}) {
    svg.marker(x, 60, marker_of(kind), style_of(kind), {});
    svg.text(x + 110, 100, word_of(kind), Align::kStart, "t-muted");
    x += 1000;
  }
}

class Labels {
 public:
  void keep_clear(Tenths x, Tenths y) { taken_.push_back({x - 70, y - 70, x + 70, y + 70}); }

  void place(Svg& svg, Tenths x, Tenths y, const std::string& label) {
    const auto width = static_cast<Tenths>(label.size()) * 68;
    const std::array<Box, 4> boxes = {Box{x + 90, y - 80, x + 90 + width, y + 60}, Box{x - 90 - width, y - 80, x - 90, y + 60},
                                      Box{x - width / 2, y - 230, x + width / 2, y - 90},
                                      Box{x - width / 2, y + 90, x + width / 2, y + 230}};
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      const Box& box = boxes[i];
      if (box.left < kLeft || box.right > kRight || box.top < kTop || box.bottom > kBottom) continue;
      if (std::ranges::any_of(taken_, [&](const Box& other) { return box.meets(other); })) continue;
      taken_.push_back(box);
      const Tenths baseline = box.top + 120;
      if (i == 0) {
        svg.text(x + 90, baseline, label, Align::kStart, "t-strong");
      } else if (i == 1) {
        svg.text(x - 90, baseline, label, Align::kEnd, "t-strong");
      } else {
        svg.text(x, baseline, label, Align::kMiddle, "t-strong");
      }
      return;
    }
  }

 private:
  std::vector<Box> taken_;
};

std::string describe(std::span<const Point> points) {
  std::string out;
  constexpr std::size_t kDescribed = 12;
  for (const auto& point : points.first(std::min(points.size(), kDescribed))) {
    out += point.label + ", " + std::string(word_of(point.kind)) + ": score " + point.score.text(1) + ", price " +
           whole(point.price) + ". ";
  }
  if (points.size() > kDescribed)
    out += "And " + std::to_string(points.size() - kDescribed) + " more; the table of bids holds them all.";
  return out;
}

}  // namespace

void draw_scatter(render::Html& html, std::span<const Point> points, std::string_view currency,
                  const std::optional<Rational>& minimum_score) {
  if (points.empty()) return;
  const Ticks ticks = price_ticks(points);
  const Scale x(ticks.low, ticks.high, kLeft + 100, kRight - 150);
  const Scale y(Rational(0), Rational(100), kBottom, kTop);
  Svg svg(html, render::Anchor("chart-scatter"), kWidth, kHeight, "Security score against comparable price", describe(points));
  draw_axes(svg, ticks, x, y, currency);
  draw_key(svg);
  Labels labels;
  if (minimum_score && minimum_score->sign() > 0) {
    const Tenths at = y.at(*minimum_score);
    svg.line(kLeft, at, kRight, at, "limit");
    svg.text(kRight, at - 50, "minimum " + minimum_score->text(0), Align::kEnd, "t-muted");
    labels.keep_clear(kRight - 350, at - 70);
  }
  for (const auto& point : points) labels.keep_clear(x.at(point.price), y.at(point.score));
  for (const auto& point : points) {
    svg.marker(x.at(point.price), y.at(point.score), marker_of(point.kind), style_of(point.kind),
               point.label + ": score " + point.score.text(1) + " of 100, " + whole(point.price) + " " + std::string(currency) +
                   ", " + std::string(word_of(point.kind)));
  }
  for (const auto& point : points) labels.place(svg, x.at(point.price), y.at(point.score), point.label);
}

}  // namespace proofhouse::publish
