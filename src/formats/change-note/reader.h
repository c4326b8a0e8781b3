// A change note, "proofhouse-change-note-1": what a later version left untouched (README.md,
// docs/formats/change-note.schema.json).
#pragma once

#include <string>
#include <string_view>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"

namespace proofhouse::formats::change_note {

inline constexpr std::string_view kSchema = "proofhouse-change-note-1";

// A record of a few pages.
inline constexpr Limits kLimits{.bytes = 4ULL << 20U, .depth = 16, .nodes = 100'000, .text = 1ULL << 20U, .output = 16ULL << 20U};

// The ChangeNote of one JSON document. Errors have "line:column" and no file:
//   kMalformed  what is not JSON or not UTF-8;
//   kInvalid    another schema; unknown, missing or repeated keys; wrong types and values;
//   kLimit      above `limits`.
Result<ReadDocument> read(std::string bytes, const Limits& limits);

}  // namespace proofhouse::formats::change_note
