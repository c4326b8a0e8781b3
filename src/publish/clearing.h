// Clearing: what a vendor does about a finding, in the words of its page.
#pragma once

#include <string_view>

#include "model/finding_code.h"

namespace proofhouse::publish {

// The paragraph "The vendor." of docs/findings/<CODE>.md as plain text, taken in when the program is built. A page without one
// does not build.
std::string_view how_to_clear(FindingCode code);

}  // namespace proofhouse::publish
