// locate: from the indexes of values in a JSON document to the places that people and other programs understand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace proofhouse::syntax {

struct JsonPlace {
  std::string pointer;       // RFC 6901; above 4096 bytes it is cut and ends in an ellipsis
  std::uint32_t line = 0;    // from 1; 0 where the document has no such value
  std::uint32_t column = 0;  // from 1, in characters
  std::size_t offset = 0;    // of the value's first byte, a byte order mark included
  friend bool operator==(const JsonPlace&, const JsonPlace&) = default;
};

// The place of each value of `nodes` (JsonValue::node()), in the order of `nodes`, which may be any. `bytes` must be what
// JsonDocument::parse accepted: one pass, no recursion, no grammar. For other bytes the places mean nothing, and no byte outside
// is read.
std::vector<JsonPlace> locate(std::string_view bytes, std::span<const std::uint32_t> nodes);

}  // namespace proofhouse::syntax
