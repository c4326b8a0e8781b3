// The metadata of a bill of materials: who made it, when, and about what.
#pragma once

#include "formats/remarks.h"
#include "model/sbom.h"
#include "syntax/json.h"

namespace proofhouse::formats::cyclonedx {

// Fills timestamp, authors and subject. Components inside the subject become the first of the list.
void read_metadata(const syntax::JsonValue& metadata, Sbom& sbom, Remarks& remarks);

}  // namespace proofhouse::formats::cyclonedx
