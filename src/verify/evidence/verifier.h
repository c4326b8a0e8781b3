// Evidence: what became of each file of the bid.
#pragma once

#include "model/case.h"

namespace proofhouse::verify {

// Emits EVIDENCE-… about files as such, and counts the files that could be judged. All undecided: a file proves nothing by being
// there.
Verified verify_evidence(const Case& subject);

}  // namespace proofhouse::verify
