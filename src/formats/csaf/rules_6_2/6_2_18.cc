// 6.2.18 version ranges that are no VERS; 6.2.48 "Open Source" as a vendor; 6.2.49 ranges without an upper end; 6.2.51 VERS of an
// unknown type.
#include <algorithm>
#include <string>

#include "formats/csaf/rules_6_2/rules.h"
#include "identifiers/version/schemes.h"

namespace proofhouse::formats::csaf {

namespace {

bool is_type_character(char c, bool first) {
  return (c >= 'a' && c <= 'z') || c == '.' || c == '-' || c == '+' || (!first && c >= '0' && c <= '9');
}

// The type of a range "vers:type/constraints"; empty where it has not that form.
std::string_view vers_type(std::string_view range) {
  if (!range.starts_with("vers:")) return {};
  const std::size_t slash = range.find('/');
  if (slash == std::string_view::npos || slash + 1 == range.size()) return {};
  const std::string_view type = range.substr(5, slash - 5);
  for (std::size_t i = 0; i < type.size(); ++i) {
    if (!is_type_character(type[i], i == 0)) return {};
  }
  return type;
}

bool is_known_type(std::string_view type) {
  if (type == "all" || type == "none") return true;
  const identifiers::Scheme* scheme = identifiers::find_scheme(type);
  return scheme != nullptr && !scheme->operational;
}

// The last constraint, "!=" passed over, is a lower bound.
bool is_open_above(std::string_view range) {
  range.remove_prefix(std::min(range.size(), range.starts_with("vers:") ? range.find('/') + 1 : 0));
  while (!range.empty()) {
    const std::size_t bar = range.rfind('|');
    const std::string_view last = bar == std::string_view::npos ? range : range.substr(bar + 1);
    if (!last.starts_with("!=")) return last.starts_with('>');
    range = bar == std::string_view::npos ? std::string_view() : range.substr(0, bar);
  }
  return false;
}

// Letters in lower case without what the comparison passes over: spaces, dashes of every length, "_" and invisible characters,
// which in UTF-8 are the blocks of U+2000 to U+206F and some lone ones.
std::string bare(std::string_view name) {
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    const std::string_view rest = name.substr(i);
    if (c == ' ' || c == '-' || c == '_' || (c >= 0 && c < ' ')) continue;
    if (rest.starts_with("\xE2\x80") || rest.starts_with("\xE2\x81") || rest.starts_with("\xE3\x80\x80") ||
        rest.starts_with("\xEF\xBB\xBF") || rest.starts_with("\xE2\x88\x92")) {
      i += 2;
    } else if (rest.starts_with("\xC2\xA0") || rest.starts_with("\xC2\xAD")) {
      i += 1;
    } else {
      out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    }
  }
  return out;
}

template <class Wrong>
void check_ranges(const DocumentView& view, Wrong wrong, std::string_view fault, Breaches& breaches) {
  for (const Branch& branch : view.branches()) {
    if (branch.category.text != "product_version_range" || !branch.name || !wrong(branch.name.text)) continue;
    breaches.add(branch.name.node, quote(branch.name.text) + " " + std::string(fault));
  }
}

}  // namespace

void test_6_2_18(const DocumentView& view, Breaches& breaches) {
  check_ranges(view, [](std::string_view range) { return vers_type(range).empty(); }, "is no VERS range", breaches);
}

void test_6_2_48(const DocumentView& view, Breaches& breaches) {
  for (const Branch& branch : view.branches()) {
    // A longer name is no slip.
    if (branch.category.text != "vendor" || branch.name.text.size() > 200 || bare(branch.name.text) != "opensource") continue;
    breaches.add(branch.name.node, quote(branch.name.text) + " is hardly the name of a vendor");
  }
}

void test_6_2_49(const DocumentView& view, Breaches& breaches) {
  check_ranges(view, is_open_above, "has no upper end: versions to come are in it", breaches);
}

void test_6_2_51(const DocumentView& view, Breaches& breaches) {
  const auto unknown = [](std::string_view range) {
    const std::string_view type = vers_type(range);
    return !type.empty() && !is_known_type(type);
  };
  check_ranges(view, unknown, "has a type that is not known for VERS", breaches);
}

}  // namespace proofhouse::formats::csaf
