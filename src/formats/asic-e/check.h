// ASiC-E: known by the entry mimetype at its start.
#pragma once

#include "formats/checker.h"

namespace proofhouse::formats::asic_e {

// formats/checker.h. There is no version.
std::optional<std::string> claims(const Opened& file);
// Rules: "zip" and those of README.md; of each CAdES signature those of the format cms. No digest is compared and no signature
// verified here.
void check(const Opened& file, Violations& violations);

}  // namespace proofhouse::formats::asic_e
