// A saved form: the questionnaire as one HTML file with a bidder's answers in one block of data (README.md).
#pragma once

#include <string>
#include <string_view>

#include "base/limits.h"
#include "base/result.h"
#include "formats/response/reader.h"
#include "model/document.h"

namespace proofhouse::formats::response_form {

// The id of the one script element of type application/json that holds the answers.
inline constexpr std::string_view kBlock = "proofhouse-response";

// Those of the answers, and room for the form around them: its questions, script and style stay below 4 MiB.
inline constexpr Limits kLimits{.bytes = response::kLimits.bytes + (4ULL << 20U),
                                .depth = response::kLimits.depth,
                                .nodes = response::kLimits.nodes,
                                .text = response::kLimits.text,
                                .output = response::kLimits.output};

// The Response in the block, read as formats/response reads response.json, with the same Remarks. Nothing else of the file is
// looked at, no script runs. Errors have the "line:column" of the HTML file and no file:
//   kMalformed  no block, a block that is not closed, and what is not JSON or not UTF-8 in it;
//   kInvalid    two blocks, a block of another type, with "<" in it or without answers, and what breaks the rules of a response;
//   kLimit      above `limits`.
Result<ReadDocument> read(std::string bytes, const Limits& limits);

}  // namespace proofhouse::formats::response_form
