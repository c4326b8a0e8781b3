// Dots: several bids on one scale of 0 to 100 for each element, told apart by shape and colour.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/rational.h"
#include "render/html.h"
#include "render/svg.h"

namespace proofhouse::publish {

struct DotRow {
  std::string label;
  std::vector<Rational> values;  // one a series, 0 to 100
};

inline constexpr std::size_t kMostSeries = render::kMarkers;

// One row an element, one mark a series; at most kMostSeries of them. Writes nothing for no rows.
void draw_dots(render::Html& html, std::span<const std::string> series, std::span<const DotRow> rows);

}  // namespace proofhouse::publish
