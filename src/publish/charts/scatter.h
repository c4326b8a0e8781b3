// Scatter: the security score against the comparable price, one mark a bid.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/rational.h"
#include "render/html.h"

namespace proofhouse::publish {

enum class PointKind : std::uint8_t { kRanked, kPending, kExcluded };

struct Point {
  std::string label;
  Rational price;
  Rational score;  // 0 to 100
  PointKind kind = PointKind::kRanked;
};

// Writes a figure's drawing. Marks differ by shape; labels that would overlap are left out, the marks keep their tips. Writes
// nothing for no points.
void draw_scatter(render::Html& html, std::span<const Point> points, std::string_view currency,
                  const std::optional<Rational>& minimum_score);

}  // namespace proofhouse::publish
