// The rules of CVE records that their shape cannot say.
#pragma once

#include "formats/violations.h"
#include "model/cve.h"
#include "syntax/json.h"

namespace proofhouse::formats::cve {

// The rules of README.md other than "schema", of a record that was read from this document.
void check_rules(const CveRecord& record, const syntax::JsonDocument& document, Violations& violations);

}  // namespace proofhouse::formats::cve
