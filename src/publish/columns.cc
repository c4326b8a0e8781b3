#include "publish/columns.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace proofhouse::publish {

namespace {

struct Range {
  std::uint32_t first;
  std::uint32_t last;
};

// Marks that take no cell of their own (general category Mn, Me, Cf in the blocks that occur in names).
constexpr std::array<Range, 11> kNone = {{{0x300, 0x36F},
                                          {0x483, 0x489},
                                          {0x591, 0x5BD},
                                          {0x610, 0x61A},
                                          {0x64B, 0x65F},
                                          {0x1AB0, 0x1AFF},
                                          {0x1DC0, 0x1DFF},
                                          {0x200B, 0x200F},
                                          {0x20D0, 0x20FF},
                                          {0xFE00, 0xFE0F},
                                          {0xFE20, 0xFE2F}}};
// UAX #11, wide and full-width, by block.
constexpr std::array<Range, 9> kWide = {{{0x1100, 0x115F},
                                         {0x2E80, 0x303E},
                                         {0x3041, 0xA4CF},
                                         {0xAC00, 0xD7A3},
                                         {0xF900, 0xFAFF},
                                         {0xFE30, 0xFE6F},
                                         {0xFF00, 0xFF60},
                                         {0x1F300, 0x1FAFF},
                                         {0x20000, 0x3FFFD}}};

template <std::size_t N>
bool in(const std::array<Range, N>& ranges, std::uint32_t code) {
  return std::ranges::any_of(ranges, [&](const Range& range) { return code >= range.first && code <= range.last; });
}

std::size_t length_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<std::uint8_t>(text[at]);
  const std::size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return std::min(length, text.size() - at);
}

std::size_t width_of(std::string_view sequence) {
  std::uint32_t code = static_cast<std::uint8_t>(sequence[0]);
  if (sequence.size() > 1) {
    code &= 0xFFU >> (sequence.size() + 1);
    for (const char c : sequence.substr(1)) code = (code << 6U) | (static_cast<std::uint8_t>(c) & 0x3FU);
  }
  return in(kNone, code) ? 0 : in(kWide, code) ? 2 : 1;
}

// The bytes at the start of the text that fit; at least one character.
std::size_t fitting(std::string_view text, std::size_t width) {
  std::size_t used = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t length = length_at(text, at);
    const std::size_t cells = width_of(text.substr(at, length));
    if (used + cells > width && at > 0) break;
    used += cells;
    at += length;
  }
  return at;
}

std::string without_trailing_spaces(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = length_at(text, at);
    width += width_of(text.substr(at, length));
    at += length;
  }
  return width;
}

std::string pad_left(std::string_view text, std::size_t width) {
  const std::size_t own = display_width(text);
  return std::string(own < width ? width - own : 0, ' ') + std::string(text);
}

std::string pad_right(std::string_view text, std::size_t width) {
  const std::size_t own = display_width(text);
  return std::string(text) + std::string(own < width ? width - own : 0, ' ');
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t line_width = 0;
  const auto finish = [&] {
    lines.push_back(std::exchange(line, {}));
    line_width = 0;
  };
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    std::string_view word = text.substr(0, space);
    text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
    if (word.empty()) continue;
    std::size_t left = display_width(word);
    if (line_width > 0 && line_width + 1 + left > width) finish();
    while (left > width) {
      const std::size_t bytes = fitting(word, width);
      line = word.substr(0, bytes);
      word.remove_prefix(bytes);
      left -= display_width(line);
      finish();
    }
    if (line_width > 0) line += ' ';
    line_width += left + (line_width > 0 ? 1 : 0);
    line += word;
  }
  if (!line.empty() || lines.empty()) finish();
  return lines;
}

std::string paragraph(std::string_view first, std::string_view text, std::size_t width) {
  const std::size_t indent = display_width(first);
  std::string before(first);
  std::string out;
  for (const auto& line : wrapped(text, width > indent + 20 ? width - indent : 20)) {
    out += without_trailing_spaces(before + line) + "\n";
    before.assign(indent, ' ');
  }
  return out;
}

Columns& Columns::row(std::vector<std::string> cells) {
  rows_.push_back(std::move(cells));
  return *this;
}

std::string Columns::text(std::size_t indent, std::size_t gap, std::size_t width) const {
  std::vector<std::size_t> widths(aligns_.size());
  for (const auto& cells : rows_) {
    for (std::size_t i = 0; i < cells.size(); ++i) widths[i] = std::max(widths[i], display_width(cells[i]));
  }
  std::size_t before_last = indent;
  for (std::size_t i = 0; i + 1 < widths.size(); ++i) before_last += widths[i] + gap;
  const bool wraps = width != 0 && before_last + 20 <= width;
  std::string out;
  for (const auto& cells : rows_) {
    std::string line(indent, ' ');
    for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
      line += aligns_[i] == Align::kRight ? pad_left(cells[i], widths[i]) : pad_right(cells[i], widths[i]);
      line += std::string(gap, ' ');
    }
    if (wraps) {
      out += paragraph(line, cells.back(), width);
    } else {
      const bool right = aligns_.back() == Align::kRight;
      out += without_trailing_spaces(line + (right ? pad_left(cells.back(), widths.back()) : cells.back())) + "\n";
    }
  }
  return out;
}

}  // namespace proofhouse::publish
