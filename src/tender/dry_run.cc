#include "tender/dry_run.h"

#include <filesystem>
#include <utility>

#include "base/file.h"
#include "decide/assess.h"
#include "decide/gates.h"
#include "formats/readers.h"
#include "tender/folder.h"
#include "tender/input.h"
#include "tender/judge.h"
#include "tender/known_exploited.h"
#include "tender/workers.h"

namespace proofhouse::tender {

namespace {

struct Where {
  std::string tender;
  std::string above;  // the folder that holds the bid's folder
  std::string bid;    // its name
};

Result<Where> find_folders(const DryRunOptions& options) {
  if (!is_folder(options.bid))
    return fail_at(ErrorCode::kNotFound, options.bid, {}, "there is no such folder", "name the folder of a bid");
  std::error_code error;
  const std::filesystem::path bid = std::filesystem::canonical(options.bid, error);
  if (error || !bid.has_relative_path())
    return fail_at(ErrorCode::kUnreadable, options.bid, {}, "its path cannot be resolved", "name it by its full path");
  Where out{options.tender, bid.parent_path().string(), bid.filename().string()};
  if (!out.tender.empty()) return out;
  if (bid.parent_path().filename() != "bids" || !exists(bid.parent_path().parent_path().string() + "/tender.yaml")) {
    return fail_at(ErrorCode::kUsage, options.bid, {}, "it does not lie in the bids/ of a tender folder",
                   "name the tender: --tender DIR");
  }
  // As the user wrote it, so that messages name what the user knows.
  out.tender = (std::filesystem::path(options.bid) / "../..").lexically_normal().string();
  while (out.tender.size() > 1 && out.tender.ends_with('/')) out.tender.pop_back();
  if (out.tender.empty() || !exists(out.tender + "/tender.yaml")) out.tender = bid.parent_path().parent_path().string();
  return out;
}

bool about_price(FindingCode code) {
  return code == FindingCode::kPriceMissing || code == FindingCode::kPriceAbnormallyLow ||
         code == FindingCode::kMaintenanceCeiling;
}

// Without findings about prices; the assessments' indices follow.
void leave_out_prices(DryRun& run) {
  std::vector<std::optional<std::uint32_t>> to;
  std::vector<Finding> kept;
  for (auto& finding : run.findings) {
    const bool out = about_price(finding.code);
    to.push_back(out ? std::nullopt : std::optional(static_cast<std::uint32_t>(kept.size())));
    if (!out) kept.push_back(std::move(finding));
  }
  run.findings = std::move(kept);
  for (auto& assessment : run.assessments) {
    std::vector<std::uint32_t> indices;
    for (const std::uint32_t index : assessment.findings) {
      if (to[index]) indices.push_back(*to[index]);
    }
    assessment.findings = std::move(indices);
  }
}

}  // namespace

Result<DryRun> dry_run(const DryRunOptions& options, const Catalogue& catalogue) {
  const Where where = TRY(find_folders(options));
  TenderFolder folder = TRY(open_folder(where.tender, catalogue));
  const auto as_of = options.at ? options.at : folder.tender.dates.knowledge;
  if (!as_of) {
    return fail_at(ErrorCode::kUsage, where.tender + "/tender.yaml", {}, "it has no dates.knowledge, and no --at was given",
                   "give --at 2026-11-01");
  }
  const auto scheme = TRY(scheme_of(folder));
  const Workers workers = TRY(Workers::open(options.unsafe_no_sandbox, options.workers));
  std::vector<InputDigest> inputs;
  const auto kev = TRY(read_kev(folder, workers, inputs));

  // From here on the folder is where the bid lies; what people of the buyer's wrote is not the vendor's to see.
  folder.path = where.above;
  folder.reviews.clear();
  folder.marks.clear();
  const BidId id(where.bid);
  JudgedBid judged = judge_bid({folder, scheme, workers, kev ? &*kev : nullptr, *as_of, where.bid}, id);

  DryRun out;
  out.title = folder.tender.title;
  out.bid = id;
  out.bidder = judged.input.bid.bidder.name;
  out.as_of = *as_of;
  out.criticality = scheme.criticality;
  decide::check_waivers(folder.waivers, scheme, folder.tender, *as_of);
  out.assessments = decide::assess(scheme, folder.tender.items, judged.input.response, judged.input.findings);
  out.gates = decide::judge_gates(scheme, id, out.assessments, folder.waivers, *as_of);
  out.state = decide::state_of(out.gates);
  out.late = judged.input.readable && folder.tender.dates.deadline && judged.input.bid.received > *folder.tender.dates.deadline;
  if (out.late || !judged.input.readable) out.state = BidState::kExcluded;
  out.findings = std::move(judged.input.findings);
  out.judged = std::move(judged.input.judged);
  out.requirements = scheme.requirements;
  out.incomplete = judged.incomplete;
  leave_out_prices(out);
  return out;
}

}  // namespace proofhouse::tender
