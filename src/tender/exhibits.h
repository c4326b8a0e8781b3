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
  std::vector<InputDigest> inputs;         // below the tender folder
  std::map<Digest, std::string> payloads;  // of signed envelopes, by the digest of the envelope
  bool incomplete = false;                 // a backstop fired or a reader could not be started
};

// Opens all evidence of a bid, whose folder is `shown` (bids/<bid>) below the tender folder, and never fails as a whole: what is
// wrong with a file becomes the state of its exhibit. Where `shown` is empty, evidence/ lies in `tender` itself: a delivery. The
// inputs are every file that was hashed, and "bids/<bid>/evidence/", the list of what lies there. `new_files` came with answers
// after the deadline and are named by their whole path below the tender (tender/clarifications.h); null where the tender takes
// none. One thread; several bids may be opened at once.
OpenedBid open_evidence(const std::string& tender, const std::string& shown, const Bid& bid, const TrustPolicy& trust,
                        const Workers& workers, Date as_of, const std::vector<Evidence>* new_files = nullptr);

}  // namespace proofhouse::tender
