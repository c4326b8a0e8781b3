#include "verify/support/verifier.h"

#include <algorithm>

#include "verify/answers/evaluate.h"
#include "verify/claims.h"
#include "verify/demand.h"
#include "verify/sight.h"

namespace proofhouse::verify {

namespace {

constexpr EvidenceKind kKind = EvidenceKind::kQuestionnaire;

struct StatedEnd {
  Date date;
  std::uint32_t node = 0;
};

std::optional<StatedEnd> stated_end(const Requirement& requirement, const Claim* claim) {
  const Question* question = support_question(requirement);
  if (question == nullptr || claim == nullptr) return std::nullopt;
  const auto answer = std::ranges::find(claim->answers, question->id, &Answer::question);
  if (answer == claim->answers.end() || answer->values.size() != 1) return std::nullopt;
  const auto date = Date::parse(answer->values.front());
  if (!date) return std::nullopt;
  return StatedEnd{*date, answer->node};
}

Finding judge(const Case& subject, const Demand& demand, const Claim* claim) {
  const Target target{demand.requirement->id, demand.item};
  const auto& until = subject.tender.dates.support_until;
  if (!until) {
    return told(FindingCode::kSupportUnstated, target, kKind,
                "The tender sets no date that support must reach, so nothing can be compared.");
  }
  const auto end = stated_end(*demand.requirement, claim);
  if (!end)
    return told(FindingCode::kSupportUnstated, target, kKind,
                "The response states no date until which security updates are delivered.");
  const Place place = place_in_response(subject, end->node);
  if (end->date < *until) {
    return seen(FindingCode::kSupportTooShort, target, Verdict::kRefutes, Confidence::kC1, kKind,
                "Security updates end on " + end->date.iso() + "; the tender needs them until " + until->iso() + ".", place);
  }
  return told(FindingCode::kSupportCovers, target, kKind,
              "Security updates are delivered until " + end->date.iso() + "; the tender needs them until " + until->iso() + ".",
              place);
}

}  // namespace

Verified verify_support(const Case& subject) {
  Verified out;
  const Claims claims(response_of(subject));
  const auto asked = demands(subject);
  for (const Demand& demand : asked) {
    if (!demand.requirement->has(Check::kSupportPeriod)) continue;
    out.findings.push_back(judge(subject, demand, claims.find(demand.requirement->id, demand.item)));
  }
  return out;
}

}  // namespace proofhouse::verify
