// Publication text: what was published and what departs from it, in whole sentences.
#pragma once

#include <string>
#include <vector>

#include "model/decision.h"

namespace proofhouse::publish {

// "Published: edition 2 of 2026-09-20, signed by Example Person, Head of Procurement.", or that nothing was.
std::string published_sentence(const Publication& publication);

// What the first page must say of it: each difference from what was published, each bid that was received late, each that answers
// another edition. Differences come first, as they are; then bids in their order. Empty where all is as published.
std::vector<std::string> publication_warnings(const Decision& decision);

}  // namespace proofhouse::publish
