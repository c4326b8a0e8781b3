#include "syntax/line_counter.h"

#include <algorithm>

namespace proofhouse::syntax {

LineCounter::LineCounter(std::string_view text) : text_(text) {
  if (text.starts_with("\xEF\xBB\xBF")) offset_ = 3;
}

LineColumn LineCounter::at(std::size_t offset) {
  offset = std::min(offset, text_.size());
  while (offset_ < offset) {
    const std::size_t feed = text_.substr(offset_, offset - offset_).find('\n');
    if (feed != std::string_view::npos) {
      now_ = {now_.line + 1, 1};
      offset_ += feed + 1;
    } else {
      for (; offset_ < offset; ++offset_) {
        if ((static_cast<std::uint8_t>(text_[offset_]) & 0xC0U) != 0x80U) ++now_.column;
      }
    }
  }
  return now_;
}

std::string place_of(std::string_view text, std::size_t offset) { return place_text(LineCounter(text).at(offset)); }

std::string place_text(LineColumn place) { return std::to_string(place.line) + ':' + std::to_string(place.column); }

}  // namespace proofhouse::syntax
