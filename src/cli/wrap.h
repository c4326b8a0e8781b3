// Wrapping paragraphs for a terminal.
#pragma once

#include <string>
#include <string_view>

namespace proofhouse::cli {

// The text in lines of at most 100 columns, the first indented by `first`, the others by `rest` spaces, with a line feed at the
// end.
std::string wrapped(std::string_view text, std::size_t first, std::size_t rest);

}  // namespace proofhouse::cli
