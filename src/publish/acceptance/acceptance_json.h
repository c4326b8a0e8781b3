// Acceptance JSON: the whole record as one document, acceptance.json.
#pragma once

#include <string>
#include <string_view>

#include "model/acceptance.h"

namespace proofhouse::publish::acceptance {

inline constexpr std::string_view kSchema = "proofhouse-acceptance-1";

// docs/formats/acceptance.schema.json describes it. The same record gives the same bytes.
std::string acceptance_json(const AcceptanceRecord& record);

// What is attested over that file: the result, and whether source and integrity of the software were verified. One JSON object.
std::string acceptance_predicate(const AcceptanceRecord& record);

}  // namespace proofhouse::publish::acceptance
