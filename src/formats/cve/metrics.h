// The metrics of a container of a CVE record: CVSS of all versions, CISA's SSVC and KEV, and whatever else somebody puts there.
#pragma once

#include "formats/remarks.h"
#include "model/cve.h"
#include "syntax/json.h"

namespace proofhouse::formats::cve {

// Fills ratings, ssvc, exploited_since and other_metrics from an array. What is of another kind than it should be is a Remark.
void read_metrics(const syntax::JsonValue& value, CveContainer& container, Remarks& remarks);

}  // namespace proofhouse::formats::cve
