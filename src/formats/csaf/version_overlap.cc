#include "formats/csaf/version_overlap.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "identifiers/vers.h"

namespace proofhouse::formats::csaf {

namespace {

using identifiers::Comparator;
using identifiers::Constraint;
using identifiers::Order;
using identifiers::Scheme;

struct End {
  const std::string* version = nullptr;  // nullptr: no end
  bool open = true;
};
struct Interval {
  End from;
  End to;
};

struct Range {
  const Scheme* scheme = nullptr;
  std::vector<Constraint> constraints;  // sorted
};

std::optional<Range> read_typed(std::string_view text) {
  auto vers = identifiers::read_vers(text);
  if (!vers || vers->scheme == nullptr) return std::nullopt;
  if (vers->constraints.size() > kMostConstraints) return std::nullopt;
  return Range{vers->scheme, std::move(vers->constraints)};
}

Constraint constraint_of(std::string_view text) {
  struct Sign {
    std::string_view text;
    Comparator comparator;
  };
  for (const auto& [sign, comparator] :
       {Sign{"<=", Comparator::kLessOrEqual}, Sign{">=", Comparator::kGreaterOrEqual}, Sign{"!=", Comparator::kNotEqual},
        Sign{"<", Comparator::kLess}, Sign{">", Comparator::kGreater}, Sign{"=", Comparator::kEqual}}) {
    if (text.starts_with(sign)) return {comparator, std::string(text.substr(sign.size()))};
  }
  return {Comparator::kEqual, std::string(text)};
}

std::optional<Range> read_untyped(std::string_view text, const Scheme& scheme) {
  Range out{&scheme, {}};
  while (out.constraints.size() <= kMostConstraints) {
    const std::size_t bar = text.find('|');
    out.constraints.push_back(constraint_of(text.substr(0, bar)));
    if (!is_readable(scheme, out.constraints.back().version)) return std::nullopt;
    if (bar == std::string_view::npos) {
      if (!sort_constraints(scheme, out.constraints)) return std::nullopt;
      return out;
    }
    text.remove_prefix(bar + 1);
  }
  return std::nullopt;
}

bool is_typed(std::string_view text) { return text.starts_with("vers:"); }

// Intervals in their order: bounds pair up from the left. Excluded versions are not here.
std::vector<Interval> intervals_of(const Range& range) {
  std::vector<Interval> out;
  std::optional<End> from;
  bool only_excluded = true;
  for (const Constraint& constraint : range.constraints) {
    if (constraint.comparator != Comparator::kNotEqual) only_excluded = false;
    switch (constraint.comparator) {
      case Comparator::kNotEqual: break;
      case Comparator::kEqual: out.push_back({{&constraint.version, false}, {&constraint.version, false}}); break;
      case Comparator::kGreater:
      case Comparator::kGreaterOrEqual:
        if (!from) from = End{&constraint.version, constraint.comparator == Comparator::kGreater};
        break;
      case Comparator::kLess:
      case Comparator::kLessOrEqual:
        out.push_back({from.value_or(End{}), {&constraint.version, constraint.comparator == Comparator::kLess}});
        from.reset();
        break;
    }
  }
  if (from) out.push_back({*from, {}});
  if (only_excluded && !range.constraints.empty()) out.push_back({});
  return out;
}

bool excludes(const Range& range, const std::string& version) {
  return std::ranges::any_of(range.constraints, [&](const Constraint& constraint) {
    return constraint.comparator == Comparator::kNotEqual && compare(*range.scheme, constraint.version, version) == Order::kEqual;
  });
}

// The higher of two lower ends, the lower of two upper ends. Undecided: nothing.
std::optional<End> inner(const Scheme& scheme, const End& a, const End& b, Order first_wins) {
  if (a.version == nullptr) return b;
  if (b.version == nullptr) return a;
  const Order order = compare(scheme, *a.version, *b.version);
  if (order == Order::kUndecided) return std::nullopt;
  if (order == Order::kEqual) return End{a.version, a.open || b.open};
  return order == first_wins ? a : b;
}

Overlap meet(const Range& a, const Range& b, const Interval& x, const Interval& y) {
  const auto from = inner(*a.scheme, x.from, y.from, Order::kGreater);
  const auto to = inner(*a.scheme, x.to, y.to, Order::kLess);
  if (!from || !to) return Overlap::kUndecided;
  if (from->version == nullptr || to->version == nullptr) return Overlap::kYes;
  switch (compare(*a.scheme, *from->version, *to->version)) {
    case Order::kLess: return Overlap::kYes;
    case Order::kGreater: return Overlap::kNo;
    case Order::kUndecided: return Overlap::kUndecided;
    case Order::kEqual: break;
  }
  const bool has = !from->open && !to->open && !excludes(a, *from->version) && !excludes(b, *from->version);
  return has ? Overlap::kYes : Overlap::kNo;
}

Overlap meet(const Range& a, const Range& b) {
  if (a.scheme != b.scheme) return Overlap::kUndecided;
  Overlap out = Overlap::kNo;
  const auto others = intervals_of(b);
  for (const Interval& x : intervals_of(a)) {
    for (const Interval& y : others) {
      const Overlap found = meet(a, b, x, y);
      if (found == Overlap::kYes) return found;
      if (found == Overlap::kUndecided) out = found;
    }
  }
  return out;
}

Overlap meet_untyped(std::string_view a, std::string_view b) {
  for (const std::string_view name : {"intdot", "generic"}) {
    const Scheme* scheme = identifiers::find_scheme(name);
    if (scheme == nullptr) continue;
    const auto first = read_untyped(a, *scheme);
    const auto second = first ? read_untyped(b, *scheme) : std::nullopt;
    if (second) return meet(*first, *second);
  }
  return Overlap::kUndecided;
}

}  // namespace

Overlap ranges_overlap(std::string_view a, std::string_view b) {
  if (is_typed(a) != is_typed(b)) return Overlap::kUndecided;
  if (!is_typed(a)) return meet_untyped(a, b);
  const auto first = read_typed(a);
  const auto second = first ? read_typed(b) : std::nullopt;
  return second ? meet(*first, *second) : Overlap::kUndecided;
}

Overlap contains_version(std::string_view range, std::string_view version) {
  if (!is_typed(range)) return meet_untyped(range, "=" + std::string(version));
  const auto typed = read_typed(range);
  if (!typed || !is_readable(*typed->scheme, version)) return Overlap::kUndecided;
  return meet(*typed, Range{typed->scheme, {{Comparator::kEqual, std::string(version)}}});
}

}  // namespace proofhouse::formats::csaf
