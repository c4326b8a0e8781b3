// Sources: what a decision speaks of by id and a document spells out.
#pragma once

#include <vector>

#include "model/catalogue.h"
#include "model/requirement.h"

namespace proofhouse::publish {

// Both outlive the call that takes them; neither is null.
struct Sources {
  const Catalogue* catalogue = nullptr;
  const std::vector<Requirement>* requirements = nullptr;  // of the tender, the buyer's own among them
};

}  // namespace proofhouse::publish
