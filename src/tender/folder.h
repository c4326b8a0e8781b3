// Folder: a tender on disk (docs/tender-folder.md), its own files read, its bids found but not yet opened.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "base/result.h"
#include "model/catalogue.h"
#include "model/decision.h"
#include "model/tender.h"
#include "tender/trust.h"

namespace proofhouse::tender {

struct TenderFolder {
  std::string path;
  Tender tender;
  Profile profile;                         // with the buyer's overrides
  std::vector<Requirement> requirements;   // the catalogue's and the buyer's own
  std::vector<Waiver> waivers;
  std::vector<Review> reviews;
  std::vector<PanelMark> marks;
  TrustPolicy trust;
  std::vector<BidId> bids;                 // sorted
  std::string kev;                         // path below the folder, or empty
  std::vector<InputDigest> inputs;         // of all files read here, and of the catalogue
};

// Reads everything of the buyer's own. Fails on the first thing that is wrong, with its file, line, cause and cure: the buyer's own files
// are not hostile, but a tender that is wrong must not be judged. `catalogue_digest` goes into the inputs.
Result<TenderFolder> open_folder(const std::string& path, const Catalogue& catalogue, const Digest& catalogue_digest);

}  // namespace proofhouse::tender
