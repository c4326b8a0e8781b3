// Vers: a version range, "vers:<scheme>/<constraint>|<constraint>…" (VERS of package-url, vers-spec 2026).
//
// read_vers() takes what the specification lets a reader repair (order, blanks, pipes at the ends); read_canonical_vers() takes
// the canonical form alone. Errors are kMalformed (not a vers), kInvalid (against a rule, or an unknown scheme) and kLimit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "identifiers/version/constraint.h"

namespace proofhouse::identifiers {

inline constexpr std::size_t kVersBytes = 256 * 1024;
inline constexpr std::size_t kVersConstraints = 10'000;

struct Vers {
  const Scheme* scheme = nullptr;
  bool all = false;                     // "*": every version
  bool none = false;                    // vers:none/*
  std::vector<Constraint> constraints;  // sorted; versions decoded
};

Result<Vers> read_vers(std::string_view text);
Result<Vers> read_canonical_vers(std::string_view text);

// The canonical text: constraints in their order, versions encoded.
std::string text_of(const Vers& vers);

// What is against the rules of a range that could be read: a version that stands twice, bounds that another makes redundant.
// Empty where nothing is.
std::vector<std::string> breaches(const Vers& vers);

// The same set of versions without redundant bounds and doubles (VERS, "Version constraints simplification").
Vers simplified(const Vers& vers);

Containment contains(const Vers& vers, std::string_view version);

// A range of the scheme's own notation (npm, conan, gem, maven, nginx, nuget, openssl, pypi) as a Vers. kUsage where the scheme
// has none that is known here.
Result<Vers> from_native(const Scheme& scheme, std::string_view text);

}  // namespace proofhouse::identifiers
