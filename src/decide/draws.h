// Draws: how often each bid stays first when the weights vary (stochastic multicriteria acceptability analysis).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/digest.h"
#include "decide/formula.h"
#include "decide/score.h"
#include "model/decision.h"

namespace proofhouse::decide {

// The generator is ours and made of integers: splitmix64 over (key, draw, dimension), so that every machine and any order of work
// gives the same draws (docs/robustness.md). Dimensions: elements from 0, criteria from 1000, in the order of the scheme and of
// the tender.
std::uint64_t draw(const Digest& key, std::uint64_t number, std::uint64_t dimension);

// A weight, in millionths, times a factor uniform in 1 ± spread %, on 65,536 equal steps about 1. In units that are the same for
// all weights of a draw; only their proportions count. `spread` is 0 to 100. Below 2^51 for weights to 100.
std::uint64_t varied(const Decimal& weight, std::uint32_t spread, std::uint64_t random);

// In each draw every element weight and every criterion weight is varied by its published spread. Gates, prices, assessments and
// the minimum score's effect at the published weights are not. Each draw is decided exactly: 128-bit bounds part most bids, and
// those that they do not part are compared in rationals. Of bids that are equal in a draw, the one ranked higher counts as first.
// `ranked` is best first; `sums` belongs to the same bids.
std::vector<Draws> robustness(const Scheme& scheme, const Tender& tender, std::span<const Contender> ranked,
                              std::span<const BidSums* const> sums, const Rational& reference, const Digest& key);

// The standard error of the share first/draws, √(p·(1−p)/draws), in millionths, rounded. 0 where there are no draws.
std::uint64_t standard_error_millionths(std::uint64_t first, std::uint64_t draws);

}  // namespace proofhouse::decide
