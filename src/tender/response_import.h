// Importing: what a bidder sent becomes bids/<bid>/response.json.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "model/catalogue.h"
#include "tender/response_file.h"
#include "tender/response_gaps.h"

namespace proofhouse::tender {

struct ImportOptions {
  std::string tender;    // the folder
  std::string bid;       // the name of the bid's folder
  std::string file;      // what was sent
  bool replace = false;  // where a response is there already
  bool unsafe_no_sandbox = false;
  std::string workers;  // as EvaluateOptions
};

struct Import {
  Format format = Format::kResponse;
  std::string written;  // path of the new response.json
  std::string kept;     // path of the former one; empty where there was none
  Response response;
  ResponseGaps gaps;
  std::vector<std::string> remarks;
};

// Reads the file in a reader process, holds it against what the tender asks, and writes the response whole, with all that nobody
// here knows. A former response is never lost: kConflict where one is there, and with `replace` it is kept beside the new one
// under the first free name response-1.json, response-2.json, …, which nothing reads. Fails as read_response_file and
// open_folder; with kNotFound for a bid that has no folder; with kConflict for an answer to another tender. Nothing is written
// then.
Result<Import> import_response(const ImportOptions& options, const Catalogue& catalogue);

}  // namespace proofhouse::tender
