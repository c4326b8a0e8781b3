// Decision reader: decision.json back into values, for `explain` and whoever replays.
#pragma once

#include <string>

#include "base/result.h"
#include "publish/decision_view.h"

namespace proofhouse::publish {

// Reads what decision_json() writes. The file is ours but may have been edited, so nothing is forgiven: fails, with `file` and
// "line:column", with
//   kMalformed  for what is not JSON or not UTF-8;
//   kInvalid    for another schema, unknown or missing members, wrong kinds and words, figures that are none, a finding that an
//   assessment
//               names and the bid does not hold, a recommended bid that is not there, and ids that stand twice;
//   kLimit      above the limits of JsonDocument.
// A member that may be null may also be absent. Of members that a DecisionView does not keep only the kind is looked at.
Result<DecisionView> read_decision(std::string bytes, const std::string& file);

}  // namespace proofhouse::publish
