// Statements about vulnerabilities in any format that is read: CSAF (advisories and VEX), OpenVEX, CycloneDX VEX.
#pragma once

#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"

namespace proofhouse::formats::any_advisory {

inline constexpr Limits kLimits{
    .bytes = 128ULL << 20U, .depth = 256, .nodes = 16'000'000, .text = 16ULL << 20U, .output = 512ULL << 20U};

// The document, by the reader of the format that the file claims. std::monostate for what claims none of them, a letter or a
// page: no fault of the file, a person has to look.
Result<ReadDocument> read(std::string bytes, const Limits& limits);

}  // namespace proofhouse::formats::any_advisory
