// Sigstore bundles: known by their media type. Whether a bundle verifies is not a matter of form: verify says it.
#pragma once

#include <optional>
#include <string>

#include "formats/checker.h"

namespace proofhouse::formats::sigstore_bundle {

// formats/checker.h. The version is the media type's: "0.1" to "0.3"; empty where it is another.
std::optional<std::string> claims(const Opened& file);
// The rules are listed in README.md.
void check(const Opened& file, Violations& violations);

}  // namespace proofhouse::formats::sigstore_bundle
