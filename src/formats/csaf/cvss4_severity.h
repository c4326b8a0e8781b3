// The pairs of score and severity that FIRST's cvss-v4.0.json allows: a part of the schema that shapes cannot say.
#pragma once

#include <cstdint>
#include <vector>

#include "formats/csaf/document_view.h"
#include "formats/violations.h"

namespace proofhouse::formats::csaf {

// Adds a violation of the rule "schema" for each cvss_v4 object whose baseSeverity is not that of its baseScore, or whose score
// is not in tenths. The nodes of those objects, in ascending order.
std::vector<std::uint32_t> check_cvss4_severities(const DocumentView& view, Violations& violations);

}  // namespace proofhouse::formats::csaf
