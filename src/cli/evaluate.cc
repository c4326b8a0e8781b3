#include "cli/evaluate.h"

#include <algorithm>

#include "base/file.h"
#include "catalogue/embedded.h"
#include "cli/terminal.h"
#include "publish/decision_json.h"
#include "publish/ranking_text.h"
#include "publish/write_all.h"
#include "tender/evaluate.h"

namespace proofhouse::cli {

namespace {

Result<int> run_evaluate(const Arguments& arguments) {
  tender::EvaluateOptions options;
  options.folder = arguments.folder("TENDER");
  options.at = TRY(arguments.date("--at"));
  options.jobs = arguments.count("--jobs", 0);
  options.unsafe_no_sandbox = arguments.has("--unsafe-no-sandbox");
  options.without_prices = arguments.has("--without-prices");
  const std::string out = arguments.folder("--out", options.folder + (options.without_prices ? "/out/without-prices" : "/out"));
  const auto catalogue = TRY(catalogue::embedded());

  tender::Evaluation evaluation;
  {
    Progress progress("Judging bids");
    options.progress = [&](std::size_t done, std::size_t all) { progress.show(done, all); };
    evaluation = TRY(tender::evaluate(options, catalogue));
  }
  const Decision& decision = evaluation.decision;
  const publish::Sources sources{&catalogue, &evaluation.requirements};
  const auto written = TRY(publish::write_all(decision, sources, out));
  if (arguments.has("--json")) {
    print(publish::decision_json(decision, sources));
  } else {
    print(publish::ranking_text(decision, out + "/report.html", out + "/decision.json"));
  }
  if (decision.incomplete) {
    print_error(Error{ErrorCode::kIncomplete,
                      options.folder,
                      {},
                      "the result is incomplete: time or memory ran out, or a reader could not be started",
                      "free memory, use fewer --jobs and evaluate again; nobody may award on this one"});
    return kIncomplete;
  }
  const bool none_eligible = !decision.bids.empty() && std::ranges::none_of(decision.bids, [](const BidDecision& bid) {
    return bid.state == BidState::kEligible;
  });
  return none_eligible ? kDoneWithNo : kDone;
}

}  // namespace

Command evaluate_command() {
  return {
      .name = "evaluate",
      .summary = "Judge all bids of a tender: gates, ranking, report, decision",
      .example = "proofhouse evaluate examples/feeder-rtu --at 2026-11-01",
      .positionals = {{"TENDER", ArgumentKind::kPath, "The tender folder", true}},
      .options = {{"--at", ArgumentKind::kDate, "Judge as of this day; the tender's dates.knowledge where nothing is said"},
                  {"--out", ArgumentKind::kPath,
                   "Where the report and the decision go; TENDER/out, or TENDER/out/without-prices, where nothing is said"},
                  {"--without-prices", ArgumentKind::kFlag, "Everything but money, for those who judge; nobody is ranked"},
                  {"--jobs", ArgumentKind::kCount, "Bids judged at once; as many as there are processors where nothing is said"},
                  {"--json", ArgumentKind::kFlag, "Print the decision as JSON"},
                  {"--unsafe-no-sandbox", ArgumentKind::kFlag, "Read vendors' files without the sandbox; the report says so"}},
      .run = run_evaluate};
}

}  // namespace proofhouse::cli
