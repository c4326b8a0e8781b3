// Answers: what the bidder says to each demand, and whether its answers bear it out.
#pragma once

#include "model/case.h"

namespace proofhouse::verify {

// Emits ANSWER-…, RESPONSE-MISSING and RESPONSE-OTHER-TENDER. Every demand gets a finding. A claim is never worth more than C1.
Verified verify_answers(const Case& subject);

}  // namespace proofhouse::verify
