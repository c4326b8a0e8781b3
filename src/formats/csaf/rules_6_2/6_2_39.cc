// 6.2.39.1 affected products of which no fixed version is listed.
#include <algorithm>
#include <array>
#include <vector>

#include "formats/csaf/rules_6_2/rules.h"

namespace proofhouse::formats::csaf {

namespace {

bool says_version(std::string_view category) {
  return category == "product_version" || category == "product_version_range" || category == "patch_level" ||
         category == "service_pack";
}

// Of what every product is a version: products with the same number are versions of one thing. A path is a version of where it
// begins, so that a fix that is installed with it is one too. Products outside branches say nothing of it: all have kNone.
std::vector<std::uint32_t> lines_of_products(const DocumentView& view) {
  const auto branches = view.branches();
  std::vector<std::uint32_t> lines(branches.size());  // by branch; 1 + the nearest branch above that names no version
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    const std::uint32_t parent = branches[i].parent;
    lines[i] = !says_version(branches[i].category.text) ? i + 1 : parent == kNone ? 0 : lines[parent];
  }
  std::vector<std::uint32_t> out(view.products().size(), kNone);
  for (std::uint32_t i = 0; i < out.size(); ++i) {
    const Product& product = view.products()[i];
    if (product.origin == ProductOrigin::kBranch) out[i] = lines[product.place];
  }
  for (const Path& path : view.paths()) {
    const std::uint32_t begin = path.beginning.target;
    // A path that begins with a path takes the line of the one before it in the document.
    if (path.product != kNone && begin != kNone) out[path.product] = out[begin];
  }
  return out;
}

// What remediations say of whether a fixed version exists.
enum : std::uint8_t { kNothing = 0, kNoFix = 1, kFix = 2 };

// An affected version range ends with "<": the version behind it should be fixed.
bool ends_below(const DocumentView& view, const Product& product) {
  if (product.origin != ProductOrigin::kBranch) return false;
  const Branch& branch = view.branches()[product.place];
  if (branch.category.text != "product_version_range") return false;
  const std::size_t start = branch.name.text.find_last_of("|/");
  const std::string_view last = start == std::string_view::npos ? branch.name.text : branch.name.text.substr(start + 1);
  return last.starts_with('<') && !last.starts_with("<=");
}

}  // namespace

void test_6_2_39_1(const DocumentView& view, Breaches& breaches) {
  if (view.head().category.text != "csaf_security_advisory") return;
  const auto lines = lines_of_products(view);
  std::vector<std::uint8_t> said(view.products().size());
  std::vector<std::uint32_t> fixed;
  for (const Vulnerability& vulnerability : view.vulnerabilities()) {
    std::vector<std::uint32_t> touched;
    for (const Statement& statement : view.statements(vulnerability)) {
      if (statement.kind != StatementKind::kRemediation) continue;
      const std::string_view category = statement.category.text;
      const bool none = category == "fix_planned" || category == "no_fix_planned" || category == "none_available";
      if (!none && category != "vendor_fix") continue;
      view.each_product(statement, [&](std::uint32_t product, std::uint32_t) {
        if (said[product] == kNothing) touched.push_back(product);
        said[product] = static_cast<std::uint8_t>(said[product] | (none ? kNoFix : kFix));
      });
    }
    fixed.clear();
    for (const StatusList& list : view.statuses(vulnerability)) {
      if (list.status != Status::kFixed && list.status != Status::kFirstFixed) continue;
      for (const IdUse& use : view.product_uses(list.products)) {
        if (use.target != kNone) fixed.push_back(lines[use.target]);
      }
    }
    std::ranges::sort(fixed);
    for (const StatusList& list : view.statuses(vulnerability)) {
      if (list.status != Status::kFirstAffected && list.status != Status::kKnownAffected &&
          list.status != Status::kLastAffected) {
        continue;
      }
      for (const IdUse& use : view.product_uses(list.products)) {
        if (use.target == kNone || std::ranges::binary_search(fixed, lines[use.target])) continue;
        if (said[use.target] == kNoFix && !ends_below(view, view.products()[use.target])) continue;
        breaches.add(use.id.node, "no version of " + quote(use.id.text) + " is listed as fixed");
      }
    }
    for (const std::uint32_t product : touched) said[product] = kNothing;
  }
}

}  // namespace proofhouse::formats::csaf
