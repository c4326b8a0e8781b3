// Text formats: what the word "format" of JSON Schema asks of a text (2020-12, validation vocabulary §7.3).
#pragma once

#include <cstdint>
#include <string_view>

namespace proofhouse::syntax {

// Looks at a text and nothing else; time grows with its length.
using TextFormat = bool (*)(std::string_view text);

// By the name that JSON Schema gives it: "date-time" and "date" (RFC 3339), "time", "uri", "uri-reference" (RFC 3986), "iri",
// "iri-reference" (RFC 3987: a URI with characters above ASCII), "email", "idn-email" (an address of two parts, no comments),
// "uuid" (RFC 4122), "hostname". Null for any other name.
TextFormat text_format(std::string_view name);

}  // namespace proofhouse::syntax
