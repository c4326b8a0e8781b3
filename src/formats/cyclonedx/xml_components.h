// Components and services of a bill of materials in XML, flattened.
#pragma once

#include <vector>

#include "formats/cyclonedx/xml_remarks.h"
#include "model/sbom.h"
#include "syntax/xml.h"

namespace proofhouse::formats::cyclonedx {

// One component without those inside it. `node` of what comes from XML is 0: there is no JSON value to point at.
Component read_component(const syntax::XmlNode& node, XmlRemarks& remarks);

// Append what stands below an element <components> or <services>, and all inside, in document order. Not recursive.
void append_components(const syntax::XmlNode& list, std::vector<Component>& components, XmlRemarks& remarks);
void append_services(const syntax::XmlNode& list, std::vector<Service>& services, XmlRemarks& remarks);

}  // namespace proofhouse::formats::cyclonedx
