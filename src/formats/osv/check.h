// A vulnerability in the Open Source Vulnerability format: known by an id and modified, and by what else an OSV record has.
#pragma once

#include "formats/checker.h"

namespace proofhouse::formats::osv {

// formats/checker.h. The version is the record's schema_version, "1.0.0" where it has none.
std::optional<std::string> claims(const Opened& file);
// Rules: see README.md. Of a record in YAML the place is the JSON pointer of the same value.
void check(const Opened& file, Violations& violations);

}  // namespace proofhouse::formats::osv
