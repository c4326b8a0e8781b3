// Clauses: what the bidder answered to the contract clauses.
#pragma once

#include "model/case.h"

namespace proofhouse::verify {

// Emits one CLAUSE-… for each requirement that has a clause. An accepted clause is an unsigned word, C1 at most; a signed
// contract draft counts through a review.
Verified verify_clauses(const Case& subject);

}  // namespace proofhouse::verify
