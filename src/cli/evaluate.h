#pragma once

#include "cli/command.h"

namespace proofhouse::cli {

Command evaluate_command();

}  // namespace proofhouse::cli
