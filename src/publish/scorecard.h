// Scorecard: the decision as a workbook, for who works in spreadsheets.
#pragma once

#include <string>

#include "base/result.h"
#include "model/decision.h"
#include "publish/sources.h"

namespace proofhouse::publish {

// out/scorecard.xlsx: sheets Summary, Ranking, Gates, Scores (bid × element), Requirements (requirement × bid), Prices, Findings,
// Method. No formulas, no links; the same decision gives the same bytes. The matrix of requirements has columns for the first 200
// bids and the sheet of findings 200,000 rows; what is left out is counted there and stands in decision.json. Fails with
// kIncomplete where the system gives no memory or space.
Result<std::string> scorecard_xlsx(const Decision& decision, const Sources& sources);

}  // namespace proofhouse::publish
