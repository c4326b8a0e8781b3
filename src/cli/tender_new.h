#pragma once

#include "cli/command.h"

namespace proofhouse::cli {

Command tender_new_command();

}  // namespace proofhouse::cli
