// Whether a text is a URI (RFC 3986) or an IRI (RFC 3987), or a reference to one. Looks at the text and nothing else.
#pragma once

#include <cstdint>
#include <string_view>

namespace proofhouse::syntax {

enum class UriCharacters : std::uint8_t { kAscii, kInternational };

// With a scheme and something behind it.
bool is_uri(std::string_view text, UriCharacters characters);
// With or without a scheme; also empty.
bool is_uri_reference(std::string_view text, UriCharacters characters);

}  // namespace proofhouse::syntax
