// Language tags (BCP 47, RFC 5646) whose parts are registered.
#pragma once

#include <string_view>

namespace proofhouse::formats::csaf {

// Well-formed, and each subtag is in the registry: language, extended language, script, region and variants where they may stand;
// an extension is "t" or "u". Private use ("x-...") and "i-default", "i-mingo" are tags too.
bool is_language_tag(std::string_view tag);

// The language alone, as it is written: "en" of "en-US". Empty for a tag of private use.
std::string_view primary_language(std::string_view tag);

}  // namespace proofhouse::formats::csaf
