// proofhouse award: evaluates again, refuses with every reason, or signs the decision record and writes what goes with it.
#pragma once

#include "cli/command.h"

namespace proofhouse::cli {

Command award_command();

}  // namespace proofhouse::cli
