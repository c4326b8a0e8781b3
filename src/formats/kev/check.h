// CISA's catalogue of known exploited vulnerabilities: known by its catalogVersion and vulnerabilities.
#pragma once

#include "formats/checker.h"

namespace proofhouse::formats::kev {

// formats/checker.h. The version is the catalogue's own.
std::optional<std::string> claims(const Opened& file);
// Rules: see README.md.
void check(const Opened& file, Violations& violations);

}  // namespace proofhouse::formats::kev
