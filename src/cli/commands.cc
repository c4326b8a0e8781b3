#include <array>

#include "cli/accept.h"
#include "cli/ask.h"
#include "cli/award.h"
#include "cli/catalogue.h"
#include "cli/check.h"
#include "cli/command.h"
#include "cli/cvss.h"
#include "cli/evaluate.h"
#include "cli/explain.h"
#include "cli/key.h"
#include "cli/purl.h"
#include "cli/respond.h"
#include "cli/tender_new.h"
#include "cli/tender_signal.h"
#include "cli/verify.h"
#include "cli/version.h"
#include "cli/version_compare.h"
#include "cli/version_in.h"
#include "cli/version_schemes.h"

namespace proofhouse::cli {

std::span<const Command> commands() {
  // One a line, in the order of a tender's life.
  static const std::array kCommands = {
      tender_new_command(),        //
      ask_command(),               //
      respond_import_command(),    //
      respond_check_command(),     //
      respond_fill_command(),      //
      evaluate_command(),          //
      explain_command(),           //
      award_command(),             //
      verify_command(),            //
      check_command(),             //
      accept_command(),            //
      tender_signal_command(),     //
      key_new_command(),           //
      catalogue_list_command(),    //
      catalogue_show_command(),    //
      catalogue_check_command(),   //
      catalogue_export_command(),  //
      purl_command(),              //
      cvss_command(),              //
      version_compare_command(),   //
      version_in_command(),        //
      version_schemes_command(),   //
      version_command(),           //
  };
  return kCommands;
}

}  // namespace proofhouse::cli
