// Award file: award/award.json, what was bought and what is due at acceptance (docs/formats/award.schema.json).
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/decision.h"
#include "model/delivery.h"
#include "model/evidence.h"
#include "tender/trust.h"
#include "tender/workers.h"

namespace proofhouse::tender {

inline constexpr std::string_view kAwardSchema = "proofhouse-award-1";
inline constexpr std::string_view kAwardFile = "award/award.json";
inline constexpr std::string_view kAwardedDecisionFile = "award/decision.json";

// Reads the text of an award.json. Members at its top that are not known are read past: the contract is there as well. Fails with
// kInvalid, file, line, cause and cure for anything else that is not as the schema says, and for an item or a test that stands
// twice; as syntax::parse_json_tree for what is no JSON.
Result<AwardRecord> parse_award(std::string bytes, const std::string& file);

// The award of a tender folder, with what stands behind it.
struct OpenedAward {
  AwardRecord record;
  SignatureCheck signature;         // of award.json, within the signature of the decision record
  std::vector<InputDigest> inputs;  // below the tender folder
};

// Opens award/award.json and checks the envelope of award/decision.json: signed with a key of trust/ for awards that was valid on
// the day of the award, with both files among its subjects. What is wrong with the signature is its state. Fails with kNotFound
// and the cure where nothing was awarded, and as parse_award.
Result<OpenedAward> open_award(const std::string& tender, const TrustPolicy& trust, const Workers& workers);

}  // namespace proofhouse::tender
