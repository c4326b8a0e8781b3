#include "cli/tender_new.h"

#include "base/json_writer.h"
#include "catalogue/embedded.h"
#include "cli/terminal.h"
#include "cli/today.h"
#include "tender/create.h"

namespace proofhouse::cli {

namespace {

Result<int> run_tender_new(const Arguments& arguments) {
  const auto at = TRY(arguments.date("--at"));
  const std::string folder = arguments.folder("DIR");
  const auto catalogue = TRY(catalogue::embedded());
  const auto written = TRY(tender::create(folder, arguments.text("--profile", "medium"), catalogue, at.value_or(today())));
  if (arguments.has("--json")) {
    JsonWriter json;
    json.begin_object().member("folder", folder).member("written", written).end_object();
    print(std::move(json).take());
    return kDone;
  }
  print("A tender folder is in " + folder + ".\n\nNext:\n  edit " + folder + "/tender.yaml\n  proofhouse evaluate " + folder +
        "\n");
  return kDone;
}

}  // namespace

Command tender_new_command() {
  return {.name = "tender new",
          .summary = "Make a tender folder that evaluates at once",
          .example = "proofhouse tender new feeder-rtu --profile medium",
          .positionals = {{"DIR", ArgumentKind::kPath, "The folder to make", true}},
          .options = {{"--profile", ArgumentKind::kText, "small, medium (where nothing is said) or large"},
                      {"--at", ArgumentKind::kDate, "The day of publication; today where nothing is said"},
                      {"--json", ArgumentKind::kFlag, "As JSON"}},
          .run = run_tender_new};
}

}  // namespace proofhouse::cli
