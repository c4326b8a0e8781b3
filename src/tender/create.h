// Creating: a new tender folder that evaluates at once.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "model/catalogue.h"

namespace proofhouse::tender {

// Writes a tender folder for a profile: tender.yaml with every rule explained beside it, and the empty folders that bids, reviews
// and keys go to. `today` sets the dates that the buyer then changes. Returns the files written. Fails with kUsage for an unknown
// profile and for a day too late for the calendar, with kConflict where the folder exists and is not empty: nothing is ever
// overwritten.
Result<std::vector<std::string>> create(const std::string& folder, const std::string& profile, const Catalogue& catalogue,
                                        Date today);

}  // namespace proofhouse::tender
