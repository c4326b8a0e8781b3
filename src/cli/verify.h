// proofhouse verify: a decision record or a debrief replayed by somebody else.
#pragma once

#include "cli/command.h"

namespace proofhouse::cli {

Command verify_command();

}  // namespace proofhouse::cli
