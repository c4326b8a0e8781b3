// Gates: requirements whose failure excludes a bid whatever its score and price.
#pragma once

#include <vector>

#include "base/date.h"
#include "decide/scheme.h"
#include "model/decision.h"

namespace proofhouse::decide {

// Each gate of the scheme for one bid, the worst item deciding. Passed: met, or confirmed not applicable, at the level. Failed:
// partly, not met or contradicted. Open: unknown, at a lower level, or never assessed. Waived: failed or open, and a waiver holds
// for this bid at `as_of`.
std::vector<GateResult> judge_gates(const Scheme& scheme, const BidId& bid, const std::vector<Assessment>& assessments,
                                    const std::vector<Waiver>& waivers, Date as_of);

// Eligible where every award gate is passed or waived; excluded where one failed; pending otherwise.
BidState state_of(const std::vector<GateResult>& gates);

// Sets Waiver::refused where a waiver does not hold: requirement unknown or never waivable, published after the deadline or after
// `as_of`, without measure, owner or reason, for one bid under public law, expired. A waiver published on the day of the deadline
// is in time: it carries no hour.
void check_waivers(std::vector<Waiver>& waivers, const Scheme& scheme, const Tender& tender, Date as_of);

}  // namespace proofhouse::decide
