// Text: UTF-8, hexadecimal, base64 and the few string operations that the standard library lacks. No locale anywhere.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace proofhouse {

// The offset of the first byte that is not well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms), or nothing.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);
inline bool is_utf8(std::string_view text) { return !first_invalid_utf8(text); }

// The text for a terminal or a log: control characters, bidirectional overrides and bytes that are not UTF-8 become visible
// escapes.
std::string printable(std::string_view text);

// At most `length` bytes, cut between characters, with an ellipsis where something was cut.
std::string shorten(std::string_view text, std::size_t length);

std::string to_hex(std::span<const std::uint8_t> bytes);
// Nothing where the length is odd or a character is not a hexadecimal digit.
std::optional<std::vector<std::uint8_t>> from_hex(std::string_view text);

// RFC 4648 §4 with padding.
std::string to_base64(std::span<const std::uint8_t> bytes);
// RFC 4648 §4 or §5 (URL-safe), padding optional. Nothing for white space, mixed alphabets, wrong padding or bits that are not
// zero.
std::optional<std::vector<std::uint8_t>> from_base64(std::string_view text);

std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(std::span<const std::string> parts, std::string_view separator);
std::string_view trim(std::string_view text);
// ASCII letters only.
std::string lower(std::string_view text);
std::string upper(std::string_view text);
// A copy in which each `from` is replaced by `to`.
std::string replace_all(std::string_view text, std::string_view from, std::string_view to);

// "1 204": groups of three, parted by a no-break space (U+00A0).
std::string grouped(std::uint64_t value);

// The edit distance (insert, delete, replace) for "did you mean"; texts above 64 bytes count as far apart.
std::size_t edit_distance(std::string_view a, std::string_view b);
// The candidate nearest to `word` within a third of its length, or nothing.
std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates);

// The bytes of a text, and the text of bytes, without a copy.
inline std::span<const std::uint8_t> as_bytes(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
inline std::string_view as_text(std::span<const std::uint8_t> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace proofhouse
