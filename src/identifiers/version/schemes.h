// Schemes: every version scheme that Proofhouse orders, as one list.
//
// Threads: everything here is pure. Limits: a version above kVersionBytes is not compared (kUndecided), so that no comparison
// costs more than a few microseconds a kilobyte.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "identifiers/version/order.h"

namespace proofhouse::identifiers {

inline constexpr std::size_t kVersionBytes = 4096;

struct Scheme {
  std::string_view name;     // the purl type or VERS scheme, else our own: lower case, digits and hyphens
  std::string_view aliases;  // further purl types, VERS schemes and OSV ecosystems, parted by ", "
  std::string_view orders;   // what it orders, one line
  std::string_view source;   // who defines the order
  bool operational = false;  // a declared order of operational technology
  Order (*compare)(std::string_view a, std::string_view b) = nullptr;
};

// In the order of `version schemes`: first those of packages, then those of operational technology.
std::span<const Scheme> schemes();

// By name or alias, whatever the case; an OSV ecosystem may carry its release ("Debian:12"). Nothing where there is none.
const Scheme* find_scheme(std::string_view name);

// The name or alias nearest to one that does not exist, or nothing.
std::string_view nearest_scheme(std::string_view name);

// The order of two versions. kUndecided where one is empty, longer than kVersionBytes or not of the scheme.
Order compare(const Scheme& scheme, std::string_view a, std::string_view b);

// Whether the scheme's rules can read the version.
inline bool is_readable(const Scheme& scheme, std::string_view version) {
  return compare(scheme, version, version) == Order::kEqual;
}

}  // namespace proofhouse::identifiers
