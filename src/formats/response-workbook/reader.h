// A filled-in questionnaire workbook (.xlsx), "proofhouse-response-workbook-1" (README.md, docs/formats/response-workbook.md).
#pragma once

#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "formats/response-workbook/layout.h"
#include "model/document.h"

namespace proofhouse::formats::response_workbook {

// The bytes are the file's; output is what its parts and cells grow to.
inline constexpr Limits kLimits{.bytes = 16ULL << 20U, .depth = 32, .nodes = 4'000'000, .text = 100'000, .output = 64ULL << 20U};

// The Response of one workbook. Sheets, rows and columns may stand in any order: rows are known by the ids in them, columns by
// their headings. The demands hold the texts that the workbook shows; the list of evidence files is kept in Response::foreign as
// "/files". Rows and sheets that nobody knows are Remarks. Errors name the cell as place ("SBD-06!F12") and no file:
//   kMalformed  what is no workbook, or is cut or inconsistent;
//   kInvalid    a password, macros, links to other files, anything hidden, formulas and merged cells, renamed columns, two rows
//   or
//               columns about the same, a cell that is no answer to its row;
//   kLimit      above `limits`.
Result<ReadDocument> read(std::string bytes, const Limits& limits);

}  // namespace proofhouse::formats::response_workbook
