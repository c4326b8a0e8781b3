// Exhibits: every listed file of one bid opened, hashed, read in its own process, its signature checked.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/case.h"
#include "model/decision.h"
#include "tender/trust.h"
#include "tender/workers.h"

namespace proofhouse::tender {

// What is kept of a bid's files after they were read, to say later where a finding is.
struct OpenedBid {
  std::vector<Exhibit> exhibits;
  std::vector<std::string> unlisted;
  std::vector<InputDigest> inputs;             // below the tender folder
  std::map<Digest, std::string> payloads;      // of signed envelopes, by the digest of the envelope
  bool incomplete = false;                     // a backstop of time or memory fired
};

// Opens all evidence of the bid in `folder` (…/bids/<bid>) and never fails as a whole: what is wrong with a file becomes the state of its
// exhibit. `shown` is the same folder below the tender, for inputs. One thread; several bids may be opened at once.
OpenedBid open_evidence(const std::string& folder, const std::string& shown, const Bid& bid, const TrustPolicy& trust,
                        const Workers& workers, Date as_of);

}  // namespace proofhouse::tender
