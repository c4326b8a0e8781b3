#pragma once

#include "cli/command.h"

namespace proofhouse::cli {

Command key_new_command();

}  // namespace proofhouse::cli
