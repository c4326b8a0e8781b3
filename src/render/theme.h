// Theme: the one style sheet of the documents. Light and dark by the reader's preference, A4 on paper, 360 pixels and up.
#pragma once

#include "render/html.h"

namespace proofhouse::render {

// Text contrast is at least 4.5:1 in both themes, of shapes 3:1; the series colours s1 to s6 differ for the colour-blind.
Literal theme();

}  // namespace proofhouse::render
