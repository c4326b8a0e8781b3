// `proofhouse tender signal`: what past tenders demanded, missed and decided, and the money that moved.
#pragma once

#include "cli/command.h"

namespace proofhouse::cli {

Command tender_signal_command();

}  // namespace proofhouse::cli
