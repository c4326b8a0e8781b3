// 6.1.26 prohibited document category names: a document of the base profile must not look like one of another.
#include <algorithm>
#include <array>
#include <string>

#include "formats/csaf/rules_6_1/rules.h"

namespace proofhouse::formats::csaf {

namespace {

struct Profile {
  std::string_view value;
  std::string_view name;  // without spaces, in lower case
  In versions;
};
constexpr std::array kProfiles{
    Profile{"csaf_deprecated_security_advisory", "deprecatedsecurityadvisory", In::k21},
    Profile{"csaf_informational_advisory", "informationaladvisory", In::kBoth},
    Profile{"csaf_security_advisory", "securityadvisory", In::kBoth},
    Profile{"csaf_security_incident_response", "securityincidentresponse", In::kBoth},
    Profile{"csaf_superseded", "superseded", In::k21},
    Profile{"csaf_vex", "vex", In::kBoth},
    Profile{"csaf_withdrawn", "withdrawn", In::k21},
};

// Dashes, lines and white space beyond ASCII, as UTF-8.
constexpr std::array<std::string_view, 38> kIgnored{
    "\u00A0", "\u00AD", "\u058A", "\u05BE", "\u1400", "\u1680", "\u1806", "\u2000", "\u2001", "\u2002",
    "\u2003", "\u2004", "\u2005", "\u2006", "\u2007", "\u2008", "\u2009", "\u200A", "\u2010", "\u2011",
    "\u2012", "\u2013", "\u2014", "\u2015", "\u2028", "\u2029", "\u202F", "\u203F", "\u2040", "\u205F",
    "\u2212", "\u3000", "\u0332", "\uFE4D", "\uFE58", "\uFE63", "\uFF0D", "\uFF3F"};

// Without dashes, lines and white space, in lower case.
std::string folded(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto ignored = std::ranges::find_if(kIgnored, [&](std::string_view mark) { return text.starts_with(mark); });
    if (ignored != kIgnored.end()) {
      text.remove_prefix(ignored->size());
      continue;
    }
    const char c = text.front();
    if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c - 'A' + 'a');
    } else if (c != '-' && c != '_' && c != ' ' && (c < '\t' || c > '\r')) {
      out += c;
    }
    text.remove_prefix(1);
  }
  return out;
}

}  // namespace

void test_6_1_26(const DocumentView& view, Breaches& breaches) {
  const Text& category = view.head().category;
  if (!category || category.text == "csaf_base") return;
  const auto applying = [&](const Profile& profile) { return applies(profile.versions, view.version()); };
  if (std::ranges::any_of(kProfiles, [&](const Profile& p) { return applying(p) && p.value == category.text; })) return;
  const std::string name = folded(category.text);
  const bool taken = std::ranges::any_of(kProfiles, [&](const Profile& p) {
    return applying(p) && (p.name == name || (name.starts_with("csaf") && name.substr(4) == p.name));
  });
  const bool reserved = category.text.size() >= 5 && category.text[4] == '_' && name.starts_with("csaf");
  if (taken || reserved) {
    breaches.add(category.node, quote(category.text) + " is too like the name of a profile, or begins with the reserved csaf_");
  }
}

}  // namespace proofhouse::formats::csaf
