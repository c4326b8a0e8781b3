// Taken: what a replay takes from the record, because an auditor was not given all the bytes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "decide/decide.h"
#include "model/decision.h"
#include "model/finding.h"
#include "tender/verification.h"

namespace proofhouse::tender {

// What a record says was found about one bid.
struct RecordedBid {
  BidId id;
  std::vector<Finding> findings;
  Judged judged;
};

// The evidence that the record lists and the folder lacks, where nothing else differs: its paths, sorted. Nothing where another
// input differs, is gone or is new, so that a replay would not be of this record.
std::optional<std::vector<std::string>> missing_evidence(const std::vector<InputDigest>& recorded,
                                                         const std::vector<InputDigest>& now);

// The bid that a path of missing evidence belongs to.
BidId bid_of_evidence(const std::string& path);

// Puts what the record says in the place of what was found without the evidence: findings, how much was judged, and the inputs
// below the bid's evidence folder. Findings that deciding adds by itself are left to it.
void take_from_record(const RecordedBid& record, const std::vector<InputDigest>& recorded_inputs, decide::BidInput& bid,
                      std::vector<InputDigest>& inputs);

}  // namespace proofhouse::tender
