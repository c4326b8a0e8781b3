// TokenStarts: where the tokens of a JSON text begin, found by simdjson's first stage.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "base/result.h"

namespace proofhouse::syntax {

// The offset of every `{ } [ ] , :`, of every opening quote and of the first character of every other token, ascending; then
// once more the length of the text. After a string's closing quote nothing but white space stands before the next token.
struct TokenStarts {
  std::unique_ptr<std::uint32_t[]> offsets;
  std::size_t count = 0;  // without the length at the end
};

// Fails with kMalformed and the place "line:column" for a text that is empty or not UTF-8, for a control character inside a
// string and for a string that does not end. Whether the tokens make a document is for the caller to find out. At most 4 GiB.
Result<TokenStarts> token_starts(std::string_view json);

}  // namespace proofhouse::syntax
