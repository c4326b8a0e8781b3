#pragma once

#include "cli/command.h"

namespace proofhouse::cli {

Command explain_command();

}  // namespace proofhouse::cli
