// CMS signed data: known by its PEM label or by the identifier of signed data at its start.
#pragma once

#include "formats/checker.h"

namespace proofhouse::formats::cms {

// formats/checker.h. There is no version.
std::optional<std::string> claims(const Opened& file);
// Rules: "structure" (RFC 5652 in DER or BER), and those of README.md. No signature is verified here.
void check(const Opened& file, Violations& violations);

}  // namespace proofhouse::formats::cms
