// OSCAL results: the assessments of all bids as NIST OSCAL assessment results.
#pragma once

#include <string>

#include "model/decision.h"
#include "publish/sources.h"

namespace proofhouse::publish {

// out/assessment-results.json: OSCAL 1.2.1. One result a bid (one that says so where there is no bid), an observation for each
// finding, a finding for each assessment: its target is the control's statement in the exported catalogue, its state is satisfied
// where the requirement is met or confirmed not to apply, else not-satisfied; status, claim and confidence are properties. The
// assessment plan that it must import is a resource of its own back matter that describes the tender. Every date is the as-of
// date at 00:00 UTC, every UUID of version 5: the same decision gives the same bytes.
std::string oscal_results(const Decision& decision, const Sources& sources);

}  // namespace proofhouse::publish
