// A container of a CVE record: what its numbering authority says, or what a publisher (ADP) adds.
#pragma once

#include "formats/remarks.h"
#include "model/cve.h"
#include "syntax/json.h"

namespace proofhouse::formats::cve {

// Of an object. What is of another kind than it should be is a Remark.
CveContainer read_container(const syntax::JsonValue& container, Remarks& remarks);

}  // namespace proofhouse::formats::cve
