// Decision JSON: the whole decision as one document, out/decision.json.
#pragma once

#include <string>
#include <string_view>

#include "model/decision.h"
#include "publish/sources.h"

namespace proofhouse::publish {

inline constexpr std::string_view kDecisionSchema = "proofhouse-decision-1";

// docs/schema/decision.schema.json describes it. Everything of the decision is there: figures as numbers for people and, where
// they are rounded, once more as the exact fraction ("score_exact": "407/5"); money as text with two decimals; findings with ids
// that assessments name. The same decision gives the same bytes.
std::string decision_json(const Decision& decision, const Sources& sources);

}  // namespace proofhouse::publish
