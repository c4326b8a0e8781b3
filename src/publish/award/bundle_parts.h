// Parts of a debrief: the lists of bundle.json, each read from its map. An error sticks in the map or is returned, as StrictMap.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/debrief.h"
#include "syntax/strict_map.h"

namespace proofhouse::publish::bundle {

// An exact fraction as text: "-407/5" or "7", the denominator not nought.
std::string fraction(syntax::StrictMap& map, std::string_view key);

// Every list is read with the name of its file, for the errors.
Result<DebriefRules> read_rules(const syntax::Tree& tree, const std::string& file);
Result<std::vector<DebriefFinding>> read_findings(syntax::StrictMap& map, const std::string& file);
// `findings`: how many there are to be named.
Result<std::vector<DebriefAssessment>> read_assessments(syntax::StrictMap& map, const std::string& file, std::size_t findings);
Result<std::vector<DebriefGate>> read_gates(syntax::StrictMap& map, const std::string& file);
Result<std::vector<DebriefCost>> read_costs(syntax::StrictMap& map, const std::string& file);
Result<std::vector<DebriefMark>> read_marks(syntax::StrictMap& map, const std::string& file);

}  // namespace proofhouse::publish::bundle
