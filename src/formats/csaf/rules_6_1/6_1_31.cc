// 6.1.31 a version range in a product version; 6.1.34 branches nested too deep; 6.1.57 stacked branch categories; 6.1.58 a
// version and a range in one path.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "formats/csaf/rules_6_1/rules.h"

namespace proofhouse::formats::csaf {

namespace {

constexpr std::array<std::string_view, 7> kRangeWords{"after", "all", "before", "earlier", "later", "prior", "versions"};
constexpr std::uint32_t kDeepestBranch = 30;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool is_range_word(std::string_view word) {
  return std::ranges::any_of(kRangeWords,
                             [&](std::string_view wanted) { return std::ranges::equal(wanted, word, {}, {}, lower); });
}

bool names_range(std::string_view name) {
  if (name.find_first_of("<>") != std::string_view::npos) return true;
  while (!name.empty()) {
    const auto space = std::ranges::find_if(name, is_space);
    const auto length = static_cast<std::size_t>(space - name.begin());
    if (is_range_word(name.substr(0, length))) return true;
    name.remove_prefix(std::min(name.size(), length + 1));
  }
  return false;
}

constexpr std::array<std::string_view, 12> kCategories{"architecture", "host_name",       "language",
                                                       "legacy",       "patch_level",     "platform",
                                                       "product_name", "product_version", "product_version_range",
                                                       "service_pack", "specification",   "vendor"};

// One bit a category; product_family, which may stand more than once, and unknown ones have none.
std::uint32_t bit_of(std::string_view category) {
  const auto found = std::ranges::find(kCategories, category);
  return found == kCategories.end() ? 0 : 1U << static_cast<unsigned>(found - kCategories.begin());
}

// For each branch the categories on the way to it, itself included. Parents stand before their children.
std::vector<std::uint32_t> categories_above(const DocumentView& view) {
  std::vector<std::uint32_t> out(view.branches().size());
  for (std::size_t i = 0; i < out.size(); ++i) {
    const Branch& branch = view.branches()[i];
    out[i] = bit_of(branch.category.text) | (branch.parent == kNone ? 0 : out[branch.parent]);
  }
  return out;
}

// Of branches of which a product stands, or below which one does.
std::vector<bool> leading_to_product(const DocumentView& view) {
  std::vector<bool> out(view.branches().size());
  for (std::size_t i = out.size(); i-- > 0;) {
    const Branch& branch = view.branches()[i];
    if (branch.product != kNone) out[i] = true;
    if (out[i] && branch.parent != kNone) out[branch.parent] = true;
  }
  return out;
}

}  // namespace

void test_6_1_31(const DocumentView& view, Breaches& breaches) {
  for (const Branch& branch : view.branches()) {
    if (branch.category.text != "product_version" || !names_range(branch.name.text)) continue;
    breaches.add(branch.name.node, quote(branch.name.text) + " is a range: its category must be product_version_range");
  }
}

void test_6_1_34(const DocumentView& view, Breaches& breaches) {
  for (const Branch& branch : view.branches()) {
    // One a path is enough.
    if (branch.depth == kDeepestBranch + 1) breaches.add(branch.node, "branches must not be nested more than 30 deep");
  }
}

void test_6_1_57(const DocumentView& view, Breaches& breaches) {
  const auto above = categories_above(view);
  const auto leads = leading_to_product(view);
  for (std::size_t i = 0; i < above.size(); ++i) {
    const Branch& branch = view.branches()[i];
    if (!leads[i] || branch.parent == kNone || (above[branch.parent] & bit_of(branch.category.text)) == 0) continue;
    breaches.add(branch.category.node, "a branch above has the category " + quote(branch.category.text) + " already");
  }
}

void test_6_1_58(const DocumentView& view, Breaches& breaches) {
  const auto above = categories_above(view);
  const auto leads = leading_to_product(view);
  const std::uint32_t both = bit_of("product_version") | bit_of("product_version_range");
  for (std::size_t i = 0; i < above.size(); ++i) {
    const Branch& branch = view.branches()[i];
    if (!leads[i] || (above[i] & both) != both) continue;
    if (branch.parent != kNone && (above[branch.parent] & both) == both) continue;
    breaches.add(branch.category.node, "one path has both a product_version and a product_version_range");
  }
}

}  // namespace proofhouse::formats::csaf
