// The fields of CISA's Secure Software Development Attestation Form (March 2024), "proofhouse-secure-software-form-1": a record
// of our own, since the form itself is a PDF and a web page (README.md, docs/formats/secure-software-form.schema.json).
#pragma once

#include <string>
#include <string_view>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"
#include "syntax/json.h"

namespace proofhouse::formats::secure_software_form {

inline constexpr std::string_view kSchema = "proofhouse-secure-software-form-1";

// A form of a few pages.
inline constexpr Limits kLimits{.bytes = 4ULL << 20U, .depth = 16, .nodes = 100'000, .text = 1ULL << 20U, .output = 16ULL << 20U};

// The SecureSoftwareForm of one JSON document. What a form may leave blank and the check then misses (versions, dates, boxes) is
// optional here. Errors have "line:column" and no file:
//   kMalformed  what is not JSON or not UTF-8;
//   kInvalid    another schema; unknown, missing or repeated keys; wrong types and values;
//   kLimit      above `limits`.
Result<ReadDocument> read(std::string bytes, const Limits& limits);
// The same for JSON that is parsed already.
Result<ReadDocument> read(const syntax::JsonDocument& document);

}  // namespace proofhouse::formats::secure_software_form
