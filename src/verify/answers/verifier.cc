#include "verify/answers/verifier.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "verify/answers/evaluate.h"
#include "verify/claims.h"
#include "verify/demand.h"
#include "verify/sight.h"

namespace proofhouse::verify {

namespace {

constexpr EvidenceKind kKind = EvidenceKind::kQuestionnaire;

std::string listed(const std::vector<QuestionId>& questions) {
  constexpr std::size_t kMost = 8;
  std::string out;
  for (std::size_t i = 0; i < questions.size() && i < kMost; ++i) out += (i == 0 ? "" : ", ") + questions[i].str();
  return questions.size() > kMost ? out + " and " + std::to_string(questions.size() - kMost) + " more" : out;
}

// What one claim says, apart from what is said to nobody.
class ClaimsCheck {
 public:
  ClaimsCheck(const Case& subject, std::vector<Finding>& findings) : subject_(subject), findings_(findings) {
    for (const auto& requirement : subject.requirements) requirements_.emplace(requirement.id, &requirement);
    for (const auto& item : subject.tender.items) items_.emplace(item.id, &item);
    for (const auto& evidence : subject.bid.evidence) files_.insert(evidence.file);
  }

  // Adds what is wrong with the claim as such; yields its evaluation where it is about a demand of this tender.
  std::optional<Evaluated> check(const Claim& claim, const Claims& claims) {
    const auto known = requirements_.find(claim.requirement);
    if (known == requirements_.end()) {
      add(FindingCode::kAnswerUnknown, {}, claim.node,
          "The response answers " + quoted(claim.requirement.str()) + ", which was not asked.");
      return std::nullopt;
    }
    const Requirement& requirement = *known->second;
    if (const std::string why = misplaced(requirement, claim); !why.empty()) {
      add(FindingCode::kAnswerUnknown, {requirement.id, {}}, claim.node, why);
      return std::nullopt;
    }
    const Target target{requirement.id, claim.item};
    if (!claim.carried_over.empty()) {
      add(FindingCode::kAnswerCarriedOver, target, claim.node,
          "The answer was carried over from " + quoted(claim.carried_over) + ", and the bidder has not confirmed it.");
      return std::nullopt;
    }
    if (!claims.counts(claim)) {
      add(FindingCode::kAnswerInvalid, target, claim.node, "This is answered a second time; only the first answer counts.");
      return std::nullopt;
    }
    Evaluated evaluated = evaluate(requirement, claim, subject_.tender.dates.support_until);
    for (const auto& [answer, why] : evaluated.invalid) {
      add(FindingCode::kAnswerInvalid, target, answer->node, "Question " + quoted(answer->question.str()) + ": " + why + ".");
    }
    for (const Answer* answer : evaluated.unknown) {
      add(FindingCode::kAnswerUnknown, target, answer->node, "There is no question " + quoted(answer->question.str()) + " here.");
    }
    check_files(requirement, claim, target);
    return evaluated;
  }

 private:
  std::string misplaced(const Requirement& requirement, const Claim& claim) const {
    if (claim.item.empty()) return {};
    if (requirement.applies_to != Subject::kItem)
      return "It is asked once for the whole bid, and answered for item " + quoted(claim.item.str()) + ".";
    const auto item = items_.find(claim.item);
    if (item == items_.end()) return "The tender has no item " + quoted(claim.item.str()) + ".";
    return holds(requirement, *item->second) ? "" : "It is not asked of item " + quoted(claim.item.str()) + ".";
  }

  void check_files(const Requirement& requirement, const Claim& claim, const Target& target) {
    std::unordered_set<std::string_view> seen_names;
    const auto check_name = [&](const std::string& name, std::uint32_t node) {
      if (files_.contains(name) || !seen_names.insert(name).second) return;
      add(FindingCode::kAnswerEvidence, target, node, "It names the file " + quoted(name) + ", which the bid does not list.");
    };
    for (const auto& name : claim.evidence) check_name(name, claim.node);
    std::unordered_set<std::string_view> file_questions;
    for (const auto& question : requirement.questions) {
      if (question.type == QuestionType::kFile) file_questions.insert(question.id.str());
    }
    for (const auto& answer : claim.answers) {
      if (!file_questions.contains(answer.question.str())) continue;
      for (const auto& name : answer.values) check_name(name, answer.node);
    }
  }

  void add(FindingCode code, Target target, std::uint32_t node, std::string detail) {
    findings_.push_back(told(code, std::move(target), kKind, std::move(detail), place_in_response(subject_, node)));
  }

  const Case& subject_;
  std::vector<Finding>& findings_;
  std::unordered_map<RequirementId, const Requirement*> requirements_;
  std::unordered_map<ItemId, const TenderItem*> items_;
  std::unordered_set<std::string_view> files_;
};

// The claim of one demand and what its answers come to.
class Judgement {
 public:
  Judgement(const Case& subject, const Demand& demand, const Claim& claim, const Evaluated& evaluated)
      : subject_(subject), demand_(demand), claim_(claim), evaluated_(evaluated) {}

  void add_to(std::vector<Finding>& findings) const {
    switch (claim_.claim) {
      case ClaimAnswer::kNone: findings.push_back(remark(FindingCode::kAnswerMissing, "The claim is left open.")); return;
      case ClaimAnswer::kNo:
        findings.push_back(refute(FindingCode::kAnswerNo, "The bidder says that the demand is not fulfilled."));
        return;
      case ClaimAnswer::kNotApplicable:
        findings.push_back(
            remark(FindingCode::kAnswerNotApplicable, "The bidder says that the demand does not apply" + words() + "."));
        return;
      case ClaimAnswer::kPartly: add_partly(findings); return;
      case ClaimAnswer::kYes: add_yes(findings); return;
    }
  }

