// Services of a bill of materials, flattened.
#pragma once

#include <vector>

#include "formats/remarks.h"
#include "model/sbom.h"
#include "syntax/json.h"

namespace proofhouse::formats::cyclonedx {

// Appends the services of an array and all inside them, in document order. Not recursive.
void append_services(const syntax::JsonValue& array, std::vector<Service>& services, Remarks& remarks);

}  // namespace proofhouse::formats::cyclonedx
