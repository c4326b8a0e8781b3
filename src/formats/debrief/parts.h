// Parts of a debrief: the lists of bundle.json, each read from its map. An error sticks in the map or is returned, as StrictMap.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/debrief.h"
#include "syntax/strict_map.h"

namespace proofhouse::formats::debrief {

// An exact fraction as text: "-407/5" or "7", the denominator not nought.
std::string fraction(syntax::StrictMap& map, std::string_view key);

Result<DebriefRules> read_rules(const syntax::Tree& tree);
Result<std::vector<DebriefFinding>> read_findings(syntax::StrictMap& map);
// `findings`: how many there are to be named.
Result<std::vector<DebriefAssessment>> read_assessments(syntax::StrictMap& map, std::size_t findings);
Result<std::vector<DebriefGate>> read_gates(syntax::StrictMap& map);
Result<std::vector<DebriefCost>> read_costs(syntax::StrictMap& map);
Result<std::vector<DebriefMark>> read_marks(syntax::StrictMap& map);

}  // namespace proofhouse::formats::debrief
