// The record of CISA's Secure Software Development Attestation Form: known by its schema.
#pragma once

#include <optional>
#include <string>

#include "formats/checker.h"

namespace proofhouse::formats::secure_software_form {

// formats/checker.h. The record's version is "1".
std::optional<std::string> claims(const Opened& file);
// The rules are listed in README.md.
void check(const Opened& file, Violations& violations);

}  // namespace proofhouse::formats::secure_software_form
