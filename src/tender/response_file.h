// ResponseFile: a bidder's answers from a file of any form that they come in, told by its content.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "model/bid.h"
#include "model/document.h"
#include "tender/workers.h"

namespace proofhouse::tender {

struct ResponseFile {
  Format format = Format::kResponse;
  Response response;
  std::vector<Remark> remarks;
};

// Reads response.json, a filled-in workbook or a saved form, in a reader process. The digest of a demand that a workbook holds as
// text is worked out here. Fails with the reader's error and the file's name; with kMalformed for a file that begins like none of
// them, or that made its reader die.
Result<ResponseFile> read_response_file(const std::string& path, const Workers& workers);

// "a workbook (XLSX)": for people.
std::string_view words_of(Format format);

}  // namespace proofhouse::tender
