// ResponseGaps: what a response leaves open of a questionnaire, and what in it belongs to another one.
#pragma once

#include <string>
#include <vector>

#include "model/bid.h"
#include "model/questionnaire.h"

namespace proofhouse::tender {

// One answer that is not there. Without a question: the claim itself.
struct OpenAnswer {
  RequirementId requirement;
  ItemId item;  // empty: the bid as a whole
  QuestionId question;
  std::string why;  // whole words: "no answer", "not confirmed", "no date: …"
};

struct ResponseGaps {
  std::vector<OpenAnswer> open;        // in the order of the questionnaire
  std::vector<RequirementId> clauses;  // whose clause is not answered
  std::vector<RequirementId> changed;  // whose demand the response shows in another wording
  std::vector<std::string> unknown;    // whole sentences about answers to what was not asked
  std::string edition;                 // a whole sentence where another edition was answered; empty: the same
  [[nodiscard]] bool empty() const {
    return open.empty() && clauses.empty() && changed.empty() && unknown.empty() && edition.empty();
  }
};

// Pure. A question counts as open where its condition is met by the other answers and it has no valid answer; nothing is open
// below a claim of no or not-applicable. An answer that is still marked as carried over is open. What differs in white space
// alone is the same demand, because spreadsheets change white space.
ResponseGaps gaps_of(const Questionnaire& asked, const Response& response);

}  // namespace proofhouse::tender
