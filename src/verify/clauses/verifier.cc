#include "verify/clauses/verifier.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "verify/claims.h"
#include "verify/sight.h"

namespace proofhouse::verify {

namespace {

// What the bidder answered to one clause, the least favourable of all that it said.
struct Answered {
  const ClauseResponse* worst = nullptr;
  const ClauseResponse* outside = nullptr;  // the first that has a parameter outside its range
  std::string why_outside;
};

std::string outside_range(const Clause& clause, const ClauseResponse& response) {
  for (const auto& [name, value] : response.parameters) {
    const auto parameter = std::ranges::find(clause.parameters, name, &ClauseParameter::name);
    if (parameter == clause.parameters.end()) return "the clause has no parameter " + quoted(name);
    if (value < parameter->minimum || value > parameter->maximum) {
      return quoted(name) + " is " + value.text() + " " + parameter->unit + ", and " + parameter->minimum.text() + " to " +
             parameter->maximum.text() + " is allowed";
    }
  }
  return {};
}

// The kind by which an accepted clause counts: a draft, a paper or the questionnaire, whichever the requirement takes.
EvidenceKind kind_of_acceptance(const Requirement& requirement) {
  constexpr std::array<EvidenceKind, 2> kPapers = {EvidenceKind::kContractDraft, EvidenceKind::kSignedPaper};
  for (const EvidenceKind kind : kPapers) {
    if (requirement.cap(kind) != Confidence::kC0) return kind;
  }
  return EvidenceKind::kQuestionnaire;
}

Finding judge(const Case& subject, const Requirement& requirement, const Answered& answered) {
  const bool contract = requirement.stage == Stage::kContract;
  const Target target{requirement.id, {}};
  const EvidenceKind kind = kind_of_acceptance(requirement);
  const auto weighed = [&](FindingCode code, Verdict verdict, Confidence level, const std::string& detail,
                           const ClauseResponse& said) {
    const std::string words = said.text.empty() ? "." : ": " + quoted(said.text) + ".";
    return seen(code, target, contract ? verdict : Verdict::kUndecided, level, kind, detail + words,
                place_in_response(subject, said.node));
  };
  const Confidence support = std::min(Confidence::kC1, requirement.cap(kind));
  if (answered.worst == nullptr) {
    return told(FindingCode::kClauseUnanswered, target, kind, "The response neither accepts nor changes the clause.");
  }
  if (answered.worst->answer == ClauseAnswer::kStruck) {
    return weighed(FindingCode::kClauseStruck, Verdict::kRefutes, Confidence::kC1, "The bidder strikes the clause",
                   *answered.worst);
  }
  if (answered.worst->answer == ClauseAnswer::kChanged) {
    return weighed(FindingCode::kClauseChanged, Verdict::kUndecided, Confidence::kC0,
                   "The bidder changes the clause, and a person must read it", *answered.worst);
  }
  if (answered.outside != nullptr) {
    return weighed(FindingCode::kClauseParameter, Verdict::kPartly, support,
                   "The bidder accepts the clause, but " + answered.why_outside, *answered.outside);
  }
  return weighed(FindingCode::kClauseAccepted, Verdict::kSupports, support, "The bidder accepts the clause", *answered.worst);
}

}  // namespace

Verified verify_clauses(const Case& subject) {
  Verified out;
  std::unordered_map<RequirementId, const Requirement*> requirements;
  for (const auto& requirement : subject.requirements) requirements.emplace(requirement.id, &requirement);
  std::unordered_map<RequirementId, Answered> answers;
  for (const auto& response : response_of(subject).clauses) {
    const auto known = requirements.find(response.requirement);
    if (known == requirements.end()) {
      out.findings.push_back(
          told(FindingCode::kAnswerUnknown, {}, EvidenceKind::kQuestionnaire,
               "The response answers the clause of " + quoted(response.requirement.str()) + ", which is not in this tender.",
               place_in_response(subject, response.node)));
      continue;
    }
    Answered& answered = answers[response.requirement];
    if (answered.worst == nullptr || response.answer > answered.worst->answer) answered.worst = &response;
    if (answered.outside != nullptr) continue;
    answered.why_outside = outside_range(known->second->clause, response);
    if (!answered.why_outside.empty()) answered.outside = &response;
  }
  for (const auto& requirement : subject.requirements) {
    if (!requirement.clause.text.empty()) out.findings.push_back(judge(subject, requirement, answers[requirement.id]));
  }
  return out;
}

}  // namespace proofhouse::verify
