// The style sheet of documents: what they need beside the theme.
#pragma once

#include "render/html.h"

namespace proofhouse::render {

// Stands after theme() and speaks with its colours. Light and dark, A4 on paper, 360 pixels and up.
Literal document_sheet();

}  // namespace proofhouse::render
