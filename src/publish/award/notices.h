// Notices: what each bidder is told on the day of the award, and where a tender ends without one.
#pragma once

#include "model/debrief.h"
#include "model/decision.h"
#include "render/document.h"
#include "tender/award.h"

namespace proofhouse::publish {

// To the winner: that it is to be awarded, what, and from which day the contract may be signed.
render::Document award_notice(const tender::Contract& contract, const Decision& decision);

// To another bidder: what became of its bid and why, the winner's name, both totals where the order decided, the standstill and
// the first day of signature. Nothing else of a rival.
render::Document outcome_notice(const Debrief& debrief, const tender::Contract& contract, const Decision& decision);

// To a bidder of a tender that ended without a winner.
render::Document cancellation_notice(const BidDecision& bid, const Decision& decision, Date day, std::string_view reason);

}  // namespace proofhouse::publish
