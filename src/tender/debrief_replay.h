// Replaying a debrief: a bidder works out its own part again, from what the debrief says.
#pragma once

#include <string>

#include "model/debrief.h"
#include "tender/verification.h"

namespace proofhouse::tender {

// Adds a check for each of: score (from the assessments and the published weights), gates and state (from the assessments),
// comparable price (from its lines), marks, total (by the published formula), and the order against the winner's total; then what
// could not be replayed: reviews, rivals' inputs. By the same functions as an evaluation. Costs no more than an evaluation of one
// bid within the limits of publish/award/bundle_reader.h. A pure function.
void replay_debrief(const Debrief& debrief, Verification& verification);

// Holds the bidder's own inputs against its own folder: `folder` holds bids/<bid>/… as in the tender. Adds a check that names the
// first input that differs, or says how many are as they were; what lies with the buyer alone is not checked.
void check_own_inputs(const Debrief& debrief, const std::string& folder, Verification& verification);

}  // namespace proofhouse::tender
