#include "cli/verify.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/build_id.h"
#include "base/file.h"
#include "base/text.h"
#include "catalogue/embedded.h"
#include "cli/terminal.h"
#include "crypto/sha.h"
#include "publish/award/bundle_reader.h"
#include "publish/award/json_difference.h"
#include "publish/award/recorded_bids.h"
#include "publish/award/verification_text.h"
#include "publish/decision_json.h"
#include "publish/decision_reader.h"
#include "tender/attestation.h"
#include "tender/debrief_replay.h"
#include "tender/replay.h"
#include "tender/signing.h"
#include "tender/taken.h"

namespace proofhouse::cli {

namespace {

using tender::SignedFile;
using tender::Verification;

struct Asked {
  std::optional<std::string> tender;
  tender::TrustPolicy trust;
  std::optional<Date> at;
  unsigned jobs = 0;
};

Result<tender::TrustPolicy> trust_for(const Arguments& arguments) {
  if (arguments.has("--trust")) return tender::trust_in(arguments.folder("--trust"));
  if (!arguments.has("--tender")) {
    return fail(ErrorCode::kUsage, "nobody says whose signature counts",
                "give --tender with a tender folder, or --trust with a folder of key files");
  }
  const std::string below = arguments.folder("--tender") + "/trust";
  if (!exists(below)) return tender::TrustPolicy::make({});
  return tender::trust_in(below);
}

// The files that were signed with the decision and lie beside it.
void check_beside(const SignedFile& file, const std::vector<Resource>& subjects, Verification& out) {
  const std::string folder = std::filesystem::path(file.path).parent_path().string();
  for (const auto& subject : subjects) {
    if (subject.name != "award.json" && subject.name != "cancellation.json") continue;
    const auto bytes = read_file((folder.empty() ? "." : folder) + "/" + subject.name);
    if (!bytes) {
      out.not_checked(subject.name, "It was signed with the decision and is not beside it.");
    } else if (subject.sha256 == crypto::sha256(*bytes)) {
      out.holds(subject.name, "It is the one that was signed.");
    } else {
      out.fails(subject.name, "It is not the one that was signed.");
    }
  }
}

Result<void> compare_decisions(SignedFile& file, const publish::DecisionView& record, const tender::Evaluation& evaluation,
                               const std::set<BidId>& taken, const Catalogue& catalogue, Verification& out) {
  const publish::Sources sources{&catalogue, &evaluation.requirements};
  std::string replayed = publish::decision_json(evaluation.decision, sources);
  if (!taken.empty()) replayed = publish::with_recorded_names(std::move(replayed), evaluation.decision, record, taken);
  const auto difference = TRY(publish::json_difference(std::move(file.bytes), std::move(replayed), "program"));
  if (difference) {
    out.fails("decision", "It differs first at " + difference->pointer + ": the record says " + difference->recorded +
                              ", the replay " + difference->replayed + ".");
  } else {
    out.holds("decision", "The replay gives the same decision: every finding, gate, score, price and rank.");
  }
  const bool same_program = record.program_build == build_id();
  out.holds("program", same_program ? "Made and replayed by the same build, version " + record.program_version + "."
                                    : "Made by version " + printable(record.program_version) + ", build " +
                                          printable(record.program_build) + "; replayed by version " + std::string(version()) +
                                          ", build " + std::string(build_id()) + ".");
  return {};
}

// Evaluates with the record's findings about these bids.
Result<tender::Evaluation> replay_without(const std::set<BidId>& bids, const publish::DecisionView& record,
                                          tender::EvaluateOptions options, const Catalogue& catalogue) {
  const auto taken = publish::recorded_bids(record, bids);
  options.amend = [&](decide::BidInput& bid, std::vector<InputDigest>& inputs) {
    const auto found = std::ranges::find(taken, bid.bid.id, &tender::RecordedBid::id);
    if (found != taken.end()) tender::take_from_record(*found, record.inputs, bid, inputs);
  };
  return tender::evaluate(options, catalogue);
}

Result<void> replay(SignedFile& file, const publish::DecisionView& record, const Asked& asked, Verification& out) {
  if (!asked.tender) {
    out.not_checked("inputs", "No tender folder was given (--tender), so nothing was evaluated again.");
    return {};
  }
  const auto catalogue = TRY(catalogue::embedded());
  tender::EvaluateOptions options;
  options.folder = *asked.tender;
  options.at = record.as_of;
  options.jobs = asked.jobs;
  auto evaluation = tender::evaluate(options, catalogue);
  if (!evaluation) {
    if (evaluation.error().code == ErrorCode::kIncomplete || !is_folder(*asked.tender))
      return std::unexpected(evaluation.error());
    tender::check_inputs_by_hand(record.inputs, *asked.tender, catalogue, evaluation.error(), out);
    return {};
  }
  bool same = true;
  std::set<BidId> taken;  // bids of which evidence is missing
  if (const auto missing = tender::missing_evidence(record.inputs, evaluation->decision.inputs)) {
    tender::note_missing_evidence(*missing, record.inputs.size(), out);
    for (const auto& path : *missing) taken.insert(tender::bid_of_evidence(path));
    evaluation = TRY(replay_without(taken, record, options, catalogue));
  } else {
    same = tender::check_inputs(record.inputs, evaluation->decision.inputs, out);
  }
  out.incomplete = evaluation->decision.incomplete;
  if (same) {
    TRY_VOID(compare_decisions(file, record, *evaluation, taken, catalogue, out));
  } else {
    out.not_checked("decision", "It was not compared, because not all inputs are what they were.");
  }
  tender::note_what_is_taken(*evaluation, out);
  return {};
}

Result<void> verify_decision(SignedFile& file, const Asked& asked, const tender::Workers& workers, Verification& out) {
  out.kind = "decision record";
  const auto record = TRY(publish::read_decision(file.bytes, file.path));
  const auto subjects =
      TRY(tender::check_signer(file, asked.trust, tender::kDecisionPredicate, asked.at.value_or(record.as_of), workers, out));
  if (!subjects.empty()) {
    tender::check_subjects(subjects, record.inputs, out);
    check_beside(file, subjects, out);
  }
  return replay(file, record, asked, out);
}

Result<void> verify_debrief(const SignedFile& file, const Asked& asked, const tender::Workers& workers, Verification& out) {
  out.kind = "debrief";
  const auto debrief = TRY(publish::read_bundle(file.bytes, file.path));
  static_cast<void>(
      TRY(tender::check_signer(file, asked.trust, kDebriefPredicate, asked.at.value_or(debrief.as_of), workers, out)));
  if (asked.tender) {
    tender::check_own_inputs(debrief, *asked.tender, out);
  } else {
    out.not_checked("own inputs", "No folder with the bid was given (--tender), so its files were not held against the digests.");
  }
  tender::replay_debrief(debrief, out);
  return {};
}

// Our writers put the schema first; the readers hold it.
bool is_debrief(const SignedFile& file) {
  return std::string_view(file.bytes).substr(0, 256).find(kDebriefSchema) != std::string_view::npos;
}

int report(const Arguments& arguments, const Verification& verification, const std::string& shown) {
  print(arguments.has("--json") ? publish::verification_json(verification, shown)
                                : publish::verification_text(verification, shown));
  if (verification.incomplete) return kIncomplete;
  return verification.good() ? kDone : kDoneWithNo;
}

// An attestation of a vendor against what the user gives, not a record of ours.
Result<int> run_attestation(const Arguments& arguments) {
  const auto workers = TRY(tender::Workers::open(false));
  const tender::AttestationQuestion question{arguments.text("FILE"),         arguments.text("--artifact"),
                                             arguments.text("--public-key"), arguments.text("--trusted-root"),
                                             arguments.text("--identity"),   arguments.text("--issuer")};
  Verification verification;
  TRY_VOID(tender::verify_attestation(question, workers, verification));
  return report(arguments, verification, question.file);
}

Result<int> run_verify(const Arguments& arguments) {
  if (arguments.has("--public-key") || arguments.has("--trusted-root")) return run_attestation(arguments);
  Asked asked{std::nullopt, TRY(trust_for(arguments)), TRY(arguments.date("--at")), arguments.count("--jobs", 0)};
  if (arguments.has("--tender")) asked.tender = arguments.folder("--tender");
  const auto workers = TRY(tender::Workers::open(false));
  SignedFile file = TRY(tender::open_signed(arguments.text("FILE"), workers));
  const std::string shown = file.path;
  Verification verification;
  verification.kind = "signed file";
  if (tender::known_signer(file, asked.trust, verification)) {
    TRY_VOID(is_debrief(file) ? verify_debrief(file, asked, workers, verification)
                              : verify_decision(file, asked, workers, verification));
  }
  return report(arguments, verification, shown);
}

}  // namespace

Command verify_command() {
  return {
      .name = "verify",
      .summary = "Check and replay a signed decision record or a debrief, without trusting who sent it",
      .example = "proofhouse verify award/decision.json --tender feeder-rtu",
      .positionals = {{"FILE", ArgumentKind::kPath,
                       "decision.json or bundle.json, with its signature beside it; or a DSSE envelope or sigstore bundle",
                       true}},
      .options = {{"--tender", ArgumentKind::kPath, "The tender folder; for a debrief, one that holds the own bid"},
                  {"--trust", ArgumentKind::kPath, "The keys that count; the trust/ of --tender where nothing is said"},
                  {"--at", ArgumentKind::kDate, "The day on which the key must be valid; the record's own where nothing is said"},
                  {"--jobs", ArgumentKind::kCount, "Bids judged at once; as many as there are processors where nothing is said"},
                  {"--artifact", ArgumentKind::kPath, "The file that an attestation is about"},
                  {"--public-key", ArgumentKind::kPath, "The key that signed an attestation, PEM"},
                  {"--trusted-root", ArgumentKind::kPath, "The trusted_root.json of a sigstore instance"},
                  {"--identity", ArgumentKind::kText, "Who signed: the identity in the certificate, exactly"},
                  {"--issuer", ArgumentKind::kText, "Who vouched for the identity, exactly"},
                  {"--json", ArgumentKind::kFlag, "Print the checks as JSON"}},
      .run = run_verify};
}

}  // namespace proofhouse::cli
