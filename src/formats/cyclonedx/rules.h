// What a CycloneDX file in JSON must keep beside its schema.
#pragma once

#include "formats/violations.h"
#include "syntax/json.h"

namespace proofhouse::formats::cyclonedx {

// "schema" (error): the id of a licence is not on the SPDX licence list (spdx.schema.json of the specification).
void check_licence_ids(const syntax::JsonDocument& document, Violations& violations);

// The rules of README.md: warnings.
void check_rules(const syntax::JsonDocument& document, Violations& violations);

}  // namespace proofhouse::formats::cyclonedx
