// Located: where the values of a JSON file stand, as the reader process answers it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/fields.h"
#include "base/result.h"

namespace proofhouse::formats {

// The place of one value; a line of 0 where the file has no such value.
struct Located {
  std::string pointer;       // RFC 6901; cut with an ellipsis above 4096 bytes
  std::uint32_t line = 0;    // from 1
  std::uint64_t offset = 0;  // of the value's first byte
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"pointer", &Located::pointer}, Field{"line", &Located::line}, Field{"offset", &Located::offset});
  }
};

// The most values of one call: pointers of 4096 bytes each must fit an answer.
inline constexpr std::size_t kMostLocated = 65'536;

// Of a file that is not JSON the number is a line (0: none), since readers of other syntaxes have no other. Else the places of
// values by their index in document order (Remark::node, Claim::node …), in the order of `nodes`. The bytes must have been read
// by one of the JSON readers. Fails with kLimit above kMostLocated.
Result<std::vector<Located>> locate(std::string_view bytes, std::span<const std::uint32_t> nodes);

}  // namespace proofhouse::formats
