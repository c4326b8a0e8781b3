// The commands below "proofhouse catalogue".
#pragma once

#include "cli/command.h"

namespace proofhouse::cli {

Command catalogue_list_command();
Command catalogue_show_command();
Command catalogue_check_command();
Command catalogue_export_command();

}  // namespace proofhouse::cli
