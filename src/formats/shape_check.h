// Holds an opened JSON file against a shape: the rule "schema" of all JSON formats.
#pragma once

#include <string_view>

#include "formats/opened.h"
#include "formats/violations.h"

namespace proofhouse::formats {

// Adds a violation of the rule "schema" (error) for each breach of the shape of this name and version.
void check_shape(const syntax::JsonDocument& document, std::string_view name, std::string_view version, Violations& violations);

}  // namespace proofhouse::formats
