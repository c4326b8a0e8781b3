#include <array>

#include "cli/ask.h"
#include "cli/catalogue.h"
#include "cli/command.h"
#include "cli/evaluate.h"
#include "cli/explain.h"
#include "cli/tender_new.h"
#include "cli/version.h"

namespace proofhouse::cli {

std::span<const Command> commands() {
  static const std::array kCommands = {
      tender_new_command(),      ask_command(),
      evaluate_command(),        explain_command(),
      catalogue_list_command(),  catalogue_show_command(),
      catalogue_check_command(), catalogue_export_command(),
      version_command(),
  };
  return kCommands;
}

}  // namespace proofhouse::cli
