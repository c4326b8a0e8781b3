// The percent-encoding of package URLs (ECMA-427, RFC 3986 §2.1). Only for purl*.cc.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace proofhouse::identifiers {

// Nothing where a % is not followed by two hexadecimal digits.
std::optional<std::string> percent_decoded(std::string_view text);

// Letters, digits, ".", "-", "_", "~" and ":" stay; every other byte becomes %XX with uppercase digits.
void append_encoded(std::string& out, std::string_view text);

// The same, where "/" stays too.
void append_encoded_segments(std::string& out, std::string_view text);

}  // namespace proofhouse::identifiers
