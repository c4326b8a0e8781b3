// A record of the CVE programme: known by its dataType, CVE_RECORD.
#pragma once

#include "formats/checker.h"

namespace proofhouse::formats::cve {

// formats/checker.h. The version is dataVersion.
std::optional<std::string> claims(const Opened& file);
// Rules: see README.md.
void check(const Opened& file, Violations& violations);

}  // namespace proofhouse::formats::cve
