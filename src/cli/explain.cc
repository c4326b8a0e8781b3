#include "cli/explain.h"

#include "base/file.h"
#include "base/text.h"
#include "catalogue/embedded.h"
#include "cli/terminal.h"
#include "publish/decision_reader.h"
#include "publish/explain.h"
#include "publish/explain_json.h"
#include "tender/changes.h"

namespace proofhouse::cli {

namespace {

constexpr std::uint64_t kDecisionBytes = 512ULL << 20U;

Result<int> run_explain(const Arguments& arguments) {
  const std::string folder = arguments.folder("TENDER");
  const std::string out = arguments.folder("--out", folder + "/out");
  const std::string file = out + "/decision.json";
  if (!is_folder(folder)) return fail_at(ErrorCode::kNotFound, folder, {}, "there is no such folder", "name a tender folder");
  if (!exists(file)) {
    return fail_at(ErrorCode::kNotFound, file, {}, "there is no decision yet", "run: proofhouse evaluate " + folder);
  }
  std::string bytes = TRY(read_file(file, kDecisionBytes));
  const auto view = TRY(publish::read_decision(bytes, file));
  const auto catalogue = TRY(catalogue::embedded());
  const auto changed = tender::changed_inputs(folder, view.inputs, catalogue);
  if (!changed.empty()) {
    return fail_at(ErrorCode::kConflict, file, {}, "its inputs changed since: " + shorten(join(changed, ", "), 200),
                   "run: proofhouse evaluate " + folder);
  }
  std::optional<BidId> bid;
  if (arguments.has("BID")) bid = BidId(arguments.text("BID"));
  std::optional<RequirementId> requirement;
  if (arguments.has("REQUIREMENT")) requirement = RequirementId(upper(arguments.text("REQUIREMENT")));
  auto text = publish::explain_text(view, bid, requirement, folder);
  if (!text) {
    // The decision is there; it is the words on the command line that name nothing.
    Error error = text.error();
    if (error.code == ErrorCode::kNotFound) error.code = ErrorCode::kUsage;
    return std::unexpected(std::move(error));
  }
  print(arguments.has("--json") ? TRY(publish::explain_json(std::move(bytes), file, bid, requirement)) : *text);
  return kDone;
}

}  // namespace

Command explain_command() {
  return {.name = "explain",
          .summary = "Why: from a rank to a gate to a finding to the bytes",
          .example = "proofhouse explain examples/feeder-rtu meridian VULN-3",
          .positionals = {{"TENDER", ArgumentKind::kPath, "The tender folder, evaluated", true},
                          {"BID", ArgumentKind::kText, "A bid"},
                          {"REQUIREMENT", ArgumentKind::kText, "A requirement"}},
          .options = {{"--out", ArgumentKind::kPath, "Where the decision lies; TENDER/out where nothing is said"},
                      {"--json", ArgumentKind::kFlag, "Print that part of the decision as JSON"}},
          .run = run_explain};
}

}  // namespace proofhouse::cli
