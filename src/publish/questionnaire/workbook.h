// Workbook: the questionnaire as a spreadsheet that a bidder fills in (docs/formats/response-workbook.md).
#pragma once

#include <string>

#include "base/result.h"
#include "model/questionnaire.h"

namespace proofhouse::publish {

// An .xlsx file: a first sheet that says how to fill it in, one sheet an element, one for the clauses of the contract, one for
// the list of evidence files. Texts of the questionnaire are locked; answer cells are not, and take only what fits the question.
// What is asked once stands in a column of its own; each item of the tender has one. No macro, no link, no formula. The same
// questionnaire gives the same bytes. What formats/response-workbook reads of it again is a Response. Fails with kIncomplete
// where the system gives no space.
Result<std::string> questionnaire_xlsx(const Questionnaire& questionnaire);

}  // namespace proofhouse::publish
