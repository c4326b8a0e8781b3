// 6.1.27.13 corresponding affected products: where a version is fixed, another version of the product was affected.
#include <algorithm>
#include <vector>

#include "formats/csaf/rules_6_1/rules.h"

namespace proofhouse::formats::csaf {

namespace {

bool says_version(std::string_view category) {
  return category == "product_version" || category == "product_version_range" || category == "patch_level" ||
         category == "service_pack";
}

// Of what the product is a version: versions of one thing have one key. Products outside branches say nothing of it and share
// one.
class Keys {
 public:
  explicit Keys(const DocumentView& view) : view_(view) {}

  [[nodiscard]] std::uint32_t of(std::uint32_t product) const {
    const Product& entry = view_.products()[product];
    if (entry.origin != ProductOrigin::kBranch) return kNone;
    std::uint32_t branch = entry.place;
    while (branch != kNone && says_version(view_.branches()[branch].category.text)) branch = view_.branches()[branch].parent;
    return branch == kNone ? kNone - 1 : branch;
  }

 private:
  const DocumentView& view_;
};

// What makes a product comparable: the key of where its path begins, and all that it is on or with.
struct Comparable {
  std::uint32_t key = kNone;
  std::vector<std::uint32_t> on;
  friend auto operator<=>(const Comparable&, const Comparable&) = default;
};

Comparable comparable(const DocumentView& view, std::uint32_t product, std::size_t without = 0) {
  const Keys keys(view);
  const Product& entry = view.products()[product];
  Comparable out;
  if (entry.origin != ProductOrigin::kPath) {
    out.key = keys.of(product);
    return out;
  }
  const Path& path = view.paths()[entry.place];
  if (path.beginning.target != kNone) out.key = keys.of(path.beginning.target);
  const auto steps = view.steps(path);
  if (!view.spend(steps.size())) return out;
  for (const Step& step : steps.first(steps.size() - std::min(without, steps.size()))) out.on.push_back(step.next.target);
  return out;
}

// The number of steps up to the last that installs a fix with what there was.
std::size_t steps_from_fix(const DocumentView& view, std::uint32_t product) {
  const Product& entry = view.products()[product];
  if (entry.origin != ProductOrigin::kPath) return 0;
  const auto steps = view.steps(view.paths()[entry.place]);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].category.text == "installed_with") return steps.size() - i;
  }
  return 0;
}

}  // namespace

void test_6_1_27_13(const DocumentView& view, Breaches& breaches) {
  if (view.head().category.text != "csaf_security_advisory") return;
  std::vector<Comparable> affected;
  for (const Vulnerability& vulnerability : view.vulnerabilities()) {
    affected.clear();
    for (const StatusList& list : view.statuses(vulnerability)) {
      if (list.status != Status::kKnownAffected && list.status != Status::kFirstAffected &&
          list.status != Status::kLastAffected) {
        continue;
      }
      for (const IdUse& use : view.product_uses(list.products)) {
        if (use.target != kNone) affected.push_back(comparable(view, use.target));
      }
    }
    if (view.exhausted()) return;  // what was not looked at is no breach
    std::ranges::sort(affected);
    for (const StatusList& list : view.statuses(vulnerability)) {
      if (list.status != Status::kFixed) continue;
      for (const IdUse& use : view.product_uses(list.products)) {
        if (use.target == kNone || std::ranges::binary_search(affected, comparable(view, use.target))) continue;
        const std::size_t fix = steps_from_fix(view, use.target);
        if (fix > 0 && std::ranges::binary_search(affected, comparable(view, use.target, fix))) continue;
        breaches.add(use.id.node, "no version of what " + quote(use.id.text) + " fixes is affected by the vulnerability");
      }
    }
  }
}

}  // namespace proofhouse::formats::csaf
