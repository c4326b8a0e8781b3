// What an OSV record says is affected: packages, ranges of versions, severities.
#pragma once

#include <vector>

#include "formats/remarks.h"
#include "model/osv.h"
#include "syntax/json.h"

namespace proofhouse::formats::osv {

// Of an array. What is of another kind is a Remark and left out.
std::vector<OsvAffected> read_affected(const syntax::JsonValue& value, Remarks& remarks);
std::vector<OsvSeverity> read_severities(const syntax::JsonValue& value, Remarks& remarks);

}  // namespace proofhouse::formats::osv
