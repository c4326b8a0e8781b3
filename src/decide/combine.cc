#include "decide/combine.h"

#include <algorithm>
#include <array>

namespace proofhouse::decide {

Confidence lowered(Confidence level) {
  return level == Confidence::kC0 ? level : static_cast<Confidence>(static_cast<std::uint8_t>(level) - 1);
}

Rational worth(Status status, Confidence confidence) {
  constexpr std::array<std::int64_t, 6> kTenths = {0, 3, 5, 7, 9, 10};
  const std::int64_t factor = kTenths.at(static_cast<std::size_t>(confidence));
  if (status == Status::kMet) return {factor, 10};
  if (status == Status::kPartly) return {factor, 20};
  return {};
}

Combined combine(ClaimAnswer claim, std::span<const Finding* const> findings, Confidence absence) {
  using enum Confidence;
  Confidence supported = kC0;
  Confidence part = kC0;
  Confidence refuted = kC0;
  Confidence absent = kC0;
  for (const Finding* finding : findings) {
    switch (finding->verdict) {
      case Verdict::kSupports: supported = std::max(supported, finding->confidence); break;
      case Verdict::kPartly: part = std::max(part, finding->confidence); break;
      case Verdict::kRefutes: refuted = std::max(refuted, finding->confidence); break;
      case Verdict::kNotApplicable:
        // That a demand does not apply is for a named person to see; no machine and no bidder says it.
        if (!finding->by.empty()) absent = std::max(absent, finding->confidence);
        break;
      case Verdict::kUndecided: break;
    }
  }
  if (claim == ClaimAnswer::kNo) return {Status::kNotMet, std::max(refuted, kC1), "R1"};
  if (claim == ClaimAnswer::kNotApplicable) {
    if (absent >= std::max(absence, kC1) && absent > refuted) return {Status::kNotApplicable, absent, "R2"};
    if (refuted > kC0) return {Status::kNotMet, refuted, "R3"};
    return {Status::kUnknown, kC0, "R3"};
  }
  const Confidence best = std::max(supported, part);
  if (best == kC0 && refuted == kC0) return {Status::kUnknown, kC0, "R4"};
  if (refuted >= best) {
    if (claim == ClaimAnswer::kYes) return {Status::kContradicted, refuted, "R5"};
    return {Status::kNotMet, refuted, "R6"};
  }
  if (claim == ClaimAnswer::kPartly) return {Status::kPartly, best, "R7"};
  const bool whole_stands = supported > refuted;
  if (whole_stands && worth(Status::kMet, supported) >= worth(Status::kPartly, part)) return {Status::kMet, supported, "R8"};
  return {Status::kPartly, part, "R9"};
}

}  // namespace proofhouse::decide
