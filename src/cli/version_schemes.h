// `proofhouse version schemes`: every version scheme that is known.
#pragma once

#include "cli/command.h"

namespace proofhouse::cli {

Command version_schemes_command();

}  // namespace proofhouse::cli
