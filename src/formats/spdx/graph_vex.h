// What an SPDX 3 document says about vulnerabilities (security profile).
#pragma once

#include "formats/remarks.h"
#include "formats/spdx/graph_elements.h"
#include "model/sbom.h"

namespace proofhouse::formats::spdx {

// Appends one vulnerability for each assessment of one: its id, the state in CycloneDX's words, and what it is about. An element
// that is only said to have a vulnerability (hasAssociatedVulnerability) is affected without a state. A vulnerability that
// nothing refers to is kept with an empty list, and an assessment of nothing is a Remark.
void read_vulnerabilities(const GraphElements& elements, Sbom& sbom, Remarks& remarks);

}  // namespace proofhouse::formats::spdx
