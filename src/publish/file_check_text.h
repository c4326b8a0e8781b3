// What a checked file is, for people and for programs.
#pragma once

#include <string>
#include <string_view>

#include "model/file_check.h"

namespace proofhouse::publish {

// One line for the file, and below it one for each rule that it breaks, with how often and the first place; with `all` one for
// each violation. Texts of the file are printable.
std::string file_check_text(const FileCheck& check, std::string_view file, bool all);

// {"file","kind","version","valid","violations":[{"rule","severity","place","message"}]} in one line with a line feed; "left_out"
// where there were more violations than are kept.
std::string file_check_json(const FileCheck& check, std::string_view file);

}  // namespace proofhouse::publish
