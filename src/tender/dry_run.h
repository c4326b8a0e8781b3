// DryRun: one bid judged as the buyer would judge it, without people, prices or rivals.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "model/catalogue.h"
#include "model/decision.h"

namespace proofhouse::tender {

struct DryRunOptions {
  std::string bid;         // the bid's folder
  std::string tender;      // the tender's; empty: two folders up, where bids/ of the tender holds the bid
  std::optional<Date> at;  // as EvaluateOptions
  bool unsafe_no_sandbox = false;
  std::string workers;
};

struct DryRun {
  std::string title;  // of the tender
  BidId bid;
  std::string bidder;
  Date as_of;
  Criticality criticality = Criticality::kLow;
  BidState state = BidState::kPending;
  bool late = false;
  std::vector<GateResult> gates;
  std::vector<Assessment> assessments;
  std::vector<Finding> findings;
  Judged judged;
  std::vector<Requirement> requirements;  // that hold for the tender
  bool incomplete = false;
};

// The assessments and gates that evaluate would give this bid if nobody had reviewed anything: the same readers, the same
// verifiers, the same rules. Reads nothing of any other bid but the name of its folder. Findings about prices are left out, and
// the others keep their order; the assessments point to what is left. Fails as open_folder; with kUsage where the tender is not
// found or no date is known, with kNotFound where the bid's folder is not there.
Result<DryRun> dry_run(const DryRunOptions& options, const Catalogue& catalogue);

}  // namespace proofhouse::tender
