// EvidenceCaps: what a kind of evidence can be worth at most, and what a requirement's evidence can reach.
#pragma once

#include <string>
#include <vector>

#include "model/requirement.h"

namespace proofhouse::catalogue {

// Whatever the requirement; C0 for files that serve the procedure and prove no requirement (signatures, change notes,
// deliveries).
Confidence natural_cap(EvidenceKind kind);

// The most that any listed evidence of the requirement proves.
Confidence best_cap(const Requirement& requirement);

// One text for each level of the rule that no listed evidence reaches.
std::vector<std::string> unreachable_levels(const Requirement& requirement, const GateRule& rule);

}  // namespace proofhouse::catalogue
