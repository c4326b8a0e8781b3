// A bill of materials in any format that is read: CycloneDX in JSON or XML, SPDX in any of its syntaxes.
#pragma once

#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"

namespace proofhouse::formats::any_sbom {

inline constexpr Limits kLimits{
    .bytes = 256ULL << 20U, .depth = 128, .nodes = 16ULL << 20U, .text = 64ULL << 20U, .output = 512ULL << 20U};

// The Sbom, by the reader of the format that the file claims; a file that claims none is refused as the CycloneDX reader refuses
// it.
Result<ReadDocument> read(std::string bytes, const Limits& limits);

}  // namespace proofhouse::formats::any_sbom
