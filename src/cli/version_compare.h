// `proofhouse version compare`: which of two versions is newer.
#pragma once

#include "cli/command.h"

namespace proofhouse::cli {

Command version_compare_command();

}  // namespace proofhouse::cli
