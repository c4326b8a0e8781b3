#include <algorithm>
#include <set>
#include <utility>

#include "base/json_writer.h"
#include "base/text.h"
#include "catalogue/embedded.h"
#include "cli/respond.h"
#include "cli/terminal.h"
#include "cli/wrap.h"
#include "publish/clearing.h"
#include "tender/dry_run.h"

namespace proofhouse::cli {

namespace {

using tender::DryRun;

std::string_view title_of_requirement(const DryRun& run, const RequirementId& id) {
  const auto found = std::ranges::find(run.requirements, id, &Requirement::id);
  return found == run.requirements.end() ? std::string_view() : std::string_view(found->title);
}

std::string padded(std::string_view text, std::size_t width) {
  std::string out(text);
  if (out.size() < width) out.append(width - out.size(), ' ');
  return out + " ";
}

bool is_good(const Finding& finding) { return finding.verdict == Verdict::kSupports || finding.code == FindingCode::kOptionNone; }

std::string place_text(const Finding& finding) {
  if (!finding.place) return {};
  const Place& place = *finding.place;
  std::string out = place.file;
  if (!place.pointer.empty()) out += " " + place.pointer;
  if (place.line) out += ", line " + std::to_string(*place.line);
  return out;
}

void add_gates(std::string& out, const DryRun& run) {
  std::size_t passed = 0;
  std::size_t all = 0;
  std::string rows;
  for (const auto& gate : run.gates) {
    if (gate.stage != GateStage::kAward) continue;
    ++all;
    if (gate.status == GateStatus::kPassed || gate.status == GateStatus::kWaived) {
      ++passed;
      continue;
    }
    std::string line = padded(name_of(gate.status), 6) + padded(gate.requirement.str(), 7) +
                       std::string(title_of_requirement(run, gate.requirement));
    if (!gate.item.empty()) line += " (" + gate.item.str() + ")";
    rows += wrapped(printable(line + ": " + gate.reason), 2, 17);
  }
  out += "\nGates at award: " + std::to_string(passed) + " of " + std::to_string(all) + " passed\n" + rows;
}

void add_assessments(std::string& out, const DryRun& run) {
  out += "\nWhat each answer reaches\n";
  for (const auto& assessment : run.assessments) {
    std::string status(name_of(assessment.status));
    status = replace_all(status, "_", " ");
    std::string line = padded(assessment.requirement.str(), 7) + padded(assessment.item.str(), 6) +
                       padded("claim " + std::string(name_of(assessment.claim)), 20) + padded(status, 14);
    if (assessment.confidence > Confidence::kC0) line += "at " + std::string(name_of(assessment.confidence));
    if (assessment.lowered) line += ", one level less because another answer is contradicted";
    out += "  " + std::string(trim(line)) + "\n";
  }
}

void add_findings(std::string& out, const DryRun& run) {
  std::size_t count = 0;
  std::string rows;
  std::set<FindingCode> told;
  for (const auto& finding : run.findings) {
    if (is_good(finding)) continue;
    ++count;
    std::string line = std::string(name_of(finding.code));
    if (!finding.requirement.empty()) line += " " + finding.requirement.str();
    if (!finding.item.empty()) line += " " + finding.item.str();
    line += ": " + finding.detail;
    if (const auto place = place_text(finding); !place.empty()) line += " [" + place + "]";
    rows += wrapped(printable(line), 2, 4);
    if (told.insert(finding.code).second)
      rows += wrapped("To clear it: " + std::string(publish::how_to_clear(finding.code)), 6, 6);
  }
  out += "\nWhat is to be cleared (" + std::to_string(count) + ")\n" + rows;
}

std::string as_text(const DryRun& run) {
  std::string out = run.title + " · dry run of " + run.bid.str() + (run.bidder.empty() ? "" : " (" + run.bidder + ")") +
                    " · criticality " + std::string(name_of(run.criticality)) + " · as of " + run.as_of.iso() + "\n";
  out = printable(trim(out)) + "\n";
  if (run.late) out += "The bid came after the deadline: it would be excluded.\n";
  add_gates(out, run);
  add_assessments(out, run);
  add_findings(out, run);
  out += "\nJudged: " + std::to_string(run.judged.components_judged) + " of " + std::to_string(run.judged.components) +
         " components, " + std::to_string(run.judged.files_judged) + " of " + std::to_string(run.judged.files) +
         " evidence files.\n";
  for (const auto& entry : run.judged.not_judged) out += wrapped("Not judged: " + printable(entry), 2, 4);
  out += wrapped(
      "People at the buyer's may review answers that no program can decide, and raise or refute them. Prices and other bids play "
      "no part here.",
      0, 0);
  return out;
}

void write_place(JsonWriter& json, const Finding& finding) {
  json.key("place");
  if (!finding.place) {
    json.null();
    return;
  }
  json.begin_object().member("file", finding.place->file).member("pointer", finding.place->pointer);
  json.member("line", finding.place->line).member("sha256", finding.place->evidence).end_object();
}

void write_id_or_null(JsonWriter& json, std::string_view key, const std::string& id) {
  json.key(key);
  id.empty() ? json.null() : json.text(id);
}

std::string as_json(const DryRun& run) {
  JsonWriter json;
  json.begin_object().member("schema", "proofhouse-dry-run-1");
  json.member("tender", run.title).member("bid", run.bid).member("bidder", run.bidder).member("as_of", run.as_of);
  json.member("criticality", run.criticality)
      .member("state", run.state)
      .member("late", run.late)
      .member("incomplete", run.incomplete);
  json.key("gates").begin_array();
  for (const auto& gate : run.gates) {
    json.begin_object().member("id", gate.requirement).member("stage", gate.stage).member("status", gate.status);
    json.member("reason", gate.reason).member("needed", gate.needed).member("reached", gate.reached);
    write_id_or_null(json, "item", gate.item.str());
    json.end_object();
  }
  json.end_array().key("assessments").begin_array();
  for (const auto& assessment : run.assessments) {
    json.begin_object().member("requirement", assessment.requirement);
    write_id_or_null(json, "item", assessment.item.str());
    json.member("claim", assessment.claim).member("status", assessment.status).member("confidence", assessment.confidence);
    json.member("lowered", assessment.lowered)
        .member("rule", assessment.rule)
        .member("findings", assessment.findings)
        .end_object();
  }
  json.end_array().key("findings").begin_array();
  for (const auto& finding : run.findings) {
    json.begin_object().member("code", finding.code).member("title", title_of(finding.code));
    write_id_or_null(json, "requirement", finding.requirement.str());
    write_id_or_null(json, "item", finding.item.str());
    json.member("verdict", finding.verdict).member("confidence", finding.confidence).member("detail", finding.detail);
    write_place(json, finding);
    json.member("to_clear", publish::how_to_clear(finding.code)).end_object();
  }
  json.end_array().member("judged", run.judged).end_object();
  return std::move(json).take();
}

Result<int> run_respond_check(const Arguments& arguments) {
  tender::DryRunOptions options;
  options.bid = arguments.folder("FOLDER");
  options.tender = arguments.folder("--tender");
  options.at = TRY(arguments.date("--at"));
  options.unsafe_no_sandbox = arguments.has("--unsafe-no-sandbox");
  const auto catalogue = TRY(catalogue::embedded());
  const auto run = TRY(tender::dry_run(options, catalogue));
  print(arguments.has("--json") ? as_json(run) : as_text(run));
  if (run.incomplete) {
    print_error(Error{ErrorCode::kIncomplete,
                      options.bid,
                      {},
                      "the result is incomplete: time or memory ran out, or a reader could not be started",
                      "free memory and check again"});
    return kIncomplete;
  }
  return run.state == BidState::kEligible ? kDone : kDoneWithNo;
}

}  // namespace

Command respond_check_command() {
  return {
      .name = "respond check",
      .summary = "A vendor's dry run: gates, levels and how to clear each finding, by the buyer's own checks",
      .example = "proofhouse respond check examples/feeder-rtu/bids/nordlys",
      .positionals = {{"FOLDER", ArgumentKind::kPath, "The bid's folder", true}},
      .options = {{"--tender", ArgumentKind::kPath, "The tender folder; where the bid lies in its bids/, nothing need be said"},
                  {"--at", ArgumentKind::kDate, "Judge as of this day; the tender's dates.knowledge where nothing is said"},
                  {"--json", ArgumentKind::kFlag, "As JSON"},
                  {"--unsafe-no-sandbox", ArgumentKind::kFlag, "Read the files without the sandbox"}},
      .run = run_respond_check};
}

}  // namespace proofhouse::cli
