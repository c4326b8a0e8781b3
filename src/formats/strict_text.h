// Texts of our own formats that must hold something.
#pragma once

#include <string>
#include <string_view>

#include "syntax/strict_map.h"

namespace proofhouse::formats {

// A required text that is not empty. The error sticks in the map.
std::string filled_text(syntax::StrictMap& map, std::string_view key);

}  // namespace proofhouse::formats
