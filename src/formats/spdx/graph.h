// SPDX 3.0 in JSON-LD: a graph of elements under the context of SPDX (specification 3.0.1, "Serialization").
#pragma once

#include "base/result.h"
#include "formats/remarks.h"
#include "model/sbom.h"
#include "syntax/json.h"

namespace proofhouse::formats::spdx {

// Whether the root object has a context of SPDX 3, or a @graph of elements with an spdxId.
bool is_graph(const syntax::JsonDocument& json);
// "3.0.1", from the context, else from a CreationInfo; empty where neither says.
std::string_view graph_version(const syntax::JsonDocument& json);

// The Sbom of a graph: packages as components, relationships as dependencies, VEX assessments as vulnerabilities. Elements stand
// in @graph, are the root object itself or stand inside others, where JSON-LD allows a reference. Members of another type,
// references that lead nowhere and ids that stand twice are Remarks. Fails with kInvalid where there is no element at all.
Result<Sbom> read_graph(const syntax::JsonDocument& json, Remarks& remarks);

}  // namespace proofhouse::formats::spdx
