// ProfileReader: one profile from the tree of its file.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "model/catalogue.h"
#include "syntax/strict_map.h"
#include "syntax/tree.h"

namespace proofhouse::catalogue {

// Fails with kInvalid, the file and "line:column". Ids are not resolved here: check() does.
Result<Profile> read_profile(const syntax::Tree& tree, const std::string& file);

// The same for parts of a profile, as a buyer's changes hold them; the first error goes to the map above them.
std::vector<ElementWeight> read_weights(const syntax::Tree& tree, const std::string& file, const std::string& where,
                                        syntax::StrictMap& above);
std::vector<GateOverride> read_gate_overrides(const syntax::Tree& tree, const std::string& file, syntax::StrictMap& above);
std::vector<ShareOverride> read_shares(const syntax::Tree& tree, const std::string& file, const std::string& where,
                                       syntax::StrictMap& above);
std::vector<RequirementId> requirement_ids(const std::vector<std::string>& texts);

}  // namespace proofhouse::catalogue
