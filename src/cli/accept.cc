#include "cli/accept.h"

#include <algorithm>

#include "base/file.h"
#include "base/text.h"
#include "catalogue/embedded.h"
#include "cli/terminal.h"
#include "cli/today.h"
#include "crypto/key_file.h"
#include "publish/acceptance/acceptance_json.h"
#include "publish/acceptance/write.h"
#include "publish/columns.h"
#include "tender/delivery.h"
#include "tender/signing.h"

namespace proofhouse::cli {

namespace {

void print_summary(const AcceptanceRecord& record, const std::string& html) {
  std::string out = record.tender + " · " + record.bid.str() + " · delivered " + record.delivered.iso() + " · as of " +
                    record.as_of.iso() + "\n\n";
  if (record.accepted()) {
    out += " Accepted: nothing is due.\n";
  } else {
    out += " Not accepted: " + std::to_string(record.due.size()) + (record.due.size() == 1 ? " thing is" : " things are") +
           " due.\n\n";
    publish::Columns columns({publish::Align::kLeft, publish::Align::kLeft, publish::Align::kLeft});
    for (const auto& due : record.due) {
      std::string of = due.item.str();
      if (!due.requirement.empty()) of += (of.empty() ? "" : " ") + due.requirement.str();
      columns.row({std::string(name_of(due.code)), printable(of),
                   printable(due.detail.find(due.subject) != std::string::npos ? due.detail : due.subject + ": " + due.detail)});
    }
    out += columns.text(1, 2, 118);
  }
  std::uint64_t components = 0;
  std::uint64_t judged = 0;
  for (const auto& exploited : record.exploited) {
    components += exploited.components;
    judged += exploited.judged;
  }
  const auto passed = std::ranges::count(record.tests, TestState::kPassed, &TestSight::state);
  out += "\n Judged: " + grouped(judged) + " of " + grouped(components) + " components, " + grouped(record.judged.files_judged) +
         " of " + grouped(record.judged.files) + " evidence files; " + std::to_string(passed) + " of " +
         std::to_string(record.tests.size()) + " tests passed.\n Record " + html + "\n";
  print(out);
}

Result<void> sign(const tender::AcceptOptions& options, const tender::JudgedDelivery& judged, const std::string& json_path,
                  const crypto::PrivateKey& key) {
  namespace acceptance = publish::acceptance;
  const auto record = TRY(tender::sign_acceptance(options, judged, acceptance::acceptance_json(judged.record),
                                                  acceptance::acceptance_predicate(judged.record), key));
  if (record.signature.state != SignatureState::kGood) {
    print_note("The record is signed by a key that trust/ does not list for awards (" +
               std::string(name_of(record.signature.state)) + "): nobody will take it for yours before it does.");
  }
  return write_file(tender::envelope_name(json_path), record.envelope);
}

Result<int> run_accept(const Arguments& arguments) {
  tender::AcceptOptions options;
  options.folder = arguments.folder("TENDER");
  options.bid = BidId(arguments.text("BID"));
  options.delivery = arguments.folder("DELIVERY");
  options.accepted_on = TRY(arguments.date("--on")).value_or(today());
  options.as_of = TRY(arguments.date("--at")).value_or(options.accepted_on);
  options.knowledge = arguments.text("--knowledge");
  options.unsafe_no_sandbox = arguments.has("--unsafe-no-sandbox");
  if (!is_safe_relative(options.bid.str()) || options.bid.str().find('/') != std::string::npos) {
    return fail(ErrorCode::kUsage, "\"" + printable(options.bid.str()) + "\" is no name of a bid", "name a folder below bids/");
  }
  std::optional<crypto::PrivateKey> key;
  if (arguments.has("--key")) key = TRY(crypto::read_private_key(arguments.text("--key")));
  const auto catalogue = TRY(catalogue::embedded());
  const auto judged = TRY(tender::judge_delivery(options, catalogue));
  const AcceptanceRecord& record = judged.record;
  const std::string out = arguments.folder("--out", publish::acceptance::next_folder(options.folder, options.bid));
  const publish::Sources sources{&catalogue, &judged.requirements};
  const auto written = TRY(publish::acceptance::write_record(record, sources, out));
  if (key && !record.incomplete) TRY_VOID(sign(options, judged, written.back(), *key));
  if (arguments.has("--json")) {
    print(publish::acceptance::acceptance_json(record));
  } else {
    print_summary(record, written.front());
  }
  if (record.incomplete) {
    print_error(Error{ErrorCode::kIncomplete,
                      options.delivery,
                      {},
                      "the record is incomplete and not signed: time or memory ran out, or a reader could not be started",
                      "free memory and run it again; nobody may accept on this one"});
    return kIncomplete;
  }
  return record.accepted() ? kDone : kDoneWithNo;
}

}  // namespace

Command accept_command() {
  return {.name = "accept",
          .summary = "What was delivered against what was awarded: files, versions, tests; what is due",
          .example = "proofhouse accept examples/feeder-rtu nordlys examples/feeder-rtu/deliveries/nordlys --key key.pem",
          .positionals = {{"TENDER", ArgumentKind::kPath, "The tender folder, awarded", true},
                          {"BID", ArgumentKind::kText, "The bid that was awarded", true},
                          {"DELIVERY", ArgumentKind::kPath, "The folder with delivery.yaml, files/ and evidence/", true}},
          .options = {{"--at", ArgumentKind::kDate, "Judge as of this day; the day of the record where nothing is said"},
                      {"--on", ArgumentKind::kDate, "The day of the record; today where nothing is said"},
                      {"--key", ArgumentKind::kPath, "Sign the record with this private key"},
                      {"--knowledge", ArgumentKind::kPath, "A newer list of known exploited vulnerabilities than the tender's"},
                      {"--out", ArgumentKind::kPath,
                       "Where the record goes; TENDER/deliveries/BID/acceptance/N where nothing is said"},
                      {"--jobs", ArgumentKind::kCount, "Accepted for likeness with evaluate: one delivery is one job"},
                      {"--json", ArgumentKind::kFlag, "Print the record as JSON"},
                      {"--unsafe-no-sandbox", ArgumentKind::kFlag,
                       "Read the supplier's files without the sandbox; the record says so"}},
          .run = run_accept};
}

}  // namespace proofhouse::cli
