// Assets: what an HTML questionnaire carries, embedded when built (cmake/Questionnaire.cmake). All live as long as the program.
#pragma once

#include <string_view>

#include "render/html.h"

namespace proofhouse::publish {

// The parts of form/ joined.
render::Program form_script();
render::Literal form_style();

// docs/formats/response.schema.json
std::string_view response_schema();

}  // namespace proofhouse::publish
