// Debriefing: what one bidder may be told of an evaluation, as a value.
#pragma once

#include <functional>
#include <vector>

#include "base/digest.h"
#include "model/debrief.h"
#include "tender/evaluate.h"

namespace proofhouse::tender {

// One input that is not told: the buyer keeps path, digest and salt; the bidder gets `salted` alone, the SHA-256 of the 32 bytes
// of the salt and the 32 bytes of the digest. With the salt the buyer can prove later that a file was among the inputs.
struct SaltedInput {
  std::string path;
  Digest sha256;
  Digest salt;
  Digest salted;
};

// Every input that is neither `bid`'s own nor common to all bidders, each with a salt of its own; in the order of `salted`, which
// tells nothing.
std::vector<SaltedInput> salted_inputs(const Decision& decision, const BidId& bid, const std::function<Digest()>& fresh_salt);

// Whether an input is common to all bidders: the catalogue, the published rules, and what is known of vulnerabilities.
bool is_common_input(std::string_view path);
// Whether it is the bidder's own: its bid and what it was asked.
bool is_own_input(std::string_view path, const BidId& bid);

// What `bid` is told where `winner` is awarded on that day; both are bids of the decision. The salted digests are left for the
// caller. Texts that people wrote and that name another losing bidder are left out, and a sentence says so.
Debrief debrief_of(const Evaluation& evaluation, const BidId& bid, const BidId& winner, Date awarded);

// What became of a bid where `winner` was awarded (empty: nobody was).
Outcome outcome_of(const BidDecision& bid, const BidId& winner);

}  // namespace proofhouse::tender
