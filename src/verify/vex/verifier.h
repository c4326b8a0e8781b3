// VEX: what VEX documents and advisories of the bid say, and how much of it is about what is offered.
#pragma once

#include "model/case.h"

namespace proofhouse::verify {

// Emits VEX-APPLIED and VEX-APPLIES-TO-NOTHING for each document, all undecided: what a statement is worth is seen where it
// matters (SBOM-KNOWN-EXPLOITED).
Verified verify_vex(const Case& subject);

}  // namespace proofhouse::verify
