#pragma once

#include "cli/command.h"

namespace proofhouse::cli {

Command ask_command();

}  // namespace proofhouse::cli
