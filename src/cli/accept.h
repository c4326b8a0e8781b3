// `proofhouse accept`: what was delivered against what was awarded.
#pragma once

#include "cli/command.h"

namespace proofhouse::cli {

Command accept_command();

}  // namespace proofhouse::cli
