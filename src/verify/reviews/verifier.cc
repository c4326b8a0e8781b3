#include "verify/reviews/verifier.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "base/text.h"
#include "verify/demand.h"
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

// The bytes that the reviewer names are not the bytes that the bid lists.
bool is_another_file(const Exhibit& exhibit) {
  return exhibit.state == ReadState::kMissing || exhibit.state == ReadState::kDigest || exhibit.state == ReadState::kUnsafe;
}

// The verdicts of people about one demand.
using Opinions = std::set<std::pair<Verdict, std::string>>;

bool differ(const Opinions& opinions) {
  std::set<Verdict> verdicts;
  std::set<std::string_view> people;
  for (const auto& [verdict, person] : opinions) {
    verdicts.insert(verdict);
    people.insert(person);
  }
  return verdicts.size() > 1 && people.size() > 1;
}

bool has(const Opinions& opinions, Verdict verdict) {
  return std::ranges::any_of(opinions, [&](const auto& opinion) { return opinion.first == verdict; });
}

class ReviewCheck {
 public:
  explicit ReviewCheck(const Case& subject) : subject_(subject), notes_(subject) {
    for (const auto& demand : demands(subject)) demands_[demand.requirement->id].push_back(demand);
    for (const auto& exhibit : subject.exhibits) exhibits_.emplace(exhibit.evidence.file, &exhibit);
  }

  void check(const Review& review) {
    const auto known = demands_.find(review.requirement);
    if (known == demands_.end()) return add_void(review, "the tender does not demand " + quoted(review.requirement.str()));
    const auto file = exhibits_.find(review.evidence);
    if (!review.evidence.empty() && file == exhibits_.end())
      return add_void(review, "the bid lists no file " + quoted(review.evidence));
    const Exhibit* exhibit = review.evidence.empty() ? nullptr : file->second;
    if (exhibit != nullptr && is_another_file(*exhibit) && review.verdict != Verdict::kRefutes &&
        review.verdict != Verdict::kUndecided) {
      return add_void(
          review, quoted(review.evidence) + " is not there as the bid lists it (" + std::string(name_of(exhibit->state)) + ")");
    }
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
    for (auto& finding : findings_) {
      const auto found = opinions_.find({finding.requirement, finding.item});
      const bool halved = found != opinions_.end() && differ(found->second) && has(found->second, Verdict::kPartly);
      if (halved && finding.verdict == Verdict::kSupports) finding.verdict = Verdict::kPartly;
    }
    for (const auto& [target, opinions] : opinions_) {
      if (differ(opinions)) add_differ(target.first, target.second, opinions);
    }
    sort_findings(subject_.requirements, findings_);
    return std::move(findings_);
  }

 private:
  [[nodiscard]] bool has_item(const ItemId& item) const {
    return std::ranges::any_of(subject_.tender.items, [&](const TenderItem& mine) { return mine.id == item; });
  }

  static std::string told_by(const Review& review) {
    const std::string where = review.place.empty() ? "" : ", " + quoted(review.place);
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
    Confidence level = review.confidence;
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
    findings_.push_back(std::move(finding));
    if (review.verdict != Verdict::kUndecided && !another_product) {
      opinions_[{demand.requirement->id, demand.item}].insert({review.verdict, review.reviewer});
    }
  }

  void add_differ(const RequirementId& requirement, const ItemId& item, const Opinions& opinions) {
    std::string names;
    for (const auto& [verdict, person] : opinions)
      names += (names.empty() ? "" : ", ") + person + ": " + std::string(name_of(verdict));
    findings_.push_back(told(FindingCode::kReviewDiffer, {requirement, item}, EvidenceKind::kInspection,
                             "Reviewers differ (" + names + "); the lower verdict counts."));
  }

  const Case& subject_;
  ChangeNotes notes_;
  std::unordered_map<RequirementId, std::vector<Demand>> demands_;
  std::unordered_map<std::string, const Exhibit*> exhibits_;
  std::map<std::pair<RequirementId, ItemId>, Opinions> opinions_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> review_findings(std::span<const Review> reviews, const Case& subject) {
  ReviewCheck check(subject);
  for (const auto& review : reviews) {
    if (review.bid == subject.bid.id) check.check(review);
  }
  return check.take();
}

}  // namespace proofhouse::verify
