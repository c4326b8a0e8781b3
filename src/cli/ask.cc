#include "cli/ask.h"

#include "cli/ask_publish.h"

namespace proofhouse::cli {

namespace {

Result<int> run_ask(const Arguments& arguments) {
  if (!arguments.has("--publish")) {
    return fail(ErrorCode::kUsage, "there is nothing to do without --publish", "add --publish --key FILE");
  }
  return run_publish(arguments);
}

}  // namespace

Command ask_command() {
  return {.name = "ask",
          .summary = "Sign what bidders are told as an edition in published/",
          .example = "proofhouse ask feeder-rtu --publish --key buyer.pem",
          .positionals = {{"TENDER", ArgumentKind::kPath, "The tender folder", true}},
          .options = {{"--publish", ArgumentKind::kFlag, "Sign the rules as they stand as the next edition"},
                      {"--key", ArgumentKind::kPath, "The private key that signs; its entry lies in trust/"},
                      {"--changes", ArgumentKind::kText, "What an addendum changes, in your words"},
                      {"--at", ArgumentKind::kDate, "The day of the edition; today where nothing is said"},
                      {"--json", ArgumentKind::kFlag, "As JSON"},
                      {"--unsafe-no-sandbox", ArgumentKind::kFlag, "Read vendors' files without the sandbox"}},
          .run = run_ask};
}

}  // namespace proofhouse::cli
