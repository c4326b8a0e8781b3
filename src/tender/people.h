// People: what named people of the buyer wrote below the folder: reviews, clarifications, withdrawals.
#pragma once

#include <string>
#include <vector>

#include "base/digest.h"
#include "base/result.h"
#include "tender/own_reader.h"

namespace proofhouse::tender {

struct TenderFolder;

// A review file and the envelope beside it.
struct SignedReviews {
  std::string file;      // reviews/…
  Digest sha256;         // of that file
  std::string envelope;  // its bytes, not yet read
};

// Reads reviews/, clarifications/, withdrawals.yaml and the day of the first award into the folder, whose tender, requirements
// and bids are already there. Fails as open_folder: also for a bid, criterion or requirement that is not there, for an envelope
// that signs nothing, and for two clarifications of one bid that list a file of the same name. What award/ holds is no input: it
// is written afterwards, and read leniently.
Result<void> read_people(OwnReader& reader, TenderFolder& folder);

// The files of these that are there, below the folder; in no order. As own_files of tender/folder.h.
Result<std::vector<std::string>> files_of_people(const std::string& tender);

}  // namespace proofhouse::tender
