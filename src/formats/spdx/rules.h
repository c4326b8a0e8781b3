// The specification's own rules for SPDX 2 (2.2 and 2.3), whatever the syntax.
#pragma once

#include "formats/spdx/document.h"
#include "formats/violations.h"

namespace proofhouse::formats::spdx {

// Adds each breach; errors are those that the specification says with "mandatory", "must" or a data format. `version` is "2.2"
// or "2.3". Where the JSON schema speaks of a thing, `by_schema` says that it was held against it already.
void check_rules(const SpdxDocument& document, std::string_view version, bool by_schema, Violations& violations);

// "2010-01-29T18:30:22Z" and nothing else: UTC to the second.
bool is_spdx_date(std::string_view text);
// How many hexadecimal digits a checksum of this algorithm has; 0 where its length is open or the algorithm unknown.
std::size_t checksum_digits(std::string_view algorithm);

}  // namespace proofhouse::formats::spdx
