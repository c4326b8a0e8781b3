// What CSAF's VEX profile (category csaf_vex) leaves open and Proofhouse reports: statements that apply to nothing.
#pragma once

#include "formats/csaf/document_view.h"
#include "formats/violations.h"

namespace proofhouse::formats::csaf {

// Rule "vex-applies-to-nothing" (warning): a status list without a product of the tree, a flag, threat or remediation none of
// whose ids names a product. In other categories too, since what applies to nothing clears nothing.
void check_vex(const DocumentView& view, Violations& violations);

}  // namespace proofhouse::formats::csaf
