// Declarations of conformance (CDXA) and the standards that they are about, CycloneDX 1.6 on.
#pragma once

#include "formats/remarks.h"
#include "model/declarations.h"
#include "syntax/json.h"

namespace proofhouse::formats::cyclonedx {

// Adds what the member "declarations" says.
void read_declarations(const syntax::JsonValue& value, Declarations& out, Remarks& remarks);

// Adds the standards of the member "definitions".
void read_definitions(const syntax::JsonValue& value, Declarations& out, Remarks& remarks);

}  // namespace proofhouse::formats::cyclonedx
