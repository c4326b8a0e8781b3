#include "render/xlsx_form.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "render/xlsx_book.h"

namespace proofhouse::render {

namespace {

constexpr lxw_color_t kSectionFill = 0xD5DEE7;
constexpr lxw_color_t kBlockedFill = 0xE4E4E4;
constexpr lxw_color_t kAnswerFill = 0xFFFDF0;
constexpr lxw_color_t kQuiet = 0x5A6570;
constexpr std::size_t kLongestList = 255;
constexpr std::size_t kLongestExpression = 8000;

lxw_format* make_format(lxw_workbook* book, XlsxFormStyle style) {
  lxw_format* format = workbook_add_format(book);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  const auto fill = [&](lxw_color_t colour) { format_set_bg_color(format, colour); };
  const auto ruled = [&](std::uint8_t border) {
    format_set_border(format, border);
    format_set_border_color(format, kRule);
  };
  switch (style) {
    case XlsxFormStyle::kPlain: break;
    case XlsxFormStyle::kTitle:
      format_set_bold(format);
      format_set_font_size(format, 14);
      break;
    case XlsxFormStyle::kHeading:
      format_set_bold(format);
      format_set_text_wrap(format);
      fill(kHeadingFill);
      ruled(LXW_BORDER_THIN);
      break;
    case XlsxFormStyle::kSection:
      format_set_bold(format);
      format_set_text_wrap(format);
      fill(kSectionFill);
      ruled(LXW_BORDER_HAIR);
      break;
    case XlsxFormStyle::kId:
      format_set_font_size(format, 8);
      format_set_font_color(format, kQuiet);
      format_set_text_wrap(format);
      ruled(LXW_BORDER_HAIR);
      break;
    case XlsxFormStyle::kText:
    case XlsxFormStyle::kDemand:
      format_set_text_wrap(format);
      if (style == XlsxFormStyle::kDemand) format_set_italic(format);
      ruled(LXW_BORDER_HAIR);
      break;
    case XlsxFormStyle::kHint:
      format_set_text_wrap(format);
      format_set_font_size(format, 9);
      format_set_font_color(format, kQuiet);
      ruled(LXW_BORDER_HAIR);
      break;
    case XlsxFormStyle::kBlocked:
      fill(kBlockedFill);
      ruled(LXW_BORDER_HAIR);
      break;
    case XlsxFormStyle::kAnswer:
    case XlsxFormStyle::kAnswerNumber:
    case XlsxFormStyle::kAnswerDate:
      format_set_unlocked(format);
      format_set_text_wrap(format);
      format_set_align(format, LXW_ALIGN_LEFT);
      fill(kAnswerFill);
      ruled(LXW_BORDER_THIN);
      // As text, so that what is typed stays as it is: no program makes a formula, a number or a date of it.
      format_set_num_format(format, style == XlsxFormStyle::kAnswer       ? "@"
                                    : style == XlsxFormStyle::kAnswerDate ? "yyyy-mm-dd"
                                                                          : "General");
      break;
  }
  return format;
}

std::string column_letters(std::uint32_t column) {
  std::string out;
  for (std::uint32_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    out.insert(out.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return out;
}

std::string fixed_place(XlsxAt cell) { return "$" + column_letters(cell.column) + "$" + std::to_string(cell.row + 1); }

lxw_data_validation checked(std::string& title, std::string& message) {
  lxw_data_validation out{};
  out.ignore_blank = LXW_VALIDATION_ON;
  out.show_error = LXW_VALIDATION_ON;
  out.dropdown = LXW_VALIDATION_ON;
  out.error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
  out.error_title = title.data();
  out.error_message = message.data();
  return out;
}

bool wraps(XlsxFormStyle style) { return style != XlsxFormStyle::kPlain && style != XlsxFormStyle::kTitle; }

// How many lines a text takes in a column; small print fits more, bold print less.
unsigned lines_of(std::string_view text, unsigned width, XlsxFormStyle style) {
  const bool small = style == XlsxFormStyle::kId || style == XlsxFormStyle::kHint;
  const bool bold = style == XlsxFormStyle::kSection || style == XlsxFormStyle::kHeading;
  const std::size_t fits = std::max<std::size_t>(1, small ? width + width / 4 : bold ? width - width / 8 : width + width / 10);
  std::size_t lines = 0;
  for (const auto line : split(text, '\n')) lines += std::max<std::size_t>(1, (line.size() + fits - 1) / fits);
  return static_cast<unsigned>(std::min<std::size_t>(lines, 100));
}

// A spreadsheet's numbers are doubles.
double as_double(const Decimal& value) { return static_cast<double>(value.millionths()) / 1e6; }

lxw_datetime as_datetime(Date date) {
  const std::string iso = date.iso();
  lxw_datetime out{};
  out.year = std::stoi(iso.substr(0, 4));
  out.month = std::stoi(iso.substr(5, 2));
  out.day = std::stoi(iso.substr(8, 2));
  return out;
}

}  // namespace

std::string xlsx_place(XlsxAt cell) { return column_letters(cell.column) + std::to_string(cell.row + 1); }

XlsxForm Xlsx::form(std::string_view name) {
  std::string shown = xlsx_text(name);
  for (char& character : shown) {
    if (std::string_view("[]:*?/\\'").find(character) != std::string_view::npos) character = '-';
  }
  shown = shorten(shown, 28);
  XlsxForm::State state;
  state.sheet = workbook_add_worksheet(book_->book, shown.c_str());
  set_page(state.sheet);
  lxw_protection allowed{};
  allowed.format_columns = LXW_TRUE;
  allowed.format_rows = LXW_TRUE;
  worksheet_protect(state.sheet, nullptr, &allowed);
  worksheet_gridlines(state.sheet, LXW_HIDE_ALL_GRIDLINES);
  if (book_->forms.empty()) {
    for (std::size_t i = 0; i < state.formats.size(); ++i) {
      state.formats.at(i) = make_format(book_->book, static_cast<XlsxFormStyle>(i));
    }
    state.grey = workbook_add_format(book_->book);
    format_set_bg_color(state.grey, kBlockedFill);
    format_set_font_color(state.grey, kQuiet);
  } else {
    state.formats = book_->forms.front().formats;
    state.grey = book_->forms.front().grey;
  }
  return XlsxForm(book_->forms.emplace_back(state));
}

void XlsxForm::width(std::uint16_t column, unsigned characters) {
  worksheet_set_column(state_->sheet, column, column, characters, nullptr);
  state_->widths[column] = characters;
}

void XlsxForm::lines(unsigned least) {
  constexpr unsigned kMostLines = 30;  // a row is at most 409 points high
  if (least <= state_->lines) return;
  state_->lines = std::min(least, kMostLines);
  constexpr double kLineHeight = 13.5;
  worksheet_set_row(state_->sheet, state_->row, state_->lines * kLineHeight + 2, nullptr);
}

void XlsxForm::write(XlsxAt cell, std::string_view text, XlsxFormStyle style) {
  if (cell.row >= kXlsxMostRows) return;
  if (cell.row != state_->row) {
    state_->row = cell.row;
    state_->lines = 1;
  }
  if (const unsigned width = state_->widths[cell.column]; width > 0 && wraps(style)) lines(lines_of(text, width, style));
  lxw_format* format = state_->formats.at(static_cast<std::size_t>(style));
  if (text.empty()) {
    worksheet_write_blank(state_->sheet, cell.row, cell.column, format);
  } else {
    // A line break in a text of the program's own is one; all else is shown as an escape.
    std::string shown;
    for (const auto line : split(text, '\n')) shown += (shown.empty() ? "" : "\n") + xlsx_text(line);
    worksheet_write_string(state_->sheet, cell.row, cell.column, shown.c_str(), format);
  }
}

void XlsxForm::freeze(std::uint32_t row, std::uint16_t column) {
  worksheet_freeze_panes(state_->sheet, row, column);
  if (row > 0) worksheet_repeat_rows(state_->sheet, row - 1, row - 1);
}

void XlsxForm::take_word(XlsxAt cell, std::span<const std::string> words) {
  std::size_t length = 0;
  std::vector<std::string> texts;
  std::vector<const char*> list;
  for (const auto& word : words) {
    length += word.size() + 1;
    if (word.find_first_of(",\"\n") != std::string::npos) return;
    texts.push_back(xlsx_text(word));
  }
  if (length > kLongestList) return;
  for (const auto& text : texts) list.push_back(text.c_str());
  list.push_back(nullptr);
  std::string title = "One of the list";
  std::string message = "Choose one of the words in the list.";
  lxw_data_validation validation = checked(title, message);
  validation.validate = LXW_VALIDATION_TYPE_LIST;
  validation.value_list = const_cast<char**>(list.data());  // NOLINT(cppcoreguidelines-pro-type-const-cast): it is only read
  worksheet_data_validation_cell(state_->sheet, cell.row, cell.column, &validation);
}

void XlsxForm::take_from(XlsxAt cell, XlsxAt first, XlsxAt last) {
  std::string title = "One of the list";
  std::string message = "Choose one of the words in the list.";
  std::string range = "=" + fixed_place(first) + ":" + fixed_place(last);
  lxw_data_validation validation = checked(title, message);
  validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
  validation.value_formula = range.data();
  worksheet_data_validation_cell(state_->sheet, cell.row, cell.column, &validation);
}

void XlsxForm::take_number(XlsxAt cell, const Decimal& least, const Decimal& most) {
  std::string title = "A number";
  std::string message = "Give a number from " + least.text() + " to " + most.text() + ".";
  lxw_data_validation validation = checked(title, message);
  validation.validate = LXW_VALIDATION_TYPE_DECIMAL;
  validation.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
  validation.minimum_number = as_double(least);
  validation.maximum_number = as_double(most);
  worksheet_data_validation_cell(state_->sheet, cell.row, cell.column, &validation);
}

void XlsxForm::take_date(XlsxAt cell, Date first, Date last) {
  std::string title = "A date";
  std::string message = "Give a date, such as 2026-11-01.";
  lxw_data_validation validation = checked(title, message);
  validation.validate = LXW_VALIDATION_TYPE_DATE;
  validation.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
  validation.minimum_datetime = as_datetime(first);
  validation.maximum_datetime = as_datetime(last);
  worksheet_data_validation_cell(state_->sheet, cell.row, cell.column, &validation);
}

void XlsxForm::grey_unless(XlsxAt cell, std::span<const XlsxWord> any) {
  std::string tests;
  for (const auto& [at, word] : any) {
    tests += (tests.empty() ? "" : ",") + fixed_place(at) + "=\"" + replace_all(xlsx_text(word), "\"", "\"\"") + "\"";
  }
  if (tests.empty() || tests.size() > kLongestExpression) return;
  std::string expression = "=NOT(OR(" + tests + "))";
  lxw_conditional_format format{};
  format.type = LXW_CONDITIONAL_TYPE_FORMULA;
  format.value_string = expression.data();
  format.format = state_->grey;
  worksheet_conditional_format_cell(state_->sheet, cell.row, cell.column, &format);
}

}  // namespace proofhouse::render
