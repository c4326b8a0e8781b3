// Own text: what the readers of the buyer's own files share.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/decimal.h"
#include "base/limits.h"
#include "syntax/strict_map.h"

namespace proofhouse::tender {

// What one of the buyer's own files may cost.
inline constexpr Limits kOwnFileLimits{
    .bytes = 8ULL << 20U, .depth = 16, .nodes = 1ULL << 20U, .text = 1ULL << 20U, .output = 64ULL << 20U};

// An error about the value of a key: "KEY" and what is wrong with it.
void refuse(syntax::StrictMap& map, std::string_view key, std::string_view wrong, std::string cure);

// A text that says something.
std::string said(syntax::StrictMap& map, std::string_view key);
Decimal not_negative(syntax::StrictMap& map, std::string_view key);
std::uint32_t small(syntax::StrictMap& map, std::string_view key, std::uint32_t least, std::uint32_t most);

}  // namespace proofhouse::tender
