#include "formats/csaf/sibling_ranges.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "formats/csaf/version_overlap.h"
#include "formats/csaf/version_range.h"

namespace proofhouse::formats::csaf {

namespace {

// The groups of statuses as bits (2.1, §3.2.4.13); "recommended" is in none.
std::uint32_t groups_of(std::uint32_t statuses) {
  constexpr auto bit = [](Status status) { return 1U << static_cast<unsigned>(status); };
  std::uint32_t out = 0;
  if ((statuses & (bit(Status::kFirstAffected) | bit(Status::kKnownAffected) | bit(Status::kLastAffected))) != 0) out |= 1;
  if ((statuses & bit(Status::kKnownNotAffected)) != 0) out |= 2;
  if ((statuses & (bit(Status::kFirstFixed) | bit(Status::kFixed))) != 0) out |= 4;
  if ((statuses & bit(Status::kUnderInvestigation)) != 0) out |= 8;
  if ((statuses & bit(Status::kUnknown)) != 0) out |= 16;
  return out;
}

struct Sibling {
  std::uint32_t parent = kNone;
  std::uint32_t branch = 0;
  std::uint32_t statuses = 0;
  std::uint32_t node = 0;  // where a breach is told
};

bool is_range(const Branch& branch) { return branch.category.text == "product_version_range"; }
bool is_version(const Branch& branch) { return branch.category.text == "product_version"; }
bool is_sound(std::string_view range) { return !version_range_fault(range); }
bool is_vers(std::string_view range) { return range.starts_with("vers:"); }

class Comparison {
 public:
  Comparison(const DocumentView& view, SiblingPair kind, Breaches& breaches) : view_(view), kind_(kind), breaches_(breaches) {}

  [[nodiscard]] bool takes(const Branch& branch) const {
    if (is_version(branch)) return kind_ == SiblingPair::kVersion;
    if (!is_range(branch) || !is_sound(branch.name.text)) return false;
    return kind_ == SiblingPair::kVersion || is_vers(branch.name.text) == (kind_ == SiblingPair::kVers);
  }

  // Compares the siblings of each parent; `fails` says which pairs matter.
  template <class Fails>
  void run(std::vector<Sibling>& siblings, Fails fails) {
    std::ranges::sort(siblings, {}, [](const Sibling& s) { return std::pair(s.parent, s.branch); });
    for (std::size_t i = 0; i < siblings.size(); ++i) {
      for (std::size_t j = i + 1; j < siblings.size() && siblings[j].parent == siblings[i].parent; ++j) {
        if (pairs_ == kMostPairs) {
          if (!told_)
            breaches_.inform(view_.product_tree(), "too many versions and ranges stand beside each other to compare them all");
          told_ = true;
          return;
        }
        ++pairs_;
        if (siblings[i].branch != siblings[j].branch && fails(siblings[i], siblings[j])) compare(siblings[i], siblings[j]);
      }
    }
  }

 private:
  void compare(const Sibling& a, const Sibling& b) {
    const Branch& first = view_.branches()[a.branch];
    const Branch& second = view_.branches()[b.branch];
    if (kind_ == SiblingPair::kVersion && is_range(first) == is_range(second)) return;
    const Overlap overlap = kind_ != SiblingPair::kVersion ? ranges_overlap(first.name.text, second.name.text)
                            : is_range(first)              ? contains_version(first.name.text, second.name.text)
                                                           : contains_version(second.name.text, first.name.text);
    if (overlap == Overlap::kYes) {
      breaches_.add(b.node, quote(second.name.text) + " overlaps " + quote(first.name.text) + " beside it");
    } else if (overlap == Overlap::kUndecided) {
      breaches_.inform(b.node,
                       "whether " + quote(second.name.text) + " overlaps " + quote(first.name.text) + " cannot be decided");
    }
  }

  const DocumentView& view_;
  SiblingPair kind_;
  Breaches& breaches_;
  std::uint32_t pairs_ = 0;
  bool told_ = false;
};

}  // namespace

bool are_contradicting(std::uint32_t a, std::uint32_t b) {
  const std::uint32_t first = groups_of(a);
  const std::uint32_t second = groups_of(b);
  return first != 0 && second != 0 && (first & second) != (first | second);
}

bool are_of_one_group(std::uint32_t a, std::uint32_t b) { return (groups_of(a) & groups_of(b)) != 0; }

void report_overlapping_products(const DocumentView& view, SiblingPair kind, StatusTest fails, Breaches& breaches) {
  Comparison comparison(view, kind, breaches);
  std::vector<std::uint32_t> statuses(view.products().size());
  std::vector<Sibling> siblings;
  for (const Vulnerability& vulnerability : view.vulnerabilities()) {
    siblings.clear();
    for (const StatusList& list : view.statuses(vulnerability)) {
      for (const IdUse& use : view.product_uses(list.products)) {
        if (use.target == kNone || view.products()[use.target].origin != ProductOrigin::kBranch) continue;
        const std::uint32_t place = view.products()[use.target].place;
        const bool first = statuses[use.target] == 0;
        statuses[use.target] |= 1U << static_cast<unsigned>(list.status);
        if (first) siblings.push_back({view.branches()[place].parent, place, use.target, use.id.node});
      }
    }
    for (Sibling& sibling : siblings) {
      const std::uint32_t product = sibling.statuses;
      sibling.statuses = statuses[product];
      statuses[product] = 0;
    }
    std::erase_if(siblings, [&](const Sibling& s) { return !comparison.takes(view.branches()[s.branch]); });
    comparison.run(siblings, [&](const Sibling& a, const Sibling& b) { return fails(a.statuses, b.statuses); });
  }
}

void report_overlapping_branches(const DocumentView& view, bool with_versions, Breaches& breaches) {
  for (const SiblingPair kind : {SiblingPair::kVers, SiblingPair::kVersLike, SiblingPair::kVersion}) {
    if (with_versions != (kind == SiblingPair::kVersion)) continue;
    Comparison comparison(view, kind, breaches);
    std::vector<Sibling> siblings;
    for (std::uint32_t i = 0; i < view.branches().size(); ++i) {
      const Branch& branch = view.branches()[i];
      if (branch.product == kNone && comparison.takes(branch)) siblings.push_back({branch.parent, i, 0, branch.name.node});
    }
    comparison.run(siblings, [](const Sibling&, const Sibling&) { return true; });
  }
}

}  // namespace proofhouse::formats::csaf
