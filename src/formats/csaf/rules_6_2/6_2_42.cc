// 6.2.42 CPE names and package URLs that say less than the branches above their product, or something else.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "formats/csaf/rules_6_2/rules.h"
#include "identifiers/cpe.h"
#include "identifiers/purl.h"

namespace proofhouse::formats::csaf {

namespace {

using identifiers::Cpe;
using identifiers::CpeAttribute;
using identifiers::CpeValue;

// The branches on the way to a product that a name can repeat.
struct Categorized {
  std::string_view vendor;
  std::string_view product_name;
  std::string_view version;
  std::string_view range;
  std::string_view update;  // patch_level or service_pack
  std::string_view language;
  std::string_view architecture;
  std::string_view platform;
};

// The way up costs its length, which is paid for. Nothing where too much was paid.
std::optional<Categorized> categorized(const DocumentView& view, const Product& product) {
  Categorized out;
  for (std::uint32_t i = product.place; i != kNone; i = view.branches()[i].parent) {
    if (!view.spend(1)) return std::nullopt;
    const Branch& branch = view.branches()[i];
    const std::string_view category = branch.category.text;
    if (category == "vendor") out.vendor = branch.name.text;
    if (category == "product_name") out.product_name = branch.name.text;
    if (category == "product_version") out.version = branch.name.text;
    if (category == "product_version_range") out.range = branch.name.text;
    if (category == "patch_level" || category == "service_pack") out.update = branch.name.text;
    if (category == "language") out.language = branch.name.text;
    if (category == "architecture") out.architecture = branch.name.text;
    if (category == "platform") out.platform = branch.name.text;
  }
  return out;
}

// Letters in lower case, "_" for a space, no "v" before a version.
std::string plain(std::string_view text) {
  if (text.size() > 1 && (text[0] == 'v' || text[0] == 'V') && text[1] >= '0' && text[1] <= '9') text.remove_prefix(1);
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == ' ') c = '_';
  }
  return out;
}

// A version may carry its update: "2.3 SP1" is the version "2.3" with the update "sp1".
bool same_version(std::string_view branch, std::string_view name, bool with_update) {
  const std::string wanted = plain(branch);
  const std::string got = plain(name);
  return wanted == got || (with_update && wanted.starts_with(got + "_"));
}

// What is against the rule, or empty.
std::string_view cpe_fault(const Cpe& cpe, const Categorized& said) {
  const auto vague = [&](CpeAttribute attribute) { return !cpe[attribute].is_text() || cpe[attribute].has_wildcard(); };
  if (!said.vendor.empty() && vague(CpeAttribute::kVendor)) return "does not say its vendor";
  if (!said.product_name.empty() && vague(CpeAttribute::kProduct)) return "does not say its product";
  const bool update = cpe[CpeAttribute::kUpdate].is_text();
  if (!said.version.empty()) {
    if (vague(CpeAttribute::kVersion)) return "does not say its version";
    if (!same_version(said.version, cpe[CpeAttribute::kVersion].text, update)) return "has another version than its branch";
  }
  struct Part {
    CpeAttribute attribute;
    std::string_view branch;
    std::string_view missing;
    std::string_view extra;
  };
  // An update may be a part of the version's name.
  const bool joined = update && !said.version.empty() && !same_version(said.version, cpe[CpeAttribute::kVersion].text, false);
  const std::array parts{
      Part{CpeAttribute::kUpdate, joined ? said.version : said.update, "does not say its update",
           "has an update that no branch has"},
      Part{CpeAttribute::kLanguage, said.language, "does not say its language", "has a language that no branch has"},
      Part{CpeAttribute::kTargetHardware, said.architecture, "does not say its architecture",
           "has an architecture that no branch has"},
      Part{CpeAttribute::kTargetSoftware, said.platform, "does not say its platform", "has a platform that no branch has"}};
  for (const Part& part : parts) {
    if (!part.branch.empty() && vague(part.attribute)) return part.missing;
    if (part.branch.empty() && cpe[part.attribute].is_text()) return part.extra;
  }
  return {};
}

std::string_view purl_fault(const identifiers::Purl& purl, const Categorized& said) {
  if (said.version.empty()) return {};
  if (purl.version().empty()) return "does not say its version";
  return same_version(said.version, purl.version(), true) ? std::string_view() : "has another version than its branch";
}

void check_cpe(const syntax::JsonValue& value, const Categorized& said, Breaches& breaches) {
  const auto text = value.text();
  if (!text) return;
  const auto cpe = Cpe::parse(*text);
  if (!cpe) return;
  const std::string_view fault = cpe_fault(*cpe, said);
  if (!fault.empty()) breaches.add(value.node(), quote(*text) + " " + std::string(fault));
}

void check_purl(const syntax::JsonValue& value, const Categorized& said, Breaches& breaches) {
  const auto text = value.text();
  if (!text) return;
  const auto purl = identifiers::Purl::parse(*text, identifiers::PurlReading::kTolerant);
  if (!purl) return;
  const std::string_view fault = purl_fault(*purl, said);
  if (!fault.empty()) breaches.add(value.node(), quote(*text) + " " + std::string(fault));
}

}  // namespace

void test_6_2_42(const DocumentView& view, Breaches& breaches) {
  for (const Product& product : view.products()) {
    if (product.helper == 0 || product.origin != ProductOrigin::kBranch) continue;
    const auto said = categorized(view, product);
    if (!said) return;
    for (const syntax::JsonMember member : view.at(product.helper).members()) {
      if (member.key == "cpe") check_cpe(member.value, *said, breaches);
      if (member.key != "purls") continue;
      for (const syntax::JsonValue purl : member.value.elements()) check_purl(purl, *said, breaches);
    }
  }
}

}  // namespace proofhouse::formats::csaf
