// Flip: for each element weight alone, the nearest change that makes another bid first.
#pragma once

#include <span>
#include <vector>

#include "decide/formula.h"
#include "decide/score.h"
#include "model/decision.h"

namespace proofhouse::decide {

// One entry an element, in the order of the scheme. The element's weight moves between 0 and 100, the others are scaled so that
// all sum to 100. Computed in exact rationals: where the comparison of two bids is linear in the weight (every item holds all
// elements and nothing is excused) the change is the exact crossing; otherwise it is proved to lie within one thousandth of a
// point below the change given. Beyond the change, as far as the next one, the named bid is first; at the change itself the two
// are level. A change of 0 says that any change suffices: two bids are level at the published weights, or an item begins to
// count. `contenders` are the eligible bids with a price, whatever their score: the minimum score moves too. No change is given
// where nobody is first.
std::vector<Flip> flips(const Scheme& scheme, const Tender& tender, std::span<const Contender> contenders,
                        std::span<const BidSums* const> sums, const Rational& reference, std::span<const BidId> ids);

}  // namespace proofhouse::decide
