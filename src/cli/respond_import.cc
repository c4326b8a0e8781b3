#include <utility>

#include "base/json_writer.h"
#include "base/text.h"
#include "catalogue/embedded.h"
#include "cli/respond.h"
#include "cli/terminal.h"
#include "cli/wrap.h"
#include "tender/response_import.h"

namespace proofhouse::cli {

namespace {

using tender::OpenAnswer;

std::string name_of_open(const OpenAnswer& open) {
  std::string out = open.requirement.str();
  if (!open.item.empty()) out += " " + open.item.str();
  if (!open.question.empty()) out += " " + open.question.str();
  return out + ": " + open.why;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

// A heading and a list, or nothing.
void add_list(std::string& out, const std::string& heading, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  out += "\n" + heading + "\n";
  for (const auto& line : lines) out += wrapped(printable(line), 2, 4);
}

std::vector<std::string> texts(const std::vector<RequirementId>& ids) {
  std::vector<std::string> out;
  for (const auto& id : ids) out.push_back(id.str());
  return out;
}

std::string as_text(const tender::Import& done) {
  const auto& gaps = done.gaps;
  std::string out = printable(done.response.bidder) + ": " + counted(done.response.claims.size(), "answer", "answers") +
                    " from " + std::string(tender::words_of(done.format)) + ", written to " + done.written + "\n";
  if (!done.kept.empty()) out += "The former response is kept as " + done.kept + ".\n";
  if (!gaps.edition.empty()) out += "\n" + wrapped(printable(gaps.edition), 0, 0);
  std::vector<std::string> open;
  for (const auto& one : gaps.open) open.push_back(name_of_open(one));
  add_list(out, "Not answered (" + std::to_string(open.size()) + "):", open);
  add_list(out, "Clauses without an answer (" + std::to_string(gaps.clauses.size()) + "):", texts(gaps.clauses));
  add_list(out, "Demands whose text is not the one that was asked (" + std::to_string(gaps.changed.size()) + "):",
           texts(gaps.changed));
  add_list(out, "Not asked (" + std::to_string(gaps.unknown.size()) + "):", gaps.unknown);
  add_list(out, "Kept, and not read (" + std::to_string(done.remarks.size()) + "):", done.remarks);
  if (gaps.empty()) out += "\nEverything that was asked is answered, and every demand reads as it was asked.\n";
  return out;
}

std::string as_json(const tender::Import& done) {
  JsonWriter json;
  json.begin_object().member("schema", "proofhouse-import-1");
  json.member("bidder", done.response.bidder).member("from", name_of(done.format)).member("written", done.written);
  json.key("kept");
  done.kept.empty() ? json.null() : json.text(done.kept);
  json.member("answers", static_cast<std::uint64_t>(done.response.claims.size()));
  json.member("edition", done.response.edition).member("edition_note", done.gaps.edition);
  json.key("open").begin_array();
  for (const auto& open : done.gaps.open) {
    json.begin_object().member("requirement", open.requirement);
    if (!open.item.empty()) json.member("item", open.item);
    if (!open.question.empty()) json.member("question", open.question);
    json.member("why", open.why).end_object();
  }
  json.end_array();
  json.member("clauses", done.gaps.clauses).member("changed_demands", done.gaps.changed).member("unknown", done.gaps.unknown);
  json.member("remarks", done.remarks).end_object();
  return std::move(json).take();
}

Result<int> run_respond_import(const Arguments& arguments) {
  tender::ImportOptions options;
  options.tender = arguments.folder("TENDER");
  options.bid = arguments.text("BID");
  options.file = arguments.text("FILE");
  options.replace = arguments.has("--replace");
  options.unsafe_no_sandbox = arguments.has("--unsafe-no-sandbox");
  const auto catalogue = TRY(catalogue::embedded());
  const auto done = TRY(tender::import_response(options, catalogue));
  print(arguments.has("--json") ? as_json(done) : as_text(done));
  return kDone;
}

}  // namespace

Command respond_import_command() {
  return {.name = "respond import",
          .summary = "Bring a vendor's answers into a bid: XLSX, HTML form or JSON",
          .example = "proofhouse respond import feeder-rtu nordlys answers.xlsx",
          .positionals = {{"TENDER", ArgumentKind::kPath, "The tender folder", true},
                          {"BID", ArgumentKind::kText, "The name of the bid's folder", true},
                          {"FILE", ArgumentKind::kPath, "What the vendor sent; told by its content", true}},
          .options = {{"--replace", ArgumentKind::kFlag, "Where a response is there: keep it beside the new one"},
                      {"--json", ArgumentKind::kFlag, "As JSON"},
                      {"--unsafe-no-sandbox", ArgumentKind::kFlag, "Read the file without the sandbox"}},
          .run = run_respond_import};
}

}  // namespace proofhouse::cli
