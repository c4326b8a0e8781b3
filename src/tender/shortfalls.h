// Shortfalls: what each requirement that was not worth all cost a bid.
#pragma once

#include <cstddef>
#include <vector>

#include "base/rational.h"
#include "model/debrief.h"

namespace proofhouse::tender {

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
