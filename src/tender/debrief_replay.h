// Replaying a debrief: a bidder works out its own part again, from what the debrief says.
#pragma once

#include <string>
#include <vector>

#include "base/rational.h"
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

// What one assessment cost the bid: of 100 points of score, over all items that it holds for, by the published weights. Nought
// where it is worth all, does not apply, or does not score.
struct Shortfall {
  std::size_t assessment = 0;  // index into DebriefPart::assessments
  Rational points;
  Rational marks;  // of 100, where the formula weighs the score; else nought
};

// Every assessment that cost something, the dearest first.
std::vector<Shortfall> shortfalls(const Debrief& debrief);

}  // namespace proofhouse::tender
