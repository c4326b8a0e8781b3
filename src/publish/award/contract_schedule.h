// Contract schedule: what the award puts into the contract, for lawyers and engineers to read and attach.
#pragma once

#include "model/decision.h"
#include "publish/sources.h"
#include "render/document.h"
#include "tender/award.h"

namespace proofhouse::publish {

// Goods, options, clauses with their figures, acceptance tests, gates due before payment, compensating measures. A clause that
// the bidder changed or struck says so in a note: a person must settle it before the contract is signed.
render::Document contract_schedule(const tender::Contract& contract, const Decision& decision, const Sources& sources);

}  // namespace proofhouse::publish
