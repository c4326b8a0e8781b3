// Vulnerabilities of NVD: known by the format NVD_CVE, or by the members of one vulnerability.
#pragma once

#include "formats/checker.h"

namespace proofhouse::formats::nvd {

// formats/checker.h. The version is the API's, "2.0" for a vulnerability alone.
std::optional<std::string> claims(const Opened& file);
// Rules: see README.md.
void check(const Opened& file, Violations& violations);

}  // namespace proofhouse::formats::nvd
