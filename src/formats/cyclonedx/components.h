// Components of a bill of materials, flattened.
#pragma once

#include <string>
#include <vector>

#include "formats/remarks.h"
#include "model/sbom.h"
#include "syntax/json.h"

namespace proofhouse::formats::cyclonedx {

// One component without those inside it.
Component read_component(const syntax::JsonValue& value, Remarks& remarks);

// Appends the components of an array and all inside them, in document order. Not recursive.
void append_components(const syntax::JsonValue& array, std::vector<Component>& components, Remarks& remarks);

// Append what is readable of an array of hashes or of external references.
void append_hashes(const syntax::JsonValue& array, std::vector<ComponentHash>& hashes, Remarks& remarks);
void append_references(const syntax::JsonValue& array, std::vector<ExternalReference>& references, Remarks& remarks);

// The name of an organizational entity, or its first contact's, or empty.
std::string entity_name(const syntax::JsonValue& value, Remarks& remarks);

}  // namespace proofhouse::formats::cyclonedx
