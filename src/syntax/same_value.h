// Whether JSON values are the same as JSON Schema means it: members in any order, 1 and 1.0 alike.
#pragma once

#include <optional>

#include "syntax/json.h"

namespace proofhouse::syntax {

bool same_value(const JsonValue& a, const JsonValue& b);

// The first element of an array that is the same as one before it, or nothing. Time grows with the bytes of the array, but for
// arrays made so that their elements' hashes collide.
std::optional<JsonValue> first_repeated(const JsonValue& array);

}  // namespace proofhouse::syntax
