// SPDX bills of materials: known by spdxVersion (JSON, YAML, XML), SPDXVersion (tag-value), the ontology (RDF/XML) or the context
// (3.0).
#pragma once

#include "formats/checker.h"

namespace proofhouse::formats::spdx {

// formats/checker.h. The version is "2.2", "2.3" or "3.0", or whatever the file claims behind "SPDX-".
std::optional<std::string> claims(const Opened& file);
// Rules: "schema" (the JSON schema, or what a syntax without one broke), and those of the README.
void check(const Opened& file, Violations& violations);

}  // namespace proofhouse::formats::spdx
