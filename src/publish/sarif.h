// SARIF: the findings of all bids for tools that read static analysis results.
#pragma once

#include <string>

#include "model/decision.h"

namespace proofhouse::publish {

// out/findings.sarif: one run of SARIF 2.1.0 (OASIS). A rule for each finding code that occurs; a result for each finding:
//   refutes         kind fail, level error
//   partly          kind fail, level warning
//   undecided       kind fail, level note
//   supports        kind pass, level none
//   not-applicable  kind notApplicable, level none
// Locations are relative to the tender folder. A rule points to its page by text, not by helpUri, which must be absolute
// (§3.49.12) while the pages lie beside the program. The same decision gives the same bytes.
std::string findings_sarif(const Decision& decision);

}  // namespace proofhouse::publish
