// Blocks: the script elements with one id in an HTML file, found as a browser would find them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace proofhouse::formats::response_form {

// A script element. Offsets count in the file.
struct Block {
  std::size_t tag = 0;             // of its "<"
  std::size_t begin = 0;           // of its content
  std::optional<std::size_t> end;  // of its end tag; nothing where it is not closed
  std::string type;                // in lower case, empty where it has none
};

// All script elements with this id, in order. Comments, quoted values and the contents of other elements that hold no markup
// (script, style, title, textarea …) are passed over. One pass, no recursion; nothing is decoded, so an id that is written with
// character references is another one.
std::vector<Block> blocks(std::string_view html, std::string_view id);

}  // namespace proofhouse::formats::response_form
