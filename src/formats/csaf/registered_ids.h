// The Registry for Vulnerability ID Systems for CSAF (RVISC, as of 2026-10).
#pragma once

#include <string_view>

namespace proofhouse::formats::csaf {

bool is_registered_id_system(std::string_view system);

// Whether the id has the pattern of its system; true for systems that are not registered.
bool fits_id_system(std::string_view system, std::string_view id);

}  // namespace proofhouse::formats::csaf
