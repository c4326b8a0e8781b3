// A certificate, "proofhouse-certificate-1": what an accredited body certified (README.md, docs/formats/certificate.schema.json).
#pragma once

#include <string>
#include <string_view>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"

namespace proofhouse::formats::certificate {

inline constexpr std::string_view kSchema = "proofhouse-certificate-1";

// A record of a few pages.
inline constexpr Limits kLimits{.bytes = 4ULL << 20U, .depth = 16, .nodes = 100'000, .text = 1ULL << 20U, .output = 16ULL << 20U};

// The Certificate of one JSON document. Errors have "line:column" and no file:
//   kMalformed  what is not JSON or not UTF-8;
//   kInvalid    another schema; unknown, missing or repeated keys; wrong types and values;
//   kLimit      above `limits`.
Result<ReadDocument> read(std::string bytes, const Limits& limits);

}  // namespace proofhouse::formats::certificate
