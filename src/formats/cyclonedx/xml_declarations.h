// Declarations of conformance (CDXA) in XML, CycloneDX 1.6 on.
#pragma once

#include "model/declarations.h"
#include "syntax/xml.h"

namespace proofhouse::formats::cyclonedx {

// Add what an element <declarations> says, and the standards of an element <definitions>.
void read_declarations(const syntax::XmlNode& node, Declarations& out);
void read_definitions(const syntax::XmlNode& node, Declarations& out);

}  // namespace proofhouse::formats::cyclonedx
