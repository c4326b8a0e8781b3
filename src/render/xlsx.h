// Xlsx: a workbook (ECMA-376, SpreadsheetML) in which no text of a vendor can become a formula, a link or markup.
//
// Texts are written as strings whatever they begin with (= + - @ and tab included); there is no way to write a formula, a link or
// a macro. Characters that XML or a reader's eye cannot take are shown as escapes; texts above 32,000 bytes are cut with an
// ellipsis. The same calls give the same bytes: the date of creation is an argument, and nothing else depends on where or when it
// is made. One thread at a time. The library below writes the parts to unnamed files of the system before they are zipped;
// nothing stays.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/rational.h"
#include "base/result.h"

namespace proofhouse::render {

enum class XlsxStyle : std::uint8_t { kText, kWrapped, kWhole, kOneDecimal, kTwoDecimals };

// Nothing, a text, or a number that is rounded as its column shows it.
using XlsxCell = std::variant<std::monostate, std::string, Rational>;

struct XlsxColumn {
  std::string heading;
  unsigned width = 12;  // in characters
  XlsxStyle style = XlsxStyle::kText;
};

// Rows that a sheet takes, its heading included; one above this is dropped, so callers count.
inline constexpr std::uint32_t kXlsxMostRows = 1'000'000;

// One sheet, written from the top. Belongs to its workbook.
class XlsxSheet {
 public:
  // A line of text across the sheet, bold for a title.
  void line(std::string_view text, bool bold = false);
  // The heading of a table: bold, filled, frozen with what is above it where that is little, repeated on each printed page, with
  // filters over the rows that follow. Once a sheet.
  void table(const std::vector<XlsxColumn>& columns);
  // A row of the table; at most as many cells as columns.
  void row(const std::vector<XlsxCell>& cells);

 private:
  friend class Xlsx;
  struct State;
  explicit XlsxSheet(State& state) : state_(&state) {}
  State* state_;
};

class XlsxForm;  // render/xlsx_form.h

class Xlsx {
 public:
  // `created` is written into the document's properties. Fails with kIncomplete where the system gives no memory file.
  static Result<Xlsx> create(std::string_view title, Date created);
  Xlsx(Xlsx&&) noexcept;
  Xlsx& operator=(Xlsx&&) noexcept;
  ~Xlsx();

  // A4, landscape, as wide as the page. The name is the program's: at most 31 characters, none of []:*?/\, used once.
  XlsxSheet sheet(const char* name);
  // The same page, for a sheet that somebody fills in. The name may be a text of the buyer's; it is made fit, and must differ.
  XlsxForm form(std::string_view name);
  // The file. Fails with kIncomplete where the system gives no space. The workbook is then spent.
  Result<std::string> finish() &&;

 private:
  struct Book;
  explicit Xlsx(std::unique_ptr<Book> book);
  std::unique_ptr<Book> book_;
};

}  // namespace proofhouse::render
