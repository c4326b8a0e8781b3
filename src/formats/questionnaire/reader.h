// questionnaire.json, "proofhouse-questionnaire-1": what a tender asks, as the buyer sends it out (README.md).
#pragma once

#include <string>
#include <string_view>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"

namespace proofhouse::formats::questionnaire {

inline constexpr std::string_view kSchema = "proofhouse-questionnaire-1";

// Hundreds of requirements with pages of text stay below.
inline constexpr Limits kLimits{
    .bytes = 16ULL << 20U, .depth = 16, .nodes = 500'000, .text = 1ULL << 20U, .output = 64ULL << 20U};

// The Questionnaire of one JSON document: what is needed to answer it. What it does not say (how an answer is judged) is empty.
// Keys that are not read are passed over. Errors have a JSON pointer or "line:column" and no file:
//   kMalformed  what is not JSON or not UTF-8;
//   kInvalid    another schema, missing or repeated keys, wrong types, two requirements or two questions of one id;
//   kLimit      above `limits`.
Result<ReadDocument> read(std::string bytes, const Limits& limits);

}  // namespace proofhouse::formats::questionnaire
