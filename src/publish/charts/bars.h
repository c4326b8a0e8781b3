// Bars: lengths beside each other, whole or stacked.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "base/rational.h"
#include "model/decision.h"
#include "render/html.h"

namespace proofhouse::publish {

// What one bid costs, by kind of cost.
struct StackedBar {
  std::string label;
  std::array<Rational, 3> parts;  // price lines, options, patching
};

// One bar a bid, of three parts from dark to pale, its sum beside it. Writes nothing for no bars.
void draw_stacked_bars(render::Html& html, std::span<const StackedBar> bars, std::string_view currency);

struct ShareBar {
  std::string label;
  Draws draws;
};

// One bar a bid on a track of 0 to 100 %, with its standard error. Writes nothing for no bars.
void draw_share_bars(render::Html& html, std::span<const ShareBar> bars);

}  // namespace proofhouse::publish
