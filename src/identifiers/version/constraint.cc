#include "identifiers/version/constraint.h"

#include <algorithm>
#include <array>

namespace proofhouse::identifiers {

namespace {

// Three-valued: false < undecided < true.
enum class Truth : std::uint8_t { kFalse, kUndecided, kTrue };

Truth both(Truth a, Truth b) { return std::min(a, b); }
Truth either(Truth a, Truth b) { return std::max(a, b); }
Truth truth_of(bool value) { return value ? Truth::kTrue : Truth::kFalse; }
Truth opposite(Truth a) { return a == Truth::kTrue ? Truth::kFalse : a == Truth::kFalse ? Truth::kTrue : a; }

bool is_lower_bound(Comparator c) { return c == Comparator::kGreater || c == Comparator::kGreaterOrEqual; }
bool is_upper_bound(Comparator c) { return c == Comparator::kLess || c == Comparator::kLessOrEqual; }

// Whether the version fulfils the constraint alone, of its order to the constraint's version.
Truth fulfils(Order order, Comparator comparator) {
  if (order == Order::kUndecided) return Truth::kUndecided;
  switch (comparator) {
    case Comparator::kLess: return truth_of(order == Order::kLess);
    case Comparator::kLessOrEqual: return truth_of(order != Order::kGreater);
    case Comparator::kEqual: return truth_of(order == Order::kEqual);
    case Comparator::kNotEqual: return truth_of(order != Order::kEqual);
    case Comparator::kGreaterOrEqual: return truth_of(order != Order::kLess);
    case Comparator::kGreater: break;
  }
  return truth_of(order == Order::kGreater);
}

// What the list says so far: in by an interval or "=", out by "!=".
struct Sum {
  Truth in = Truth::kFalse;
  Truth out = Truth::kFalse;
  bool only_exclusions = true;
  Truth lower = Truth::kTrue;  // of the interval that is open; everything is above the first upper bound's
  bool has_lower = false;
};

void add(Sum& sum, Comparator comparator, Truth found) {
  if (comparator == Comparator::kNotEqual) {
    sum.out = either(sum.out, opposite(found));
    return;
  }
  sum.only_exclusions = false;
  if (comparator == Comparator::kEqual) {
    sum.in = either(sum.in, found);
  } else if (is_lower_bound(comparator)) {
    // The lower of two lower bounds in a row is the wider one.
    if (!sum.has_lower) sum.lower = found;
    sum.has_lower = true;
  } else if (is_upper_bound(comparator)) {
    // The second of two upper bounds in a row is the wider one, with the same lower bound.
    sum.in = either(sum.in, both(sum.lower, found));
    sum.has_lower = false;
  }
}

}  // namespace

std::string_view text_of(Comparator comparator) {
  constexpr std::array<std::string_view, 6> kTexts = {"<", "<=", "", "!=", ">=", ">"};
  return kTexts[static_cast<std::size_t>(comparator)];
}

std::string_view name_of(Containment containment) {
  return containment == Containment::kTrue ? "true" : containment == Containment::kFalse ? "false" : "undecided";
}

bool sort_constraints(const Scheme& scheme, std::vector<Constraint>& constraints) {
  std::vector<Constraint> sorted = constraints;
  std::stable_sort(sorted.begin(), sorted.end(), [&](const Constraint& a, const Constraint& b) {
    const Order order = compare(scheme, a.version, b.version);
    return order == Order::kEqual ? a.comparator < b.comparator : order == Order::kLess;
  });
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    const Order order = compare(scheme, sorted[i - 1].version, sorted[i].version);
    if (order == Order::kUndecided || order == Order::kGreater) return false;
  }
  constraints = std::move(sorted);
  return true;
}

Containment contains(const Scheme& scheme, std::span<const Constraint> constraints, std::string_view version) {
  Sum sum;
  for (const auto& constraint : constraints) {
    add(sum, constraint.comparator, fulfils(compare(scheme, version, constraint.version), constraint.comparator));
  }
  // A lower bound at the end has no upper one.
  if (sum.has_lower) sum.in = either(sum.in, sum.lower);
  if (sum.only_exclusions && !constraints.empty()) sum.in = Truth::kTrue;
  const Truth result = both(sum.in, opposite(sum.out));
  return result == Truth::kTrue ? Containment::kTrue : result == Truth::kFalse ? Containment::kFalse : Containment::kUndecided;
}

}  // namespace proofhouse::identifiers
