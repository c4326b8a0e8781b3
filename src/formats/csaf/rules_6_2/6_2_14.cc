// 6.2.14 languages of private use; 6.2.15 the default language.
#include <algorithm>
#include <array>
#include <string>

#include "formats/csaf/rules_6_2/rules.h"

namespace proofhouse::formats::csaf {

namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

// Regions AA, QM to QZ, XA to XZ and ZZ (ISO 3166-1); scripts Qaaa to Qabx (ISO 15924).
bool is_private_region(std::string_view region) {
  return region == "aa" || region == "zz" || region[0] == 'x' || (region[0] == 'q' && region[1] >= 'm');
}
bool is_private_script(std::string_view script) { return script >= "qaaa" && script <= "qabx"; }

bool has_private_part(std::string_view written) {
  const std::string tag = lower(written);
  std::string_view rest = tag;
  for (bool first = true; !rest.empty(); first = false) {
    const std::string_view part = rest.substr(0, rest.find('-'));
    rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    if (part == "x") return true;
    // Behind another single letter stand extensions, which have neither regions nor scripts.
    if (part.size() == 1) return rest.starts_with("x-") || rest.find("-x-") != std::string_view::npos;
    if (first && part.size() == 3 && part >= "qaa" && part <= "qtz") return true;
    if (!first && part.size() == 2 && is_private_region(part)) return true;
    if (!first && part.size() == 4 && is_private_script(part)) return true;
  }
  return false;
}

std::array<Text, 2> languages(const DocumentView& view) { return {view.head().lang, view.head().source_lang}; }

}  // namespace

void test_6_2_14(const DocumentView& view, Breaches& breaches) {
  for (const Text& language : languages(view)) {
    if (has_private_part(language.text)) breaches.add(language.node, quote(language.text) + " has a part for private use");
  }
}

void test_6_2_15(const DocumentView& view, Breaches& breaches) {
  for (const Text& language : languages(view)) {
    if (lower(language.text) == "i-default") breaches.add(language.node, quote(language.text) + " says no language");
  }
}

}  // namespace proofhouse::formats::csaf
