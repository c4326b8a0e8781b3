// The registered types of package URLs and their rules, as data.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace proofhouse::identifiers {

enum class PurlPresence : std::uint8_t { kRequired, kOptional, kProhibited };

// How the canonical form of a component is made from what was written.
enum class PurlCase : std::uint8_t { kKept, kLower, kUpper };

// Rules that single types have beyond the letters.
enum class PurlRule : std::uint8_t {
  kNone,
  kUnderscoreToDash,    // PyPI: one name, written with either
  kOnlyWordCharacters,  // Pub: everything but letters and digits becomes an underscore
  kNoModuleSeparator,   // CPAN: a distribution, so no "::"
  kPodName,             // CocoaPods: no white space, no plus, no period at the start
  kExtensionId,         // Chrome: 32 letters a to p, and a version of one to four numbers
  kHostThenPath,        // git: the namespace is the first segment, everything after it the name
  kLowerForDatabricks,  // MLflow: that server does not tell the cases apart
  kEntityAndRegid,      // SWID: at most two segments
};

struct PurlType {
  std::string_view name;
  PurlPresence name_space = PurlPresence::kOptional;
  PurlCase name_space_case = PurlCase::kKept;
  PurlCase name_case = PurlCase::kKept;
  PurlCase version_case = PurlCase::kKept;
  PurlCase subpath_case = PurlCase::kKept;
  std::string_view required_qualifier = {};
  PurlRule rule = PurlRule::kNone;
};

// Sorted by name. Source of the facts: the type definitions of package-url/purl-spec, commit 16f3d0e (2026-08).
std::span<const PurlType> purl_types();

// nullptr where the type is not registered: such a package URL may be well-formed, and only the general rules apply.
const PurlType* find_purl_type(std::string_view name);

}  // namespace proofhouse::identifiers
