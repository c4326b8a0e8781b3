#include "cli/version.h"

#include "base/build_id.h"
#include "cli/terminal.h"

namespace proofhouse::cli {

namespace {

Result<int> run_version(const Arguments& arguments) {
  if (arguments.has("--json")) {
    print("{\"version\": \"" + std::string(version()) + "\", \"build\": \"" + std::string(build_id()) + "\"}\n");
  } else {
    print("proofhouse " + std::string(version()) + ", build " + std::string(build_id()) + "\n");
  }
  return kDone;
}

}  // namespace

Command version_command() {
  return {.name = "about",
          .summary = "The version and the build",
          .example = "proofhouse about",
          .positionals = {},
          .options = {{"--json", ArgumentKind::kFlag, "As JSON"}},
          .run = run_version};
}

}  // namespace proofhouse::cli
