// The direct entries of one PDF dictionary (ISO 32000-1 §7.3.7), without following anything.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace proofhouse::formats::pades {

// A value as it stands in the file.
struct PdfValue {
  std::string key;  // a name, with #xx undone
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The entries of the dictionary whose "<<" stands at `begin`, or nothing where it is cut, nested more deeply than `depth`, or no
// dictionary. Reads at most `most` bytes. Loops, never calls itself.
std::optional<std::vector<PdfValue>> dictionary_at(std::string_view bytes, std::size_t begin, std::size_t most,
                                                   std::size_t depth);

// White space of PDF: NUL, tab, line feed, form feed, carriage return, space.
bool is_pdf_space(char c);

}  // namespace proofhouse::formats::pades
