// Folder: a tender on disk (docs/tender-folder.md), its own files read, its bids found but not yet opened.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "base/result.h"
#include "decide/scheme.h"
#include "model/catalogue.h"
#include "model/decision.h"
#include "model/publication.h"
#include "model/tender.h"
#include "tender/people.h"
#include "tender/trust.h"

namespace proofhouse::tender {

struct TenderFolder {
  std::string path;
  Tender tender;
  Profile profile;                        // with the buyer's overrides
  std::vector<Requirement> requirements;  // the catalogue's and the buyer's own
  std::vector<Waiver> waivers;
  std::vector<BidderQuestion> questions;  // questions.yaml: what went to all bidders without a name
  std::vector<Review> reviews;
  std::vector<PanelMark> marks;
  std::vector<SignedReviews> signed_reviews;
  std::vector<ConflictDeclaration> conflicts;
  std::vector<Clarification> clarifications;  // by bid, then file
  std::vector<Withdrawal> withdrawals;
  std::optional<Date> awarded;  // the day of the first award that was made; no input
  TrustPolicy trust;
  std::vector<BidId> bids;          // sorted
  std::string kev;                  // path below the folder, or empty
  std::vector<InputDigest> inputs;  // of all files read here, of the catalogue and of the list of bids ("bids/")
};

// Reads everything of the buyer's own. Fails on the first thing that is wrong, with its file, line, cause and cure: the buyer's
// own files are not hostile, but a tender that is wrong must not be judged: a file that would be passed over in silence
// (trust/key.yml, a bid that is no folder) is an error too. The catalogue is one of
// the inputs.
Result<TenderFolder> open_folder(const std::string& path, const Catalogue& catalogue);

// Of the whole catalogue: the input "catalogue".
Digest digest_of_catalogue(const Catalogue& catalogue);

// The rules of the folder worked out. Fails as decide::make_scheme, naming tender.yaml.
Result<decide::Scheme> scheme_of(const TenderFolder& folder);

// The buyer's own files that are read where they are there, below the folder, sorted; a list of what lies in a folder ends in
// "/". Fails as open_folder.
Result<std::vector<std::string>> own_files(const std::string& tender);

// The bids, sorted: each folder below bids/. Names with a dot first and README.md are passed over. Fails as open_folder.
Result<std::vector<BidId>> bids_below(const std::string& tender);
inline constexpr std::string_view kBidsInput = "bids/";
Digest digest_of_bids(const std::vector<BidId>& bids);

}  // namespace proofhouse::tender
