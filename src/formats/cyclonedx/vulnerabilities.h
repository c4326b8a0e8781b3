// What a bill of materials says about vulnerabilities, VEX included.
#pragma once

#include "formats/remarks.h"
#include "model/sbom.h"
#include "syntax/json.h"

namespace proofhouse::formats::cyclonedx {

// Appends the entries of an array, in order. Of the references only CVE ids become aliases.
void append_vulnerabilities(const syntax::JsonValue& array, Sbom& sbom, Remarks& remarks);

}  // namespace proofhouse::formats::cyclonedx
