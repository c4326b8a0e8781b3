// Svg: a drawing inside an HTML document, with its text alternative. Colours come from classes of the theme, so that it works in
// light, dark and print.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/rational.h"
#include "render/html.h"

namespace proofhouse::render {

// A position or length in tenths of a user unit; exact, so that the same drawing gives the same bytes everywhere.
using Tenths = std::int64_t;

// "12.5"
std::string coordinate(Tenths value);

// Maps a value of [low, high] to [from, to], clamped. low < high.
class Scale {
 public:
  Scale(Rational low, Rational high, Tenths from, Tenths to);
  [[nodiscard]] Tenths at(const Rational& value) const;

 private:
  Rational low_;
  Rational high_;
  Tenths from_;
  Tenths to_;
};

// A step of 1, 2 or 5 times a power of ten that parts `span` into at most `most` pieces. span > 0.
Rational round_step(const Rational& span, std::int64_t most);

enum class Align : std::uint8_t { kStart, kMiddle, kEnd };

// Told apart without colour.
enum class Marker : std::uint8_t { kCircle, kSquare, kDiamond, kTriangle, kCross, kRing };
inline constexpr std::size_t kMarkers = 6;

// Writes one <svg role="img"> with <title> and <desc> at once; the drawing is what is written while the value lives.
class Svg {
 public:
  // `id` names the title and the description; width and height are the user units of the view box.
  Svg(Html& html, const Anchor& id, std::int64_t width, std::int64_t height, std::string_view title,
      std::string_view description);

  void line(Tenths x1, Tenths y1, Tenths x2, Tenths y2, Literal style);
  void rect(Tenths x, Tenths y, Tenths width, Tenths height, Literal style, std::string_view tip = {});
  void text(Tenths x, Tenths y, std::string_view content, Align align, Literal style);
  // `style` holds a class of the theme such as "s1"; the marker is about 10 units wide.
  void marker(Tenths x, Tenths y, Marker marker, std::string_view style, std::string_view tip);

 private:
  Html& html_;
  Html::Scope scope_;
};

}  // namespace proofhouse::render
