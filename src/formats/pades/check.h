// PAdES: a PDF that holds a signature.
#pragma once

#include "formats/checker.h"

namespace proofhouse::formats::pades {

// formats/checker.h. The version is that of the PDF's header. A PDF without ByteRange is not claimed.
std::optional<std::string> claims(const Opened& file);
// Rules: those of README.md; of each signature those of the format cms. No signature is verified here.
void check(const Opened& file, Violations& violations);

}  // namespace proofhouse::formats::pades
