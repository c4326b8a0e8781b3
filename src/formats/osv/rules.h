// The rules of OSV that its schema cannot say, or says of members far apart.
#pragma once

#include "formats/violations.h"
#include "model/osv.h"
#include "syntax/json.h"

namespace proofhouse::formats::osv {

// The rules of README.md other than "schema", of a record that was read from this document.
void check_rules(const OsvRecord& record, const syntax::JsonDocument& document, Violations& violations);

}  // namespace proofhouse::formats::osv
