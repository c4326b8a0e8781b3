// Rules of predicates beyond their shapes: what the specification says in words, and what contradicts itself.
#pragma once

#include <string_view>

#include "formats/violations.h"
#include "syntax/json.h"

namespace proofhouse::formats::statement {

// Adds a violation for each rule that the predicate of this type breaks. Values of a wrong kind are passed over: the shape names
// them.
void check_predicate_rules(std::string_view type, const syntax::JsonValue& predicate, Violations& violations);

}  // namespace proofhouse::formats::statement
