#include "formats/kev/check.h"

#include <set>

#include "formats/shape_check.h"

namespace proofhouse::formats::kev {

std::optional<std::string> claims(const Opened& file) {
  const auto version = file.member_text("catalogVersion");
  if (!version || !file.member("vulnerabilities")) return std::nullopt;
  return std::string(*version);
}

void check(const Opened& file, Violations& violations) {
  check_shape(*file.json(), "kev", "", violations);
  std::set<std::string_view> seen;
  const auto entries = file.member("vulnerabilities");
  for (const syntax::JsonValue entry : entries->elements()) {
    const auto id = entry.get("cveID");
    const auto cve = id ? id->text() : std::nullopt;
    if (cve && !seen.insert(*cve).second) {
      violations.add("cve-unique", Severity::kError, id->node(), quote(*cve) + " stands in the catalogue already");
    }
  }
}

}  // namespace proofhouse::formats::kev
