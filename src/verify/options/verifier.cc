#include "verify/options/verifier.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "verify/sight.h"

namespace proofhouse::verify {

namespace {

constexpr EvidenceKind kKind = EvidenceKind::kPriceList;

// An option at no price is included.
bool is_paid_option(const PriceLine& line) { return line.option && line.unit.millionths() != 0; }

class OptionsCheck {
 public:
  OptionsCheck(const Case& subject, std::vector<Finding>& findings) : subject_(subject), findings_(findings) {
    for (const auto& requirement : subject.requirements) requirements_.insert(requirement.id);
  }

  void check_lines() {
    for (const auto& line : subject_.bid.prices) {
      if (!is_paid_option(line)) continue;
      std::unordered_set<RequirementId> named;
      for (const auto& id : line.needed_for) {
        if (!requirements_.contains(id) || !named.insert(id).second) continue;
        if (first_ == nullptr) first_ = &line;
        add_paid(id, line);
      }
    }
  }

  void check_included(const Requirement& requirement) {
    const Target target{requirement.id, {}};
    if (first_ != nullptr) {
      if (refuted_.contains(requirement.id)) return;
      findings_.push_back(seen(FindingCode::kOptionPaid, target, Verdict::kRefutes, Confidence::kC3, kKind,
                               "Price line " + quoted(first_->line) + " sells a demanded security function as an option.",
                               place_in_bid()));
    } else if (subject_.bid.prices.empty()) {
      findings_.push_back(told(FindingCode::kOptionNone, target, kKind,
                               "The bid has no price line, so nothing can be said about options.", place_in_bid()));
    } else {
      const bool price_list = requirement.cap(kKind) != Confidence::kC0;
      const EvidenceKind kind = price_list ? kKind : EvidenceKind::kQuestionnaire;
      findings_.push_back(seen(
          FindingCode::kOptionNone, target, Verdict::kSupports, std::min(Confidence::kC3, requirement.cap(kind)), kind,
          "None of " + counted(subject_.bid.prices.size(), "price line") + " is a paid option for a demanded security function.",
          place_in_bid()));
    }
  }

 private:
  void add_paid(const RequirementId& id, const PriceLine& line) {
    const bool excludes = subject_.tender.award.security_options == OptionRule::kExclude;
    const std::string detail =
        "Price line " + quoted(line.line) + " sells what this demand needs as an option, at " + line.unit.text() + " each" +
        (excludes ? "; the tender excludes such options." : "; its price is added to the comparable price.");
    if (excludes) refuted_.insert(id);
    findings_.push_back(seen(FindingCode::kOptionPaid, {id, {}}, excludes ? Verdict::kRefutes : Verdict::kUndecided,
                             Confidence::kC3, kKind, detail, place_in_bid()));
  }

  const Case& subject_;
  std::vector<Finding>& findings_;
  std::unordered_set<RequirementId> requirements_;
  std::unordered_set<RequirementId> refuted_;
  const PriceLine* first_ = nullptr;
};

}  // namespace

Verified verify_options(const Case& subject) {
  Verified out;
  OptionsCheck check(subject, out.findings);
  check.check_lines();
  for (const auto& requirement : subject.requirements) {
    if (requirement.has(Check::kIncludedInPrice)) check.check_included(requirement);
  }
  return out;
}

}  // namespace proofhouse::verify
