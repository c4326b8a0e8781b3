// The parts that Proofhouse's own JSON records share: the name of their schema, the product that they are about, lists of ids.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/records.h"
#include "syntax/strict_map.h"

namespace proofhouse::formats {

// Fails with kInvalid where the map's "schema" is missing or another one: the first thing to say about a wrong file.
Result<void> expect_schema(syntax::StrictMap& map, std::string_view schema);

// {maker, model, version, hardware?}. Fails with kInvalid for anything else.
Result<RecordedProduct> read_product(const syntax::Tree& tree);

// A list of requirements, none empty. An error sticks in the map.
std::vector<RequirementId> requirements(syntax::StrictMap& map, std::string_view key);

}  // namespace proofhouse::formats
