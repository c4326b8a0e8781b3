#pragma once

#include "cli/command.h"

namespace proofhouse::cli {

Command version_command();

}  // namespace proofhouse::cli
