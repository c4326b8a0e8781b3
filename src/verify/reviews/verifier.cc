#include "verify/reviews/verifier.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/text.h"
#include "verify/demand.h"
#include "verify/reviews/ceiling.h"
#include "verify/reviews/opinions.h"
#include "verify/reviews/people.h"
#include "verify/sight.h"
#include "verify/standing.h"
#include "verify/verifiers.h"

namespace proofhouse::verify {

namespace {

FindingCode code_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kSupports: return FindingCode::kReviewSupports;
    case Verdict::kPartly: return FindingCode::kReviewPartly;
    case Verdict::kRefutes: return FindingCode::kReviewRefutes;
    case Verdict::kNotApplicable: return FindingCode::kReviewNotApplicable;
    case Verdict::kUndecided: break;
  }
  return FindingCode::kReviewUndecided;
}

class ReviewCheck {
 public:
  ReviewCheck(const ReviewRules& rules, const Case& subject) : rules_(rules), subject_(subject), notes_(subject) {
    for (const auto& demand : demands(subject)) demands_[demand.requirement->id].push_back(demand);
    for (const auto& exhibit : subject.exhibits) exhibits_.emplace(exhibit.evidence.file, &exhibit);
  }

  void check(const Review& review) {
    if (const auto why = why_unsigned(review.signature, review.reviewer, rules_.signed_only); !why.empty())
      return add_void(review, why);
    if (const auto why = why_untimely(review, rules_.awarded, subject_.as_of); !why.empty()) return add_void(review, why);
    const auto known = demands_.find(review.requirement);
    if (known == demands_.end()) return add_void(review, "the tender does not demand " + quoted(review.requirement.str()));
    const auto file = exhibits_.find(review.evidence);
    if (!review.evidence.empty() && file == exhibits_.end())
      return add_void(review, "the bid lists no file " + quoted(review.evidence));
    const Exhibit* exhibit = review.evidence.empty() ? nullptr : file->second;
    if (const auto why = why_baseless(review, exhibit); !why.empty()) return add_void(review, why);
    bool any = false;
    for (const Demand& demand : known->second) {
      if (!review.item.empty() && !demand.item.empty() && demand.item != review.item) continue;
      if (!review.item.empty() && demand.item.empty() && !has_item(review.item)) continue;
      any = true;
      add(review, demand, exhibit);
    }
    if (!any) add_void(review, "it is not demanded of item " + quoted(review.item.str()));
  }

  std::vector<Finding> take() {
    for (const auto& [about, opinions] : opinions_) {
      settle({about.first, about.second}, opinions, contains(rules_.two_reviewers, about.first), findings_);
    }
    sort_findings(subject_.requirements, findings_);
    return std::move(findings_);
  }

 private:
  [[nodiscard]] bool has_item(const ItemId& item) const {
    return std::ranges::any_of(subject_.tender.items, [&](const TenderItem& mine) { return mine.id == item; });
  }

  static bool contains(const std::vector<RequirementId>& list, const RequirementId& id) {
    return std::ranges::find(list, id) != list.end();
  }

  static std::string told_by(const Review& review) {
    const std::string where = (review.place.empty() ? "" : ", " + quoted(review.place)) + basis_of(review);
    const std::string what = review.evidence.empty() ? std::string(name_of(review.kind)) : quoted(review.evidence);
    return review.reviewer + " (" + what + where + ", " + review.date.iso() + "): " + shorten(printable(review.reason), 240);
  }

  void add_void(const Review& review, const std::string& why) {
    Place place;
    place.file = review.file;
    if (review.line != 0) place.line = review.line;
    Finding finding = told(FindingCode::kReviewVoid, {}, review.kind,
                           "The review by " + quoted(review.reviewer) + " says nothing: " + why + ".", place);
    finding.by = review.reviewer;
    findings_.push_back(std::move(finding));
  }

  [[nodiscard]] static Place place_of(const Review& review, const Exhibit* exhibit) {
    Place place;
    if (exhibit != nullptr) {
      place = place_in(*exhibit);
      if (review.place.starts_with('/')) place.pointer = review.place;
    } else {
      place.file = review.file;
      if (review.line != 0) place.line = review.line;
    }
    return place;
  }

  void add(const Review& review, const Demand& demand, const Exhibit* exhibit) {
    const Target target{demand.requirement->id, demand.item};
    const EvidenceKind kind = exhibit == nullptr ? review.kind : exhibit->evidence.kind;
    const Place place = place_of(review, exhibit);
    if (const ConflictDeclaration* declared = open_interest(rules_.conflicts, review.reviewer, review.bid)) {
      Finding passed =
          told(FindingCode::kReviewConflict, target, kind,
               review.reviewer + " declared an interest in this bid (" + shorten(printable(declared->interest), 120) +
                   ") and no measure against it; this does not count (" + std::string(name_of(review.verdict)) +
                   "): " + told_by(review),
               place);
      passed.by = review.reviewer;
      findings_.push_back(std::move(passed));
      return;
    }
    Confidence level = review.confidence;
    if (review.verdict != Verdict::kRefutes) level = std::min(level, ceiling_of(review, kind, subject_.as_of));
    bool another_product = false;
    if (exhibit == nullptr) {
      if (review.verdict != Verdict::kRefutes) level = std::min(level, demand.requirement->cap(kind));
    } else {
      const Standing standing = standing_of(exhibit->evidence, std::nullopt, std::nullopt, demand.offered, subject_.as_of);
      another_product = !standing.counts;
      if (review.verdict != Verdict::kRefutes || another_product) {
        Weighed weighed = weigh(standing, notes_, *demand.requirement, demand.item, level, kind, place);
        level = weighed.level;
        for (auto& remark : weighed.remarks) findings_.push_back(std::move(remark));
      }
    }
    Finding finding = seen(code_of(review.verdict), target, review.verdict, level, kind, told_by(review), place);
    finding.by = review.reviewer;
    if (review.verdict != Verdict::kUndecided && !another_product) {
      opinions_[{demand.requirement->id, demand.item}].push_back({review.verdict, review.reviewer, review.date,
                                                                  review.moderates && finding.verdict != Verdict::kUndecided,
                                                                  findings_.size()});
    }
    findings_.push_back(std::move(finding));
  }

  const ReviewRules& rules_;
  const Case& subject_;
  ChangeNotes notes_;
  std::unordered_map<RequirementId, std::vector<Demand>> demands_;
  std::unordered_map<std::string, const Exhibit*> exhibits_;
  std::map<std::pair<RequirementId, ItemId>, std::vector<Opinion>> opinions_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> review_findings(std::span<const Review> reviews, const ReviewRules& rules, const Case& subject) {
  ReviewCheck check(rules, subject);
  for (const auto& review : reviews) {
    if (review.bid == subject.bid.id) check.check(review);
  }
  return check.take();
}

}  // namespace proofhouse::verify
