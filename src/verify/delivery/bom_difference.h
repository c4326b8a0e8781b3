// Bom difference: what changed between the bill of materials as bid and as delivered.
#pragma once

#include "model/delivery.h"
#include "model/sbom.h"

namespace proofhouse::verify {

// Compares by component: the package URL without version, qualifiers and subpath, or where there is none group and name. A
// component that stands there in several versions is compared version by version. Either SBOM may be null: then the other one is
// counted and nothing is called added or removed. Texts are cut and made visible.
SbomDifference difference_of(const ItemId& item, const Sbom* bid, const Sbom* delivered);

}  // namespace proofhouse::verify
