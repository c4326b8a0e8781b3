// Constraint: one bound of a range, and whether a version is within a list of them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "identifiers/version/schemes.h"

namespace proofhouse::identifiers {

// In the order in which constraints on one version stand.
enum class Comparator : std::uint8_t { kLess, kLessOrEqual, kEqual, kNotEqual, kGreaterOrEqual, kGreater };

// "<", "<=", "" (equal), "!=", ">=", ">".
std::string_view text_of(Comparator comparator);

struct Constraint {
  Comparator comparator = Comparator::kEqual;
  std::string version;

  friend bool operator==(const Constraint&, const Constraint&) = default;
};

enum class Containment : std::uint8_t { kFalse, kTrue, kUndecided };

// "true", "false" or "undecided".
std::string_view name_of(Containment containment);

// Sorts by version and, where two are equal, by comparator. False where two neighbours have no order; the list is then as it was.
bool sort_constraints(const Scheme& scheme, std::vector<Constraint>& constraints);

// Whether a list that is sorted lets a version in, by the algorithm of VERS: bounds pair up from the left, "=" adds and "!="
// takes away; a list of nothing but "!=" lets in all others. kUndecided where an order that matters is undecided, and only there.
Containment contains(const Scheme& scheme, std::span<const Constraint> constraints, std::string_view version);

}  // namespace proofhouse::identifiers
