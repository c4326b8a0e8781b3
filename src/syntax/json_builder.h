// build_json: the grammar of JSON over the tokens that token_starts() found.
#pragma once

#include <cstddef>

#include "base/limits.h"
#include "base/result.h"
#include "syntax/json.h"

namespace proofhouse::syntax {

// Fills the nodes and the unescaped texts of a store whose source is set; reading begins at `start`. Never recurses. The errors
// are those of JsonDocument::parse; after one, the store holds nothing of use.
Result<void> build_json(JsonStore& store, std::size_t start, const Limits& limits);

}  // namespace proofhouse::syntax
