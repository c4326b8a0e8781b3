// Verification text: what was checked of a record, for a terminal and as JSON.
#pragma once

#include <string>
#include <string_view>

#include "tender/verification.h"

namespace proofhouse::publish {

// One line a check, what was taken from the record, and the result in one sentence. `file` as the user gave it.
std::string verification_text(const tender::Verification& verification, std::string_view file);

// {file, kind, holds, complete, checks: [{state, name, text}], taken: […]}
std::string verification_json(const tender::Verification& verification, std::string_view file);

}  // namespace proofhouse::publish
