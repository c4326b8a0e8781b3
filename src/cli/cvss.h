// `proofhouse cvss`: the scores and the severity of a CVSS vector.
#pragma once

#include "cli/command.h"

namespace proofhouse::cli {

Command cvss_command();

}  // namespace proofhouse::cli
