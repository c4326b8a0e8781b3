// Whether the references inside a bill of materials lead anywhere.
#pragma once

#include "formats/remarks.h"
#include "model/sbom.h"
#include "syntax/json.h"

namespace proofhouse::formats::cyclonedx {

// One Remark for each bom-ref that stands twice, one for all dependencies and one for all affected components that name nothing
// in the document. Links to other documents ("urn:cdx:") name something.
void check_references(const syntax::JsonDocument& document, const Sbom& sbom, Remarks& remarks);

}  // namespace proofhouse::formats::cyclonedx
