// `proofhouse purl`: a package URL taken apart, with its canonical form and what is wrong with it.
#pragma once

#include "cli/command.h"

namespace proofhouse::cli {

Command purl_command();

}  // namespace proofhouse::cli
