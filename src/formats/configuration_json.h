// Applicability statements of NVD and of CVE records (configurations, cpeApplicability), as the trees that they are.
#pragma once

#include <vector>

#include "formats/remarks.h"
#include "formats/violations.h"
#include "model/configuration.h"
#include "syntax/json.h"

namespace proofhouse::formats {

// Of an array. An operator that is missing is OR, as NVD leaves it out where there is one node. What is of another kind is a
// Remark.
std::vector<Configuration> read_configurations(const syntax::JsonValue& value, Remarks& remarks);

// Adds the breaches of what every such tree must keep: "configuration-empty" (a node or tree that nothing can fulfil),
// "cpe" (a criteria that is no CPE), "configuration-vulnerable" (no leaf is vulnerable), "version-bounds" (two lower or two upper
// bounds; bounds beside a version that the CPE names itself).
void check_configurations(const std::vector<Configuration>& configurations, Violations& violations);

}  // namespace proofhouse::formats
