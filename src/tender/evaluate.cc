#include "tender/evaluate.h"

#include <algorithm>
#include <mutex>

#include "base/at_once.h"
#include "base/build_id.h"
#include "base/wire.h"
#include "crypto/sha.h"
#include "decide/decide.h"
#include "formats/readers.h"
#include "tender/folder.h"
#include "tender/input.h"
#include "tender/judge.h"
#include "tender/known_exploited.h"
#include "tender/publication.h"
#include "tender/reviewers.h"
#include "tender/workers.h"

namespace proofhouse::tender {

namespace {

std::vector<JudgedBid> judge_all(const Setting& setting, const EvaluateOptions& options) {
  const auto& ids = setting.folder.bids;
  std::vector<JudgedBid> judged(ids.size());
  std::mutex mutex;
  std::size_t done = 0;
  at_once(ids.size(), options.jobs, [&](std::size_t i) {
    judged[i] = judge_bid(setting, ids[i]);
    const std::lock_guard lock(mutex);
    ++done;
    if (options.progress) options.progress(done, ids.size());
  });
  return judged;
}

Result<Date> as_of_date(const EvaluateOptions& options, const TenderFolder& folder) {
  if (options.at) return *options.at;
  if (folder.tender.dates.knowledge) return *folder.tender.dates.knowledge;
  return fail_at(ErrorCode::kUsage, folder.path + "/tender.yaml", {}, "it has no dates.knowledge, and no --at was given",
                 "give --at 2026-11-01, or write dates.knowledge");
}

// The day of a release as its publisher writes it: a day, or a point in time.
std::optional<Date> day_of(std::string_view released) {
  const auto moment = Timestamp::parse(released);
  return moment ? std::optional(moment->date()) : std::nullopt;
}

Digest digest_of(const std::vector<InputDigest>& inputs) { return crypto::sha256(to_wire(inputs)); }

}  // namespace

Result<Evaluation> evaluate(const EvaluateOptions& options, const Catalogue& catalogue) {
  TenderFolder folder = TRY(open_folder(options.folder, catalogue));
  const Date as_of = TRY(as_of_date(options, folder));
  const auto scheme = TRY(scheme_of(folder));
  const Workers workers = TRY(Workers::open(options.unsafe_no_sandbox, options.workers));
  TRY_VOID(check_reviewers(folder, as_of, workers));
  const auto kev = TRY(read_kev(folder, workers, folder.inputs));

  ReadPublication published = TRY(read_publication(folder, scheme, workers));

  const Setting setting{folder, scheme, workers, kev ? &*kev : nullptr, as_of, {}};
  auto judged = judge_all(setting, options);

  decide::DecisionInput input;
  input.tender = folder.tender;
  input.scheme = scheme;
  input.as_of = as_of;
  input.waivers = folder.waivers;
  input.marks = folder.marks;
  input.publication = std::move(published.publication);
  input.clarifications = folder.clarifications;
  input.conflicts = folder.conflicts;
  input.withdrawals = folder.withdrawals;
  input.without_prices = options.without_prices;
  std::vector<InputDigest> inputs = folder.inputs;
  for (auto& file : published.inputs) inputs.push_back(std::move(file));
  bool incomplete = false;
  for (auto& bid : judged) {
    incomplete = incomplete || bid.incomplete;
    if (options.amend) options.amend(bid.input, bid.inputs);
    for (auto& file : bid.inputs) inputs.push_back(std::move(file));
    input.bids.push_back(std::move(bid.input));
  }
  sort_inputs(inputs);
  input.key = digest_of(inputs);
  input.incomplete = incomplete;
  input.unsafe = options.unsafe_no_sandbox;

  Evaluation evaluation;
  for (const auto& bid : input.bids) {
    if (bid.readable) evaluation.handed_in.push_back({bid.bid, bid.response});
  }
  evaluation.decision = decide::decide(std::move(input));
  evaluation.decision.inputs = std::move(inputs);
  if (kev) evaluation.decision.knowledge_released = day_of(kev->released);
  evaluation.decision.program_version = version();
  evaluation.decision.program_build = build_id();
  evaluation.requirements = scheme.requirements;
  return evaluation;
}

}  // namespace proofhouse::tender
