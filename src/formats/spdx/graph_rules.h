// The rules of SPDX 3.0: each object against the model's class that it says it is of.
#pragma once

#include "formats/violations.h"
#include "syntax/json.h"

namespace proofhouse::formats::spdx {

// Adds each breach of what the model asks: classes and properties that it has, how often, of what kind; ids once and as IRIs;
// references into the document or to what it imports.
void check_graph_rules(const syntax::JsonDocument& json, Violations& violations);

}  // namespace proofhouse::formats::spdx
