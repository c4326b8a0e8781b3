// Check of a file: what it is and every rule that it breaks.
#pragma once

#include <span>
#include <string>

#include "base/limits.h"
#include "formats/checker.h"
#include "model/file_check.h"

namespace proofhouse::formats {

// What one file of unknown kind may cost.
inline constexpr Limits kCheckLimits{
    .bytes = 512ULL << 20U, .depth = 512, .nodes = 32ULL << 20U, .text = 256ULL << 20U, .output = 64ULL << 20U};

// All kinds, each once.
std::span<const Checker> checkers();

// Says what the bytes are and which rules they break. A file of no kind is "unknown", not valid, with one violation of the rule
// "kind"; one that cannot be parsed has one of the rule "json" or "xml". The same bytes give the same FileCheck.
FileCheck check(std::string bytes, const Limits& limits = kCheckLimits);

}  // namespace proofhouse::formats
