// CycloneDX bills of materials, JSON and XML, specification 1.2 to 1.7 (ECMA-424): known by bomFormat, or by the namespace of the
// root.
#pragma once

#include "formats/checker.h"

namespace proofhouse::formats::cyclonedx {

// formats/checker.h. The version is specVersion, or the end of the namespace.
std::optional<std::string> claims(const Opened& file);
// Rules: "schema", and those of README.md. Only a breach of the schema is an error.
void check(const Opened& file, Violations& violations);

}  // namespace proofhouse::formats::cyclonedx
