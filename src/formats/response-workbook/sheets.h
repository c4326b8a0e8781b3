// Sheets: a spreadsheet file (ECMA-376, SpreadsheetML) taken apart into cells, and everything refused that would show a person
// something else than what is read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/limits.h"
#include "base/result.h"

namespace proofhouse::formats::response_workbook {

enum class CellKind : std::uint8_t { kText, kNumber, kBoolean, kError };

struct Cell {
  std::uint16_t column = 0;  // from 0
  CellKind kind = CellKind::kText;
  std::string text;  // a number as the file writes it; a boolean "1" or "0"
  bool formula = false;
};

struct Row {
  std::uint32_t number = 0;  // from 1
  std::vector<Cell> cells;   // by column; empty ones left out
  [[nodiscard]] const Cell* at(std::uint16_t column) const;
};

// Something of a sheet that no answer may stand on.
struct Breach {
  std::string place;  // "F12", "F12:G12", "row 7"
  std::string cause;
  std::string cure;
};

struct Sheet {
  std::string name;
  std::vector<Row> rows;  // by number
  std::vector<Breach> breaches;
};

struct Book {
  bool from_1904 = false;  // how days are counted
  std::vector<Sheet> sheets;
  std::vector<std::string> remarks;
};

// "F12" of a row and a column.
std::string place_of(std::uint32_t row, std::uint16_t column);

// Reads all sheets. Fails with kMalformed, kLimit, or kInvalid for what makes a whole file unfit: a password, macros, links to
// other files, embedded objects, hidden sheets, two sheets of one name. What is wrong in one sheet is its Breach.
Result<Book> read_book(std::string bytes, const Limits& limits);

}  // namespace proofhouse::formats::response_workbook
