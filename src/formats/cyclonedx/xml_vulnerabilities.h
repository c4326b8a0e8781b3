// What a bill of materials in XML says about vulnerabilities, VEX included.
#pragma once

#include "formats/cyclonedx/xml_remarks.h"
#include "model/sbom.h"
#include "syntax/xml.h"

namespace proofhouse::formats::cyclonedx {

// Appends what stands below an element <vulnerabilities>, in order. Of the references only CVE ids become aliases.
void append_vulnerabilities(const syntax::XmlNode& list, Sbom& sbom, XmlRemarks& remarks);

}  // namespace proofhouse::formats::cyclonedx
