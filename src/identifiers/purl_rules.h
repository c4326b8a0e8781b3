// The rules of a package URL's type, applied to decoded components. Only for purl*.cc.
#pragma once

#include <string>
#include <vector>

#include "identifiers/purl.h"

namespace proofhouse::identifiers {

// Brings the components to the canonical form of their type and adds a remark for each that changed. Qualifiers must be sorted.
void normalize_for_type(PurlParts& parts, std::vector<std::string>& remarks);

// The rules of the type that the (normalised) components break, one sentence each; empty where all hold.
std::vector<std::string> breaches_of_type(const PurlParts& parts);

// git's name has slashes of its own (its type says so); they stay as they are.
bool name_has_segments(std::string_view type);

}  // namespace proofhouse::identifiers
