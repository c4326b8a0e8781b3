// RangeText: what an advisory of operational technology writes as a range of versions ("All versions < V4.2 SP1"), as constraints
// over a declared order.
//
// CSAF's product_version_range should hold a VERS; most hold prose. This reader takes the shapes that occur and have one meaning,
// and says of every other that it cannot decide, and why. A bound counts only where a declared order (schemes.h) can read all
// bounds. Linear in the length; the text is at most kVersionBytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "identifiers/version/constraint.h"

namespace proofhouse::identifiers {

enum class RangeKind : std::uint8_t { kAll, kNone, kConstraints, kUndecided };

struct RangeText {
  RangeKind kind = RangeKind::kUndecided;
  const Scheme* scheme = nullptr;       // of the constraints
  std::vector<Constraint> constraints;  // sorted
  std::vector<std::string> remarks;     // what was repaired: "vers:all/<V4.2 is not a valid vers"
  std::string reason;                   // why it cannot be decided
};

RangeText read_range_text(std::string_view text);

// Whether the range lets the version in; kUndecided also where the version is not of the range's order.
Containment contains(const RangeText& range, std::string_view version);

}  // namespace proofhouse::identifiers
