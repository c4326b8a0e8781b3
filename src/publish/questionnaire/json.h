// The questionnaire as data: "proofhouse-questionnaire-1" (docs/formats/questionnaire.schema.json).
#pragma once

#include <string>

#include "base/json_writer.h"
#include "model/questionnaire.h"

namespace proofhouse::publish {

// What is asked, of which items, with the digest of each demand; questions in the order of the questionnaire. How an answer is
// judged is not in it: that is said by the demand and by the evaluation method.
std::string questionnaire_json(const Questionnaire& questionnaire, JsonWriter::Style style);

}  // namespace proofhouse::publish
