// Award files: everything that an award writes, as bytes, before the first is written.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/result.h"
#include "crypto/keys.h"
#include "publish/sources.h"
#include "tender/evaluate.h"

namespace proofhouse::publish {

struct AwardFile {
  std::string name;  // below the award's folder: "debriefs/keystone/bundle.json"
  std::string bytes;
};

// How the documents are made. `salt` gives a fresh random salt at each call.
struct AwardMaking {
  Date day;
  const crypto::PrivateKey* key = nullptr;
  std::function<Digest()> salt;
};

struct AwardFiles {
  std::vector<AwardFile> files;
  bool without_docx = false;  // pandoc is not installed: HTML alone was made
};

// The award of `bid`, which nothing refuses: decision.json, award.json, their signature, the contract schedule, a notice and a
// debrief for each bidder with its signed bundle, and salts.json, which never leaves the buyer. Fails as document_docx, but for a
// pandoc that is not installed.
Result<AwardFiles> award_files(const tender::Evaluation& evaluation, const Sources& sources, const BidId& bid,
                               const AwardMaking& making);

// The end of a tender without a winner: decision.json, cancellation.json, their signature, a notice for each bidder.
Result<AwardFiles> cancellation_files(const tender::Evaluation& evaluation, const Sources& sources, std::string_view reason,
                                      const AwardMaking& making);

}  // namespace proofhouse::publish
