// Changes: whether a decision still stands on what lies in the tender folder.
#pragma once

#include <string>
#include <vector>

#include "model/catalogue.h"
#include "model/decision.h"

namespace proofhouse::tender {

// Which inputs of a decision are no longer as they were: changed, gone, or new beside them. Paths below the folder, sorted; empty
// where the decision still stands on what lies there. "catalogue" is the catalogue; a path with "/" at its end is the list of
// what lies in a folder.
std::vector<std::string> changed_inputs(const std::string& folder, const std::vector<InputDigest>& inputs,
                                        const Catalogue& catalogue);

}  // namespace proofhouse::tender
