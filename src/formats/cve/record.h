// The typed record of a CVE document.
#pragma once

#include "base/result.h"
#include "formats/remarks.h"
#include "model/cve.h"
#include "syntax/json.h"

namespace proofhouse::formats::cve {

// Lenient; see reader.h.
Result<CveRecord> read_record(const syntax::JsonDocument& document, Remarks& remarks);

}  // namespace proofhouse::formats::cve
