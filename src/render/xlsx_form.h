// XlsxForm: a sheet that somebody fills in: locked but for its answer cells, whose content the spreadsheet program checks.
//
// Made by Xlsx::form. Protected without a password: that keeps a hand from slipping, not a will from acting, so whoever reads the
// file back trusts nothing of it. Texts stay texts as everywhere in a workbook; the only expressions are those that grey_unless
// builds from places of cells and quoted words. Rows and columns count from 0.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/fields.h"
#include "render/xlsx.h"

namespace proofhouse::render {

enum class XlsxFormStyle : std::uint8_t {
  kPlain,
  kTitle,
  kHeading,
  kSection,
  kId,
  kText,
  kDemand,
  kHint,
  kBlocked,  // where nothing is to be answered
  kAnswer,   // these three are unlocked
  kAnswerNumber,
  kAnswerDate,
};
constexpr std::array<std::string_view, 12> enum_names(XlsxFormStyle) {
  return {"plain", "title",   "heading", "section",       "id",         "text", "demand",
          "hint",  "blocked", "answer",  "answer-number", "answer-date"};
}

struct XlsxAt {
  std::uint32_t row = 0;
  std::uint16_t column = 0;
};

// A cell, and a word that may stand in it.
struct XlsxWord {
  XlsxAt cell;
  std::string word;
};

// One sheet; belongs to its workbook.
class XlsxForm {
 public:
  void width(std::uint16_t column, unsigned characters);
  // A text, or an empty cell of the style. The row becomes as high as its longest text takes, as far as that can be told without
  // the reader's fonts: no program works it out when it opens the file. Rows are written from the top.
  void write(XlsxAt cell, std::string_view text, XlsxFormStyle style);
  // Makes the row that was written last at least so many lines high.
  void lines(unsigned least);
  // Rows above `row` stay in sight and are printed on each page, `column` columns stay at the left.
  void freeze(std::uint32_t row, std::uint16_t column);
  // The cell takes one of the words. Nothing is checked where the words do not fit into a list: 255 characters, no commas.
  void take_word(XlsxAt cell, std::span<const std::string> words);
  // The cell takes one of the texts that stand in a column of this sheet.
  void take_from(XlsxAt cell, XlsxAt first, XlsxAt last);
  void take_number(XlsxAt cell, const Decimal& least, const Decimal& most);
  void take_date(XlsxAt cell, Date first, Date last);
  // Shows the cell greyed while none of the cells holds its word.
  void grey_unless(XlsxAt cell, std::span<const XlsxWord> any);

 private:
  friend class Xlsx;
  struct State;
  explicit XlsxForm(State& state) : state_(&state) {}
  State* state_;
};

// "F12".
std::string xlsx_place(XlsxAt cell);

}  // namespace proofhouse::render
