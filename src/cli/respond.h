// respond: a vendor's answers brought in, tried out, and carried over from an older response.
#pragma once

#include "cli/command.h"

namespace proofhouse::cli {

Command respond_import_command();
Command respond_check_command();
Command respond_fill_command();

}  // namespace proofhouse::cli
