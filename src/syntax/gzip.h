// Gzip: the bytes of a gzip file (RFC 1952), one or more members, with limits against files that grow without end.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace proofhouse::syntax {

// They count work, never time.
struct GzipLimits {
  std::uint64_t inflated = 256ULL << 20U;  // all members together: a bomb
  std::uint64_t ratio =
      200;  // inflated to packed, above the first mebibyte: a bomb that stays below the limit; deflate reaches 1032
  std::uint32_t members = 1'000;  // thousands of empty members: much work for no bytes
};

// Whether the bytes begin as a gzip file does.
bool is_gzip(std::string_view bytes);

// All members, one behind the other (§2.2); zeros behind the last, as tapes left them, are passed over. CRC-32 and length of each
// member are checked. The result never grows beyond the limits while it is made. Fails with
//   kMalformed  for what is no gzip file, is cut, is damaged, or has other bytes behind it;
//   kLimit      above `limits`.
// The file of the error is left for the caller to add.
Result<std::string> gunzip(std::string_view bytes, const GzipLimits& limits);

// At most `most` bytes of the beginning of the first member, to see what a file is; nothing checked, empty where there is nothing
// to inflate. Costs no more than those bytes.
std::string gunzip_head(std::string_view bytes, std::size_t most);

}  // namespace proofhouse::syntax
