// Titles: the words of the catalogue for an id, with the id itself where there are none.
#pragma once

#include <string>

#include "publish/sources.h"

namespace proofhouse::publish {

// The requirement among those of the tender, else of the catalogue, or null.
const Requirement* requirement_of(const Sources& sources, const RequirementId& id);

// "No default, shared or hard-coded credentials"; the id where nothing is known of it.
std::string requirement_title(const Sources& sources, const RequirementId& id);
std::string element_title(const Sources& sources, const ElementId& id);

// The element that the requirement belongs to; empty where nothing is known of it.
ElementId element_of(const Sources& sources, const RequirementId& id);

}  // namespace proofhouse::publish
