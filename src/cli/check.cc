#include "cli/check.h"

#include <string>

#include "base/text.h"
#include "cli/terminal.h"
#include "formats/check.h"
#include "publish/file_check_text.h"
#include "tender/check_files.h"

namespace proofhouse::cli {

namespace {

// What came of all files together.
struct Tally {
  std::size_t valid = 0;
  std::size_t invalid = 0;
  std::size_t unknown = 0;        // found in a folder
  std::size_t unknown_named = 0;  // named by the user
  std::size_t unopened = 0;
  bool incomplete = false;

  void count(const FileCheck& check, bool of_a_folder) {
    if (check.kind == "unknown" && of_a_folder && check.violations.size() == 1 && check.violations[0].rule == "kind") {
      ++unknown;
    } else if (check.kind == "unknown" && check.violations.size() == 1 && check.violations[0].rule == "kind") {
      ++unknown_named;
    } else {
      ++(check.valid ? valid : invalid);
    }
  }

  [[nodiscard]] int status() const {
    if (incomplete) return kIncomplete;
    if (unopened > 0) return kWrongInput;
    return invalid + unknown_named > 0 ? kDoneWithNo : kDone;
  }

  [[nodiscard]] std::string line(std::size_t files) const {
    std::string out =
        grouped(files) + (files == 1 ? " file: " : " files: ") + grouped(valid) + " valid, " + grouped(invalid) + " invalid";
    if (unknown + unknown_named > 0) out += ", " + grouped(unknown + unknown_named) + " of no kind that Proofhouse knows";
    if (unopened > 0) out += ", " + grouped(unopened) + " not opened";
    return out;
  }
};

std::string kinds_text() {
  std::string out;
  for (const formats::Checker& checker : formats::checkers()) out += std::string(checker.kind) + "\n";
  return out;
}

Result<int> run_check(const Arguments& arguments) {
  if (arguments.has("--kinds")) {
    print(kinds_text());
    return kDone;
  }
  const auto paths = arguments.folders("FILE");
  if (paths.empty()) {
    return fail(ErrorCode::kUsage, "no file was named", "name files or folders: proofhouse check FILE...");
  }
  const auto files = TRY(tender::files_to_check(paths));
  const auto workers = TRY(tender::Workers::open(arguments.has("--unsafe-no-sandbox")));
  const bool json = arguments.has("--json");
  Tally tally;
  {
    Progress progress("Checking files");
    std::size_t done = 0;
    tender::check_files(files, workers, arguments.count("--jobs", 0), [&](std::size_t index, const Result<FileCheck>& check) {
      const tender::FileToCheck& file = files[index];
      if (!check) {
        tally.incomplete = tally.incomplete || check.error().code == ErrorCode::kIncomplete;
        ++tally.unopened;
        print_error(check.error());
      } else {
        tally.count(*check, file.of_a_folder);
        print(json ? publish::file_check_json(*check, file.path)
                   : publish::file_check_text(*check, file.path, arguments.has("--all")));
      }
      progress.show(++done, files.size());
    });
  }
  if (!json && files.size() > 1) print("\n" + tally.line(files.size()) + "\n");
  return tally.status();
}

}  // namespace

Command check_command() {
  return {.name = "check",
          .summary = "Say what files are and every rule that they break: SBOMs, advisories, VEX, attestations",
          .example = "proofhouse check bids/nordlys/evidence",
          .positionals = {{"FILE", ArgumentKind::kPaths, "Files; of a folder all files below it, hidden ones left out", false}},
          .options = {{"--json", ArgumentKind::kFlag, "One JSON object a line"},
                      {"--all", ArgumentKind::kFlag, "Each violation on a line of its own, not one for each rule"},
                      {"--kinds", ArgumentKind::kFlag, "List the kinds of files that Proofhouse knows"},
                      {"--jobs", ArgumentKind::kCount,
                       "Files checked at once; as many as there are processors where nothing is said"},
                      {"--unsafe-no-sandbox", ArgumentKind::kFlag, "Read the files without the sandbox"}},
          .run = run_check};
}

}  // namespace proofhouse::cli
