#include "verify/reviews/opinions.h"

#include <algorithm>
#include <map>
#include <set>

#include "verify/reviews/people.h"

namespace proofhouse::verify {

namespace {

using Group = std::vector<const Opinion*>;

bool differ(const Group& group) {
  std::set<Verdict> verdicts;
  std::set<std::string> people;
  for (const Opinion* opinion : group) {
    verdicts.insert(opinion->verdict);
    people.insert(person_key(opinion->person));
  }
  return verdicts.size() > 1 && people.size() > 1;
}

std::string names_of(const Group& group) {
  std::set<std::pair<std::string, Verdict>> said;
  for (const Opinion* opinion : group) said.emplace(opinion->person, opinion->verdict);
  std::string out;
  for (const auto& [person, verdict] : said) out += (out.empty() ? "" : ", ") + person + ": " + std::string(name_of(verdict));
  return out;
}

bool may_moderate(const Opinion& moderator, const Group& ordinary) {
  return std::ranges::none_of(ordinary, [&](const Opinion* other) {
    return same_person(other->person, moderator.person) || other->date > moderator.date;
  });
}

// Who differs, and who settles it. A moderator that may not is one more of the others.
struct Sides {
  Group ordinary;
  Group moderators;
};

Sides sides_of(const std::vector<Opinion>& opinions) {
  Sides sides;
  for (const auto& opinion : opinions) (opinion.moderates ? sides.moderators : sides.ordinary).push_back(&opinion);
  for (bool moved = true; moved;) {
    const auto bad =
        std::ranges::find_if(sides.moderators, [&](const Opinion* one) { return !may_moderate(*one, sides.ordinary); });
    moved = bad != sides.moderators.end();
    if (!moved) break;
    sides.ordinary.push_back(*bad);
    sides.moderators.erase(bad);
  }
  return sides;
}

void make_undecided(Finding& finding) {
  finding.verdict = Verdict::kUndecided;
  finding.confidence = Confidence::kC0;
}

// The level that a second person reached too; C0 where there is none.
Confidence second_level(const std::vector<Opinion>& opinions, const std::vector<Finding>& findings, Verdict verdict) {
  std::map<std::string, Confidence> best;
  for (const auto& opinion : opinions) {
    const Finding& finding = findings[opinion.finding];
    if (finding.verdict != verdict) continue;
    Confidence& mine = best[person_key(opinion.person)];
    mine = std::max(mine, finding.confidence);
  }
  std::vector<Confidence> levels;
  for (const auto& [person, level] : best) levels.push_back(level);
  std::ranges::sort(levels, std::greater<>());
  return levels.size() < 2 ? Confidence::kC0 : levels[1];
}

void ask_for_two(const Target& target, const std::vector<Opinion>& opinions, std::vector<Finding>& findings) {
  for (const Verdict verdict : {Verdict::kSupports, Verdict::kPartly, Verdict::kNotApplicable}) {
    const Confidence most = second_level(opinions, findings, verdict);
    std::string alone;
    for (const auto& opinion : opinions) {
      Finding& finding = findings[opinion.finding];
      if (finding.verdict != verdict) continue;
      finding.confidence = std::min(finding.confidence, most);
      if (most != Confidence::kC0) continue;
      make_undecided(finding);
      alone = opinion.person;
    }
    if (alone.empty()) continue;
    findings.push_back(told(FindingCode::kReviewOnePerson, target, EvidenceKind::kInspection,
                            alone + " alone saw this (" + std::string(name_of(verdict)) +
                                "); the profile asks that two people see it, so it proves nothing yet."));
  }
}

}  // namespace

void settle(const Target& target, const std::vector<Opinion>& opinions, bool two, std::vector<Finding>& findings) {
  const Sides sides = sides_of(opinions);
  Group all;
  for (const auto& opinion : opinions) all.push_back(&opinion);
  const bool agreed = std::ranges::all_of(sides.moderators,
                                          [&](const Opinion* one) { return one->verdict == sides.moderators.front()->verdict; });
  if (differ(sides.ordinary) && !sides.moderators.empty() && agreed) {
    for (const Opinion* other : sides.ordinary) make_undecided(findings[other->finding]);
    const Opinion& moderator = *sides.moderators.front();
    findings.push_back(told(FindingCode::kReviewModerated, target, EvidenceKind::kInspection,
                            "Reviewers differed (" + names_of(sides.ordinary) + "); " + moderator.person + " settled it on " +
                                moderator.date.iso() + ": " + std::string(name_of(moderator.verdict)) + " alone counts."));
    return;
  }
  if (differ(all)) {
    const bool in_part = std::ranges::any_of(all, [](const Opinion* one) { return one->verdict == Verdict::kPartly; });
    for (const Opinion* one : all) {
      Finding& finding = findings[one->finding];
      if (in_part && finding.verdict == Verdict::kSupports) finding.verdict = Verdict::kPartly;
    }
    findings.push_back(told(FindingCode::kReviewDiffer, target, EvidenceKind::kInspection,
                            "Reviewers differ (" + names_of(all) + "); the lower verdict counts."));
  }
  if (two) ask_for_two(target, opinions, findings);
}

}  // namespace proofhouse::verify
