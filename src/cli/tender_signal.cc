#include "cli/tender_signal.h"

#include <utility>

#include "base/build_id.h"
#include "base/file.h"
#include "cli/terminal.h"
#include "publish/decision_reader.h"
#include "publish/signal/signal.h"
#include "publish/signal/signal_html.h"
#include "publish/signal/signal_text.h"
#include "tender/award_file.h"

namespace proofhouse::cli {

namespace {

constexpr std::uint64_t kDecisionBytes = 512ULL << 20U;

// The award where there is one, else what was evaluated last. A decision in award/ without an award is that of a tender that was
// cancelled: it has no winner.
Result<publish::signal::Source> read_source(const std::string& folder) {
  publish::signal::Source source;
  source.folder = folder;
  source.awarded = exists(folder + "/" + std::string(tender::kAwardedDecisionFile));
  source.file = source.awarded ? std::string(tender::kAwardedDecisionFile) : "out/decision.json";
  const std::string path = folder + "/" + source.file;
  if (!exists(path)) {
    return fail_at(ErrorCode::kNotFound, path, {}, "there is no decision", "run: proofhouse evaluate " + folder);
  }
  std::string bytes = TRY(read_file(path, kDecisionBytes));
  source.decision = TRY(publish::read_decision(std::move(bytes), path));
  source.winner = source.decision.recommended;
  if (source.awarded) {
    source.winner.reset();
    const std::string award = folder + "/" + std::string(tender::kAwardFile);
    if (exists(award)) {
      std::string text = TRY(read_file(award));
      source.winner = TRY(tender::parse_award(std::move(text), award)).bid;
    }
  }
  return source;
}

Result<int> run_tender_signal(const Arguments& arguments) {
  std::vector<publish::signal::Source> sources;
  for (const auto& folder : arguments.folders("FOLDER")) sources.push_back(TRY(read_source(folder)));
  const bool names = arguments.has("--with-names");
  const std::string out = arguments.folder("--out", "signal");
  const auto signal = publish::signal::sum_up(sources);
  TRY_VOID(write_file(out + "/signal.html", publish::signal::signal_html(signal, names, version())));
  TRY_VOID(write_file(out + "/signal.csv", publish::signal::signal_csv(signal, names)));
  const std::string json = publish::signal::signal_json(signal, names);
  TRY_VOID(write_file(out + "/signal.json", json));
  if (arguments.has("--json")) {
    print(json);
    return kDone;
  }
  std::string text;
  for (const auto& source : sources) {
    text += " " + source.folder + ": read from " + source.file + (source.awarded ? "\n" : ", which nobody awarded\n");
  }
  print(text + " Signal " + out + "/signal.html · table " + out + "/signal.csv\n");
  return kDone;
}

}  // namespace

Command tender_signal_command() {
  return {.name = "tender signal",
          .summary = "Sum up past tenders: what was demanded, missed and decided by element, and the money that moved",
          .example = "proofhouse tender signal tenders/2025-rtu tenders/2026-relay --out signal",
          .positionals = {{"FOLDER", ArgumentKind::kPaths, "Tender folders, awarded or evaluated", true}},
          .options = {{"--out", ArgumentKind::kPath,
                       "Where signal.html, signal.csv and signal.json go; ./signal where nothing is said"},
                      {"--with-names", ArgumentKind::kFlag, "Name the bidders; else nobody is named"},
                      {"--json", ArgumentKind::kFlag, "Print the sums as JSON"}},
          .run = run_tender_signal};
}

}  // namespace proofhouse::cli
