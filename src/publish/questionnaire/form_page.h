// The questionnaire as one HTML file that a bidder opens offline, fills in and saves.
#pragma once

#include <string>
#include <string_view>

#include "model/questionnaire.h"

namespace proofhouse::publish {

// A page that loads nothing and sends nothing: its policy allows its own script and style by their digests and no more. It
// carries the questionnaire in the block of data "proofhouse-questionnaire" and the answers in the block "proofhouse-response",
// empty here; src/formats/response-form reads what a bidder saved. Same questionnaire, same bytes.
std::string form_page(const Questionnaire& questionnaire);

}  // namespace proofhouse::publish
