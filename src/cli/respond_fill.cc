#include <utility>

#include "base/file.h"
#include "base/json_writer.h"
#include "base/text.h"
#include "catalogue/embedded.h"
#include "cli/respond.h"
#include "cli/terminal.h"
#include "cli/wrap.h"
#include "tender/fill.h"
#include "tender/response_json.h"

namespace proofhouse::cli {

namespace {

std::string as_text(const tender::CarriedOver& carried, const std::string& out_file) {
  std::string out = std::to_string(carried.carried) + (carried.carried == 1 ? " answer was" : " answers were") +
                    " carried over into " + out_file;
  if (carried.proved > 0) out += ", " + std::to_string(carried.proved) + " of them from a certificate";
  out += ".\nEach is marked and counts for nothing until you have read it and taken the mark away.\n";
  if (!carried.read_again.empty()) {
    out += "\nThe demand is another one since the older response (" + std::to_string(carried.read_again.size()) + "):\n";
    for (const auto& id : carried.read_again) out += "  " + printable(id) + "\n";
  }
  if (!carried.left.empty()) {
    out += "\nNot carried over (" + std::to_string(carried.left.size()) + "):\n";
    for (const auto& sentence : carried.left) out += wrapped(printable(sentence), 2, 4);
  }
  return out;
}

std::string as_json(const tender::CarriedOver& carried, const std::string& out_file) {
  JsonWriter json;
  json.begin_object().member("schema", "proofhouse-fill-1").member("written", out_file);
  json.member("carried", carried.carried).member("proved", carried.proved);
  json.member("changed_demands", carried.read_again).member("left", carried.left).end_object();
  return std::move(json).take();
}

Result<int> run_respond_fill(const Arguments& arguments) {
  tender::FillOptions options;
  options.questionnaire = arguments.folder("QUESTIONNAIRE");
  options.from = arguments.text("--from");
  options.certificates = arguments.folders("--certificate");
  options.unsafe_no_sandbox = arguments.has("--unsafe-no-sandbox");
  const std::string out = arguments.text("--out", "response.json");
  if (exists(out)) return fail_at(ErrorCode::kConflict, out, {}, "the file is there already", "name another: --out FILE");
  const auto catalogue = TRY(catalogue::embedded());
  const auto filled = TRY(tender::fill_response(options, catalogue));
  TRY_VOID(write_file(out, tender::response_json(filled.carried.response)));
  print(arguments.has("--json") ? as_json(filled.carried, out) : as_text(filled.carried, out));
  return kDone;
}

}  // namespace

Command respond_fill_command() {
  return {.name = "respond fill",
          .summary = "Carry the answers of an older response over, each marked for renewal",
          .example = "proofhouse respond fill questionnaire.json --from last-year.xlsx --out response.json",
          .positionals = {{"QUESTIONNAIRE", ArgumentKind::kPath, "questionnaire.json of the buyer, or a tender folder", true}},
          .options = {{"--from", ArgumentKind::kPath, "The older response: XLSX, HTML form or JSON", true},
                      {"--certificate", ArgumentKind::kPaths,
                       "A certificate that answers what it proves; ITEM=FILE where several items are asked about"},
                      {"--out", ArgumentKind::kPath, "Where the new response goes; response.json where nothing is said"},
                      {"--json", ArgumentKind::kFlag, "As JSON"},
                      {"--unsafe-no-sandbox", ArgumentKind::kFlag, "Read the files without the sandbox"}},
          .run = run_respond_fill};
}

}  // namespace proofhouse::cli
