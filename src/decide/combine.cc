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

namespace {

// What nothing stands behind any more is unknown.
Combined credited(Status status, Confidence level, std::string_view rule) {
  return {level == Confidence::kC0 ? Status::kUnknown : status, level, rule};
}

}  // namespace

Combined combine(ClaimAnswer claim, std::span<const Finding* const> findings, Confidence absence, Trust trust) {
  using enum Confidence;
  const auto believed = [&](Confidence level) { return trust == Trust::kCaught && level <= kC2 ? lowered(level) : level; };
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
    const Confidence least = std::max(absence, kC1);
    if (absent >= least && absent > refuted) {
      if (believed(absent) < least) return {Status::kUnknown, kC0, "R2"};
      return {Status::kNotApplicable, believed(absent), "R2"};
    }
    if (refuted > kC0) return {Status::kNotMet, refuted, "R3"};
    return {Status::kUnknown, kC0, "R3"};
  }
  const Confidence best = std::max(supported, part);
  if (best == kC0 && refuted == kC0) return {Status::kUnknown, kC0, "R4"};
  if (refuted >= best) {
    if (claim == ClaimAnswer::kYes) return {Status::kContradicted, refuted, "R5"};
    return {Status::kNotMet, refuted, "R6"};
  }
  if (claim == ClaimAnswer::kPartly) return credited(Status::kPartly, believed(best), "R7");
  const Confidence whole_level = supported > refuted ? believed(supported) : kC0;
  const Confidence part_level = part > refuted ? believed(part) : kC0;
  if (supported > refuted && worth(Status::kMet, whole_level) >= worth(Status::kPartly, part_level)) {
    return credited(Status::kMet, whole_level, "R8");
  }
  return credited(Status::kPartly, part_level, "R9");
}

}  // namespace proofhouse::decide
