// Combining: the one table by which a claim and the findings about it become an assessment (docs/combining.md prints it).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/rational.h"
#include "model/finding.h"
#include "model/words.h"

namespace proofhouse::decide {

// Whether another yes of the same bid was refuted.
enum class Trust : std::uint8_t { kFull, kCaught };

struct Combined {
  Status status = Status::kUnknown;
  Confidence confidence = Confidence::kC0;
  std::string_view rule;  // "R1" to "R9"
  friend bool operator==(const Combined&, const Combined&) = default;
};

// S, P, R and N are the highest levels above C0 at which findings support, support in part, refute, and confirm that the demand
// does not apply; N counts from named reviewers only. `absence` is the level that evidence of absence must reach.
//
//   R1  the bidder says no                                     not met, at R or C1
//   R2  the bidder says not applicable, N reaches `absence`
//       and N is above R                                       not applicable, at N
//   R3  the bidder says not applicable, otherwise              not met at R where refuted, else unknown
//   R4  nothing supports and nothing refutes                   unknown
//   R5  R is at S and P or above, the bidder said yes          contradicted, at R
//   R6  R is at S and P or above, the bidder said partly
//       or nothing                                             not met, at R
//   R7  the bidder said partly, S or P is above R              partly, at the higher of S and P
//   R8  S is above R                                           met, at S, unless R9 is worth more
//   R9  P is above R and worth more than S                     partly, at P
//
// For a bidder that was caught, S, P and N at C1 or C2 count one level less in R2 and R7 to R9, but stand against R as they were.
// What reaches C0 so is unknown, and so is what does not apply where N falls below `absence`.
Combined combine(ClaimAnswer claim, std::span<const Finding* const> findings, Confidence absence, Trust trust = Trust::kFull);

// What a status and a level are worth: fulfilment (1, ½ or 0) times the factor of the level (0, 0.3, 0.5, 0.7, 0.9, 1).
Rational worth(Status status, Confidence confidence);

// One level less; C0 stays.
Confidence lowered(Confidence level);

}  // namespace proofhouse::decide
