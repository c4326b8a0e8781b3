// Ecosystems of OSV: which suffix each may have, and which type of purl names its packages.
#pragma once

#include "formats/violations.h"
#include "model/osv.h"

namespace proofhouse::formats::osv {

// The rules "ecosystem-suffix", "purl" and "purl-version".
void check_package(const OsvAffected& affected, Violations& violations);

}  // namespace proofhouse::formats::osv
