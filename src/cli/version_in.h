// `proofhouse version in`: whether a range lets a version in.
#pragma once

#include "cli/command.h"

namespace proofhouse::cli {

Command version_in_command();

}  // namespace proofhouse::cli
