// Write: the files of an acceptance record, into a place of their own.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "model/acceptance.h"
#include "publish/sources.h"

namespace proofhouse::publish::acceptance {

// Writes acceptance.html and acceptance.json below `folder`, which is made where it is missing. Returns the paths in this order.
// Fails with kConflict where one of them is there already: a record is never written over. Else as write_file.
Result<std::vector<std::string>> write_record(const AcceptanceRecord& record, const Sources& sources, const std::string& folder);

// The first of deliveries/<bid>/acceptance/1, 2, … below a tender that is not there yet.
std::string next_folder(const std::string& tender, const BidId& bid);

}  // namespace proofhouse::publish::acceptance
