#include "cli/award.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/file.h"
#include "base/json_writer.h"
#include "base/new_folder.h"
#include "base/text.h"
#include "catalogue/embedded.h"
#include "cli/terminal.h"
#include "cli/today.h"
#include "crypto/key_file.h"
#include "crypto/random.h"
#include "decide/award.h"
#include "publish/award/files.h"
#include "tender/award.h"
#include "tender/evaluate.h"
#include "tender/replay.h"

namespace proofhouse::cli {

namespace {

// What was asked for, checked before anything is judged.
struct Asked {
  tender::EvaluateOptions options;
  std::optional<BidId> bid;  // nothing: the tender ends without a winner
  std::string reason;
  std::string out;
  Date day;
  bool json = false;
};

Result<Asked> asked_for(const Arguments& arguments) {
  Asked asked;
  asked.options.folder = arguments.folder("TENDER");
  asked.options.at = TRY(arguments.date("--at"));
  asked.options.jobs = arguments.count("--jobs", 0);
  asked.out = arguments.folder("--out", asked.options.folder + "/award");
  const auto on = TRY(arguments.date("--on"));
  asked.day = on.value_or(today());
  asked.json = arguments.has("--json");
  asked.reason = trim(arguments.text("--cancel"));
  if (arguments.has("BID")) asked.bid = BidId(arguments.text("BID"));
  const bool cancels = arguments.has("--cancel");
  if (cancels == asked.bid.has_value()) {
    return fail(ErrorCode::kUsage, cancels ? "a bid is awarded or the tender is cancelled, not both" : "no bid was named",
                "give TENDER BID, or TENDER --cancel REASON");
  }
  if (cancels && asked.reason.empty())
    return fail(ErrorCode::kUsage, "the reason is empty", "say why the tender ends without a winner");
  if (!is_folder(asked.options.folder)) {
    return fail_at(ErrorCode::kNotFound, asked.options.folder, {}, "there is no such folder", "name a tender folder");
  }
  if (exists(asked.out)) {
    return fail_at(ErrorCode::kConflict, asked.out, {}, "an award is there already, and is never written over",
                   "name another folder with --out, or move this one away");
  }
  return asked;
}

void print_refusals(const Asked& asked, const std::vector<decide::Refusal>& refusals) {
  if (asked.json) {
    JsonWriter json;
    json.begin_object().key("awarded").null().member("bid", asked.bid).member("refused", refusals).end_object();
    print(std::move(json).take());
    return;
  }
  std::string text = asked.bid->str() + " cannot be awarded:\n";
  for (const auto& refusal : refusals) text += "  - " + printable(refusal.reason) + "\n";
  print(text);
}

Result<void> write_files(const Asked& asked, const publish::AwardFiles& made) {
  return write_new_folder(asked.out, [&](const std::string& folder) -> Result<void> {
    for (const auto& file : made.files) TRY_VOID(write_file(folder + "/" + file.name, file.bytes));
    return {};
  });
}

void print_done(const Asked& asked, const tender::Evaluation& evaluation, const publish::AwardFiles& made) {
  std::optional<Date> first;
  if (asked.bid) first = decide::first_signing_day(asked.day, evaluation.decision.tender.dates.standstill);
  if (asked.json) {
    std::vector<std::string> paths;
    for (const auto& file : made.files) paths.push_back(asked.out + "/" + file.name);
    std::ranges::sort(paths);
    JsonWriter json;
    json.begin_object().member("awarded", asked.bid).member("day", asked.day).member("first_signature", first);
    json.key("refused").begin_array().end_array().member("written", paths).end_object();
    print(std::move(json).take());
    return;
  }
  std::string text = asked.bid ? asked.bid->str() + " is awarded on " + asked.day.iso() + ". The contract may be signed from " +
                                     first->iso() + " on.\n"
                               : "The tender ended without a winner on " + asked.day.iso() + ".\n";
  text += "\n Record " + asked.out + "/decision.json · notices " + asked.out + "/notices/";
  if (asked.bid) text += " · debriefs " + asked.out + "/debriefs/ (salts.json stays with you)";
  print(text + "\n");
}

// A signature that nobody can check later is worth saying now.
void note_signer(const Asked& asked, const tender::Evaluation& evaluation, const crypto::PrivateKey& key) {
  const auto trust = tender::trust_in(asked.options.folder + "/trust");
  const auto standing = trust ? tender::standing_of(key, *trust, evaluation.decision.as_of) : SignatureCheck{};
  if (standing.state == SignatureState::kGood) return;
  print_note(
      "proofhouse: this key is not one of trust/ with the purpose award; verify will need its key file in a folder of --trust (" +
      key.public_key().fingerprint().hex() + ")");
}

Result<int> run_award(const Arguments& arguments) {
  Asked asked = TRY(asked_for(arguments));
  const auto key = TRY(crypto::read_private_key(arguments.text("--key")));
  const auto catalogue = TRY(catalogue::embedded());
  tender::Evaluation evaluation;
  {
    Progress progress("Judging bids");
    asked.options.progress = [&](std::size_t done, std::size_t all) { progress.show(done, all); };
    evaluation = TRY(tender::evaluate(asked.options, catalogue));
  }
  if (asked.bid) {
    const auto refusals = decide::refusals(evaluation.decision, evaluation.requirements, *asked.bid);
    if (!refusals.empty()) {
      print_refusals(asked, refusals);
      return evaluation.decision.incomplete ? kIncomplete : kDoneWithNo;
    }
  }
  const publish::Sources sources{&catalogue, &evaluation.requirements};
  const publish::AwardMaking making{asked.day, &key, crypto::random_salt};
  const auto made = TRY(asked.bid ? publish::award_files(evaluation, sources, *asked.bid, making)
                                  : publish::cancellation_files(evaluation, sources, asked.reason, making));
  TRY_VOID(write_files(asked, made));
  if (made.without_docx) print_note("proofhouse: pandoc is not installed, so the documents are there as HTML alone");
  note_signer(asked, evaluation, key);
  print_done(asked, evaluation, made);
  return kDone;
}

}  // namespace

Command award_command() {
  return {
      .name = "award",
      .summary = "Evaluate again and sign the decision for one bid, or end the tender without a winner",
      .example = "proofhouse award examples/feeder-rtu nordlys --key key.pem",
      .positionals = {{"TENDER", ArgumentKind::kPath, "The tender folder", true},
                      {"BID", ArgumentKind::kText, "The bid that is to be awarded"}},
      .options = {{"--key", ArgumentKind::kPath, "The private key that signs: a PKCS#8 PEM file", true},
                  {"--cancel", ArgumentKind::kText, "End the tender without a winner, for this reason"},
                  {"--out", ArgumentKind::kPath, "The new folder; TENDER/award where nothing is said"},
                  {"--on", ArgumentKind::kDate, "The day of the award; today where nothing is said"},
                  {"--at", ArgumentKind::kDate, "Judge as of this day; the tender's dates.knowledge where nothing is said"},
                  {"--jobs", ArgumentKind::kCount, "Bids judged at once; as many as there are processors where nothing is said"},
                  {"--json", ArgumentKind::kFlag, "Print what was done, or every reason for refusing, as JSON"}},
      .run = run_award};
}

}  // namespace proofhouse::cli
