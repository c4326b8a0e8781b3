// Evaluate: what the answers of one claim say about its demand, by the rules of the questions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/bid.h"
#include "model/requirement.h"

namespace proofhouse::verify {

struct InvalidAnswer {
  const Answer* answer = nullptr;
  std::string why;
};

// Points into the claim and the requirement.
struct Evaluated {
  Meets outcome = Meets::kInfo;     // any no: no; else any partly: partly; else yes where a question decided; else info
  std::uint32_t decided = 0;        // answers that say yes, partly or no
  std::uint32_t refused = 0;        // of these, no
  const Answer* worst = nullptr;    // the first answer with the outcome
  std::vector<QuestionId> missing;  // asked and not answered, or not validly
  std::vector<InvalidAnswer> invalid;
  std::vector<const Answer*> unknown;  // to questions that the requirement does not have
};

// A question is asked where its condition is met by a valid answer to an earlier question that was asked itself. Answers to
// questions that were not asked say nothing. A file question is answered by naming a file in the answer or in the claim.
// `support_until` is what "not_before support_until" compares with; without it such a date says nothing.
Evaluated evaluate(const Requirement& requirement, const Claim& claim, const std::optional<Date>& support_until);

// The first date question that "meets: not_before support_until", or null.
const Question* support_question(const Requirement& requirement);

}  // namespace proofhouse::verify
