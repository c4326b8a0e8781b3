// Award JSON: what was awarded, as award.json, "proofhouse-award-1", for `accept` and for whoever draws up the contract.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/digest.h"
#include "model/decision.h"
#include "tender/award.h"

namespace proofhouse::publish {

inline constexpr std::string_view kAwardSchema = "proofhouse-award-1";
inline constexpr std::string_view kCancellationSchema = "proofhouse-cancellation-1";

// docs/formats/award.schema.json describes it. `decision` is the digest of decision.json, `documents` the files that go to
// the winner. The same values give the same bytes.
std::string award_json(const tender::Contract& contract, const Decision& decision, const Digest& decision_digest,
                       std::span<const std::string> documents);

// cancellation.json: the tender ended without a winner, and why.
std::string cancellation_json(const Decision& decision, const Digest& decision_digest, Date day, std::string_view reason);

}  // namespace proofhouse::publish
