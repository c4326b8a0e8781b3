// RequirementReader: one requirement from the tree of its file.
#pragma once

#include <string>

#include "base/result.h"
#include "model/requirement.h"
#include "syntax/tree.h"

namespace proofhouse::catalogue {

// Fails with kInvalid, the file and "line:column" for anything that is not exactly the form of catalogue/README.md.
Result<Requirement> read_requirement(const syntax::Tree& tree, const std::string& file);

// The gate rule of a requirement or of a profile that changes it: {award: {low: C1, ...}, acceptance: {...}}. Levels come by
// criticality.
Result<GateRule> read_gate(const syntax::Tree& tree, const std::string& file, const std::string& where);

}  // namespace proofhouse::catalogue
