// Embedded: the catalogue that the program was built with.
#pragma once

#include <string_view>

#include "base/result.h"
#include "model/catalogue.h"

namespace proofhouse::catalogue {

// Decoded anew at each call, in about a millisecond. Fails only where the program's own bytes are damaged (kMalformed).
Result<Catalogue> embedded();

// The wire form that embedded() decodes, and the text of questions.lock. Both live as long as the program.
std::string_view embedded_wire();
std::string_view embedded_lock();

}  // namespace proofhouse::catalogue
