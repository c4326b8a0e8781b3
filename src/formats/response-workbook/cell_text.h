// CellText: what a cell says, as the text of an answer.
#pragma once

#include <string>

#include "base/result.h"
#include "formats/response-workbook/sheets.h"

namespace proofhouse::formats::response_workbook {

// A text without white space at its ends; a number in the shortest digits that a spreadsheet takes for the same number, without
// exponent; yes or no for a boolean. Fails with kInvalid (no place) for an error value such as #N/A.
Result<std::string> cell_text(const Cell& cell);

// The day that a cell of a date shows: a count of days becomes "2026-11-01", a text stays. Fails with kInvalid (no place) for an
// hour, and for what is no day.
Result<std::string> cell_date(const Cell& cell, bool from_1904);

}  // namespace proofhouse::formats::response_workbook
