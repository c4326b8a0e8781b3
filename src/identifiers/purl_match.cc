#include "identifiers/purl_match.h"

#include <algorithm>

namespace proofhouse::identifiers {

bool covers(const Purl& general, const Purl& specific) {
  if (general.type() != specific.type() || general.name_space() != specific.name_space() || general.name() != specific.name())
    return false;
  if (!general.version().empty() && general.version() != specific.version()) return false;
  if (!general.subpath().empty() && general.subpath() != specific.subpath()) return false;
  return std::ranges::all_of(general.parts().qualifiers, [&](const auto& qualifier) {
    const std::string* stated = specific.qualifier(qualifier.first);
    return stated != nullptr && *stated == qualifier.second;
  });
}

bool purl_covers(std::string_view general, std::string_view specific) {
  const auto one = Purl::parse(general, PurlReading::kTolerant);
  const auto other = Purl::parse(specific, PurlReading::kTolerant);
  return one && other && covers(*one, *other);
}

}  // namespace proofhouse::identifiers
