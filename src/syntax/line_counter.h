// LineCounter: turns byte offsets into lines and columns.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace proofhouse::syntax {

// Lines and columns count from 1; a column is one character of UTF-8, not one byte. A line ends with a line feed. A byte order
// mark at the start of the text has no column.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend bool operator==(const LineColumn&, const LineColumn&) = default;
};

// Moves forward over a text that it does not own, so that many places cost one pass.
class LineCounter {
 public:
  explicit LineCounter(std::string_view text);

  // Offsets must not fall from call to call; one past the end is the end.
  LineColumn at(std::size_t offset);

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
  LineColumn now_;
};

// "12:3", for the place of an Error.
std::string place_of(std::string_view text, std::size_t offset);
std::string place_text(LineColumn place);

}  // namespace proofhouse::syntax
