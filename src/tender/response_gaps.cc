#include "tender/response_gaps.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/text.h"
#include "formats/remarks.h"
#include "verify/answers/evaluate.h"
#include "verify/claims.h"

namespace proofhouse::tender {

namespace {

using formats::quote;

std::string one_spaced(std::string_view text) {
  std::string out;
  for (const char character : text) {
    const bool space = character == ' ' || character == '\n' || character == '\t' || character == '\r';
    if (space && (out.empty() || out.back() == ' ')) continue;
    out += space ? ' ' : character;
  }
  return std::string(trim(out));
}

class Comparison {
 public:
  Comparison(const Questionnaire& asked, const Response& response) : asked_(asked), response_(response), claims_(response) {
    for (const auto& one : asked.requirements) by_id_.emplace(one.requirement.id, &one);
  }

  ResponseGaps run() && {
    compare_edition();
    compare_demands();
    for (const auto& one : asked_.requirements) {
      if (one.items.empty()) {
        compare_claim(one, ItemId());
      } else {
        for (const auto& item : one.items) compare_claim(one, item);
      }
    }
    compare_clauses();
    for (const auto& claim : response_.claims) find_unknown(claim);
    for (const auto& clause : response_.clauses) {
      if (!by_id_.contains(clause.requirement)) not_asked("a clause of " + quote(clause.requirement.str()));
    }
    return std::move(out_);
  }

 private:
  void compare_edition() {
    if (response_.edition == asked_.edition) return;
    out_.edition =
        response_.edition.empty()
            ? "The response does not say which edition it answers; the newest is " + asked_.edition + "."
            : "The response answers edition " + quote(response_.edition) + ", and the newest is " + quote(asked_.edition) + ".";
  }

  void compare_demands() {
    for (const auto& seen : response_.demands) {
      const auto known = by_id_.find(seen.requirement);
      if (known == by_id_.end()) {
        not_asked("the demand " + quote(seen.requirement.str()));
        continue;
      }
      const AskedRequirement& one = *known->second;
      const bool same_text = !seen.text.empty() && (one_spaced(seen.text) == one_spaced(one.requirement.demand) ||
                                                    one_spaced(seen.text) == one_spaced(printable(one.requirement.demand)));
      if (seen.sha256 != one.demand && !same_text) out_.changed.push_back(seen.requirement);
    }
  }

  void compare_claim(const AskedRequirement& one, const ItemId& item) {
    const RequirementId& id = one.requirement.id;
    const Claim* claim = claims_.find(id, item);
    if (claim == nullptr) {
      const bool carried = std::ranges::any_of(response_.claims, [&](const Claim& other) {
        return other.requirement == id && (other.item == item || other.item.empty()) && !other.carried_over.empty();
      });
      out_.open.push_back({id, item, {}, carried ? "carried over and not confirmed" : "no answer"});
      return;
    }
    if (claim->claim == ClaimAnswer::kNo || claim->claim == ClaimAnswer::kNotApplicable) return;
    if (claim->claim == ClaimAnswer::kNone) out_.open.push_back({id, item, {}, "no claim: yes, partly, no or not-applicable"});
    const auto evaluated = verify::evaluate(one.requirement, *claim, std::nullopt);
    for (const auto& question : evaluated.missing) {
      std::string why = "no answer";
      for (const auto& [answer, cause] : evaluated.invalid) {
        if (answer->question == question) why = cause;
      }
      out_.open.push_back({id, item, question, std::move(why)});
    }
  }

  void compare_clauses() {
    for (const auto& one : asked_.requirements) {
      if (one.requirement.clause.text.empty()) continue;
      const bool answered = std::ranges::any_of(
          response_.clauses, [&](const ClauseResponse& clause) { return clause.requirement == one.requirement.id; });
      if (!answered) out_.clauses.push_back(one.requirement.id);
    }
  }

  void not_asked(const std::string& what) { out_.unknown.push_back("The response speaks of " + what + ", which was not asked."); }

  void find_unknown(const Claim& claim) {
    const auto known = by_id_.find(claim.requirement);
    if (known == by_id_.end()) return not_asked(quote(claim.requirement.str()));
    const AskedRequirement& one = *known->second;
    const std::string where = quote(claim.requirement.str());
    if (!claim.item.empty() && std::ranges::find(one.items, claim.item) == one.items.end()) {
      not_asked(where + " for the item " + quote(claim.item.str()));
    }
    for (const auto& answer : claim.answers) {
      const auto& questions = one.requirement.questions;
      if (std::ranges::find(questions, answer.question, &Question::id) == questions.end()) {
        not_asked("the question " + quote(answer.question.str()) + " of " + where);
      }
    }
  }

  const Questionnaire& asked_;
  const Response& response_;
  verify::Claims claims_;
  std::map<RequirementId, const AskedRequirement*> by_id_;
  ResponseGaps out_;
};

}  // namespace

ResponseGaps gaps_of(const Questionnaire& asked, const Response& response) { return Comparison(asked, response).run(); }

}  // namespace proofhouse::tender
