#include "publish/signal/chart.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "render/svg.h"

namespace proofhouse::publish::signal {

namespace {

using render::Align;
using render::Literal;
using render::Svg;
using render::Tenths;

constexpr std::int64_t kWidth = 760;
constexpr Tenths kLabelEnd = 2300;
constexpr Tenths kLeft = 2400;
constexpr Tenths kRight = 6700;
constexpr Tenths kTop = 360;
constexpr Tenths kRow = 300;
constexpr Tenths kBar = 170;
constexpr std::size_t kLabelLength = 34;
constexpr std::array<Literal, 3> kStyles = {"b1 edge", "b2 edge", "b3 edge"};
constexpr std::array<std::string_view, 3> kWords = {"excluded by a gate", "missed, not excluded", "not proved"};

// Excluded bids missed it as well: the parts of a bar never count one twice.
std::array<std::uint64_t, 3> parts_of(const ElementSignal& element) {
  return {element.excluded, element.missed - std::min(element.missed, element.excluded), element.unproved};
}

std::string describe(std::span<const ElementSignal> elements) {
  std::string out;
  for (const auto& element : elements) {
    const auto parts = parts_of(element);
    out += element.title + ": of " + std::to_string(element.bids) + " bids ";
    for (std::size_t i = 0; i < parts.size(); ++i) {
      out += std::to_string(parts[i]) + " " + std::string(kWords[i]) + (i + 1 < parts.size() ? ", " : ". ");
    }
  }
  return out;
}

}  // namespace

void draw_elements(render::Html& html, std::span<const ElementSignal> elements) {
  if (elements.empty()) return;
  std::uint64_t most = 1;
  for (const auto& element : elements) most = std::max(most, element.bids);
  const auto height = (kTop + static_cast<Tenths>(elements.size()) * kRow + 60) / 10;
  Svg svg(html, render::Anchor("chart-elements"), kWidth, height, "Bids that an element cost", describe(elements));
  Tenths x = kLeft;
  for (std::size_t i = 0; i < kStyles.size(); ++i) {
    svg.rect(x, 10, 120, 120, kStyles[i]);
    svg.text(x + 190, 115, kWords[i], Align::kStart, "t-muted");
    x += static_cast<Tenths>(kWords[i].size()) * 62 + 420;
  }
  Tenths y = kTop;
  for (const auto& element : elements) {
    svg.text(kLabelEnd, y + 125, shorten(element.title, kLabelLength), Align::kEnd, "");
    svg.rect(kLeft, y, (kRight - kLeft) * static_cast<Tenths>(element.bids) / static_cast<Tenths>(most), kBar, "track");
    x = kLeft;
    const auto parts = parts_of(element);
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const Tenths width = (kRight - kLeft) * static_cast<Tenths>(parts[i]) / static_cast<Tenths>(most);
      sum += parts[i];
      if (width <= 0) continue;
      svg.rect(x, y, width, kBar, kStyles[i], std::to_string(parts[i]) + " " + std::string(kWords[i]));
      x += width;
    }
    svg.text(kRight + 90, y + 125, std::to_string(sum) + " of " + std::to_string(element.bids), Align::kStart, "t-strong");
    y += kRow;
  }
}

}  // namespace proofhouse::publish::signal