 private:
  void add_partly(std::vector<Finding>& findings) const {
    if (evaluated_.decided > 0 && evaluated_.refused == evaluated_.decided) {
      findings.push_back(
          refute(FindingCode::kAnswerInconsistent, "The claim is partly, and every answer that decides says no" + worst() + "."));
    } else {
      findings.push_back(part("The bidder says that the demand is fulfilled in part" + words() + "."));
    }
    add_incomplete(findings);
  }

  void add_yes(std::vector<Finding>& findings) const {
    const std::string count =
        counted(evaluated_.decided, "answer") + (evaluated_.decided == 1 ? " that decides says so" : " that decide say so");
    if (evaluated_.outcome == Meets::kNo) {
      findings.push_back(refute(FindingCode::kAnswerInconsistent, "The claim is yes, and an answer says no" + worst() + "."));
    } else if (evaluated_.outcome == Meets::kPartly) {
      findings.push_back(part("The claim is yes, and an answer fulfils only a part" + worst() + "."));
    } else if (evaluated_.missing.empty() && evaluated_.outcome == Meets::kYes) {
      findings.push_back(support(FindingCode::kAnswerYes, Verdict::kSupports, "The claim is yes, and " + count + "."));
    } else if (evaluated_.missing.empty()) {
      findings.push_back(
          remark(FindingCode::kAnswerUnreviewed, "The claim is yes, and only words and files stand behind it" + words() + "."));
    }
    add_incomplete(findings);
  }

  void add_incomplete(std::vector<Finding>& findings) const {
    if (evaluated_.missing.empty()) return;
    findings.push_back(
        remark(FindingCode::kAnswerIncomplete, "Not answered, or not validly: " + listed(evaluated_.missing) + "."));
  }

  [[nodiscard]] std::string words() const { return claim_.text.empty() ? "" : ": " + quoted(claim_.text); }
  [[nodiscard]] std::string worst() const {
    if (evaluated_.worst == nullptr || evaluated_.worst->values.empty()) return {};
    return ": " + evaluated_.worst->question.str() + " is " + quoted(evaluated_.worst->values.front());
  }
  [[nodiscard]] Target target() const { return {demand_.requirement->id, demand_.item}; }
  [[nodiscard]] Place place() const {
    const bool decided = evaluated_.worst != nullptr && evaluated_.outcome != Meets::kYes && claim_.claim != ClaimAnswer::kNo;
    return place_in_response(subject_, decided ? evaluated_.worst->node : claim_.node);
  }
  [[nodiscard]] Finding remark(FindingCode code, std::string detail) const {
    return told(code, target(), kKind, std::move(detail), place_in_response(subject_, claim_.node));
  }
  [[nodiscard]] Finding refute(FindingCode code, std::string detail) const {
    return seen(code, target(), Verdict::kRefutes, Confidence::kC1, kKind, std::move(detail), place());
  }
  [[nodiscard]] Finding support(FindingCode code, Verdict verdict, std::string detail) const {
    const Confidence level = std::min(Confidence::kC1, demand_.requirement->cap(kKind));
    return seen(code, target(), verdict, level, kKind, std::move(detail), place());
  }
  [[nodiscard]] Finding part(std::string detail) const {
    return support(FindingCode::kAnswerPartly, Verdict::kPartly, std::move(detail));
  }

  const Case& subject_;
  const Demand& demand_;
  const Claim& claim_;
  const Evaluated& evaluated_;
};

void add_response_problem(const Case& subject, std::vector<Finding>& findings) {
  if (!subject.has_response) {
    const std::string why = subject.response_problem.empty() ? "there is none" : subject.response_problem;
    findings.push_back(told(FindingCode::kResponseMissing, {}, kKind, "The bid has no readable response: " + why + "."));
  } else if (!response_is_for(subject)) {
    findings.push_back(told(FindingCode::kResponseOtherTender, {}, kKind,
                            "The response answers " + quoted(subject.response.tender) + ", and the tender is " +
                                quoted(subject.tender.title) + "; none of its answers counts.",
                            place_in_response(subject, 0)));
  }
}

}  // namespace

Verified verify_answers(const Case& subject) {
  Verified out;
  add_response_problem(subject, out.findings);
  const Response& response = response_of(subject);
  const Claims claims(response);
  ClaimsCheck check(subject, out.findings);
  std::unordered_map<const Claim*, Evaluated> evaluated;
  for (const auto& claim : response.claims) {
    if (auto result = check.check(claim, claims)) evaluated.emplace(&claim, std::move(*result));
  }
  for (const Demand& demand : demands(subject)) {
    const Claim* claim = claims.find(demand.requirement->id, demand.item);
    const auto found = claim == nullptr ? evaluated.end() : evaluated.find(claim);
    if (found == evaluated.end()) {
      out.findings.push_back(told(FindingCode::kAnswerMissing, {demand.requirement->id, demand.item}, kKind,
                                  "The response says nothing to this demand."));
      continue;
    }
    Judgement(subject, demand, *claim, found->second).add_to(out.findings);
  }
  return out;
}

}  // namespace proofhouse::verify
