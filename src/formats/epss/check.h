// FIRST's table of EPSS scores: known by its first line, also where it is packed with gzip.
#pragma once

#include "formats/checker.h"

namespace proofhouse::formats::epss {

// formats/checker.h. The version is the model's.
std::optional<std::string> claims(const Opened& file);
// Rules: see README.md. Places are "line:1".
void check(const Opened& file, Violations& violations);

}  // namespace proofhouse::formats::epss
