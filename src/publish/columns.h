// Columns: aligned tables and wrapped lines for a terminal, by what a character takes on the screen.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace proofhouse::publish {

// The cells that well-formed UTF-8 takes: 0 for combining and zero-width marks, 2 for wide East Asian characters and emoji,
// else 1.
std::size_t display_width(std::string_view text);

std::string pad_left(std::string_view text, std::size_t width);   // right-aligned
std::string pad_right(std::string_view text, std::size_t width);  // left-aligned

// Lines of at most `width` cells, broken at spaces (not at U+00A0). A word that is longer is broken where the line ends, so that
// nothing is lost. Never empty.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

// `first` before the first line, as many spaces before the others; each line ends with a line feed.
std::string paragraph(std::string_view first, std::string_view text, std::size_t width);

enum class Align : char { kLeft, kRight };

// Rows are added whole and come out aligned; spaces at the end of a line are dropped.
class Columns {
 public:
  explicit Columns(std::vector<Align> aligns) : aligns_(std::move(aligns)) {}

  // As many cells as there are columns.
  Columns& row(std::vector<std::string> cells);
  [[nodiscard]] bool empty() const { return rows_.empty(); }
  // `gap` cells between columns, `indent` before the first. Where `width` is not 0 the last column is wrapped to end within it,
  // as long as at least 20 cells are left for it.
  [[nodiscard]] std::string text(std::size_t indent, std::size_t gap, std::size_t width = 0) const;

 private:
  std::vector<Align> aligns_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace proofhouse::publish
