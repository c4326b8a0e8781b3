// A document of OpenVEX: known by its @context.
#pragma once

#include "formats/checker.h"

namespace proofhouse::formats::openvex {

// formats/checker.h. The version is that of the @context, "0.0.1" where it names none.
std::optional<std::string> claims(const Opened& file);
// Rules: see README.md.
void check(const Opened& file, Violations& violations);

}  // namespace proofhouse::formats::openvex
