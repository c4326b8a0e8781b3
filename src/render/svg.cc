#include "render/svg.h"

#include <algorithm>
#include <utility>

namespace proofhouse::render {

namespace {

std::string points(Tenths x, Tenths y, std::initializer_list<std::pair<Tenths, Tenths>> offsets) {
  std::string out;
  for (const auto& [dx, dy] : offsets) {
    if (!out.empty()) out += ' ';
    out += coordinate(x + dx) + "," + coordinate(y + dy);
  }
  return out;
}

void tip_of(Html& html, std::string_view tip) {
  if (!tip.empty()) html.element("title", tip);
}

std::string view_box(std::int64_t width, std::int64_t height) {
  return "0 0 " + std::to_string(width) + " " + std::to_string(height);
}

}  // namespace

std::string coordinate(Tenths value) {
  const bool negative = value < 0;
  const std::int64_t size = negative ? -value : value;
  std::string out = (negative ? "-" : "") + std::to_string(size / 10);
  if (size % 10 != 0) out += "." + std::to_string(size % 10);
  return out;
}

Scale::Scale(Rational low, Rational high, Tenths from, Tenths to)
    : low_(std::move(low)), high_(std::move(high)), from_(from), to_(to) {}

Tenths Scale::at(const Rational& value) const {
  const Rational inside = std::clamp(value, low_, high_);
  return from_ + ((inside - low_) / (high_ - low_) * Rational(to_ - from_)).scaled(0);
}

Rational round_step(const Rational& span, std::int64_t most) {
  const Rational least = span / Rational(most);
  Rational power(1);
  while (power > least) power /= Rational(10);
  while (power * Rational(10) <= least) power *= Rational(10);
  for (const std::int64_t factor : {1, 2, 5}) {
    if (power * Rational(factor) >= least) return power * Rational(factor);
  }
  return power * Rational(10);
}

Svg::Svg(Html& html, const Anchor& id, std::int64_t width, std::int64_t height, std::string_view title,
         std::string_view description)
    : html_(html),
      scope_(html.in("svg", {{"role", "img"},
                             {"viewBox", view_box(width, height)},
                             {"width", width},
                             {"height", height},
                             {"aria-labelledby", id.text() + "-t " + id.text() + "-d"}})) {
  html_.element("title", title, {{"id", id.text() + "-t"}});
  html_.element("desc", description, {{"id", id.text() + "-d"}});
}

void Svg::line(Tenths x1, Tenths y1, Tenths x2, Tenths y2, Literal style) {
  html_.leaf(
      "line",
      {{"x1", coordinate(x1)}, {"y1", coordinate(y1)}, {"x2", coordinate(x2)}, {"y2", coordinate(y2)}, {"class", style.text()}});
}

void Svg::rect(Tenths x, Tenths y, Tenths width, Tenths height, Literal style, std::string_view tip) {
  const auto scope = html_.in("rect", {{"x", coordinate(x)},
                                       {"y", coordinate(y)},
                                       {"width", coordinate(width)},
                                       {"height", coordinate(height)},
                                       {"class", style.text()}});
  tip_of(html_, tip);
}

void Svg::text(Tenths x, Tenths y, std::string_view content, Align align, Literal style) {
  constexpr std::string_view kAnchors[] = {"start", "middle", "end"};
  html_.element("text", content,
                {{"x", coordinate(x)},
                 {"y", coordinate(y)},
                 {"text-anchor", kAnchors[static_cast<std::size_t>(align)]},
                 {"class", style.text()}});
}

void Svg::marker(Tenths x, Tenths y, Marker marker, std::string_view style, std::string_view tip) {
  switch (marker) {
    case Marker::kCircle:
    case Marker::kRing: {
      const auto scope = html_.in("circle", {{"cx", coordinate(x)},
                                             {"cy", coordinate(y)},
                                             {"r", marker == Marker::kRing ? "4.5" : "5"},
                                             {"class", std::string(style) + (marker == Marker::kRing ? " hollow" : "")}});
      tip_of(html_, tip);
      return;
    }
    case Marker::kSquare: {
      const auto scope = html_.in(
          "rect", {{"x", coordinate(x - 45)}, {"y", coordinate(y - 45)}, {"width", "9"}, {"height", "9"}, {"class", style}});
      tip_of(html_, tip);
      return;
    }
    case Marker::kDiamond: {
      const auto scope =
          html_.in("polygon", {{"points", points(x, y, {{0, -60}, {60, 0}, {0, 60}, {-60, 0}})}, {"class", style}});
      tip_of(html_, tip);
      return;
    }
    case Marker::kTriangle: {
      const auto scope = html_.in("polygon", {{"points", points(x, y, {{0, -58}, {56, 44}, {-56, 44}})}, {"class", style}});
      tip_of(html_, tip);
      return;
    }
    case Marker::kCross: {
      const auto scope = html_.in("polygon", {{"points", points(x, y,
                                                                {{-55, -30},
                                                                 {-30, -55},
                                                                 {0, -25},
                                                                 {30, -55},
                                                                 {55, -30},
                                                                 {25, 0},
                                                                 {55, 30},
                                                                 {30, 55},
                                                                 {0, 25},
                                                                 {-30, 55},
                                                                 {-55, 30},
                                                                 {-25, 0}})},
                                              {"class", style}});
      tip_of(html_, tip);
      return;
    }
  }
}

}  // namespace proofhouse::render
