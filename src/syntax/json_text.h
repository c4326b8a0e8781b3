// The inside of JSON strings and numbers (RFC 8259 §6 and §7).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace proofhouse::syntax {

// Appends what stands between two quotes, with its escapes resolved, to `out`. Nothing where all is well; else the offset of the
// escape that does not exist or names half of a surrogate pair. Never appends more bytes than `raw` has.
std::optional<std::size_t> append_unescaped(std::string_view raw, std::string& out);

// Whether the text is one number and nothing else.
bool is_json_number(std::string_view text);

}  // namespace proofhouse::syntax
