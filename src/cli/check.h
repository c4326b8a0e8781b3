// The command "check": what files are, and every rule that they break.
#pragma once

#include "cli/command.h"

namespace proofhouse::cli {

Command check_command();

}  // namespace proofhouse::cli
