// Bundle JSON: a debrief as bundle.json, "proofhouse-debrief-1" (docs/formats/debrief.schema.json).
#pragma once

#include <string>

#include "model/debrief.h"

namespace proofhouse::publish {

// The same debrief gives the same bytes.
std::string bundle_json(const Debrief& debrief);

}  // namespace proofhouse::publish
