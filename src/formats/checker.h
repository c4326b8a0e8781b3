// Checker: knows the files of one kind, and every rule that they have to keep.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "formats/opened.h"
#include "formats/violations.h"

namespace proofhouse::formats {

// The header check.h of a format's folder declares the two functions; formats/check.cc holds the one list of all.
struct Checker {
  std::string_view kind;  // "csaf"
  // The version of the specification that the file claims ("2.0"; empty where its kind has none), or nothing where it is of
  // another kind. Cheap: looks at the bytes' outside and a member or two. Exactly one checker claims a sound file.
  std::optional<std::string> (*claims)(const Opened& file);
  // Adds each rule that the file breaks: schema first, then the format's own rules, as far as the document can be read. The file
  // was claimed. Never fails; limits that are reached are violations of the rule "limit".
  void (*check)(const Opened& file, Violations& violations);
};

}  // namespace proofhouse::formats
