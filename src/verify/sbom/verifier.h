// Sbom: whether there is a bill of materials of the offered version, with its minimum elements.
#pragma once

#include "model/case.h"

namespace proofhouse::verify {

// Emits SBOM-MISSING, -OTHER-PRODUCT, -OTHER-VERSION, -MINIMUM-ELEMENTS, -SHALLOW and -COMPLETE for demands with the check
// "sbom". Minimum elements: CISA "2025 Minimum Elements for a Software Bill of Materials" and NTIA 2021: author, timestamp, and
// for each component supplier, name, version, a unique identifier and its dependency relationships.
Verified verify_sbom(const Case& subject);

}  // namespace proofhouse::verify
