// What a container of a CVE record says is affected.
#pragma once

#include <vector>

#include "formats/remarks.h"
#include "model/cve.h"
#include "syntax/json.h"

namespace proofhouse::formats::cve {

// Of an array. What is of another kind than it should be is a Remark.
std::vector<CveAffected> read_affected(const syntax::JsonValue& value, Remarks& remarks);

}  // namespace proofhouse::formats::cve
