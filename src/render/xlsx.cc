#include "render/xlsx.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/file.h"
#include "base/text.h"
#include "render/xlsx_book.h"

namespace proofhouse::render {

std::string xlsx_text(std::string_view text) {
  constexpr std::size_t kLongestText = 32'000;
  std::string out = shorten(printable(shorten(text, kLongestText)), kLongestText);
  // XML 1.0 has no U+FFFE and U+FFFF.
  for (const std::string_view refused : {"\uFFFE", "\uFFFF"}) out = replace_all(out, refused, "\uFFFD");
  return out;
}

namespace {

constexpr std::uint32_t kMostFrozen = 3;

unsigned decimals_of(XlsxStyle style) {
  switch (style) {
    case XlsxStyle::kOneDecimal: return 1;
    case XlsxStyle::kTwoDecimals: return 2;
    case XlsxStyle::kText:
    case XlsxStyle::kWrapped:
    case XlsxStyle::kWhole: return 0;
  }
  return 0;
}

// The nearest double to the rounded value: a spreadsheet's numbers are doubles.
double shown_number(const Rational& value, XlsxStyle style) {
  constexpr std::array<double, 3> kScale = {1.0, 10.0, 100.0};
  const unsigned decimals = decimals_of(style);
  return static_cast<double>(value.scaled(decimals)) / kScale.at(decimals);
}

std::unexpected<Error> no_space(std::string_view why) {
  return fail(ErrorCode::kIncomplete, "the workbook cannot be written: " + std::string(why),
              "free memory and disk space below TMPDIR, then try again");
}

}  // namespace

void Xlsx::Book::make_formats() {
  title = workbook_add_format(book);
  format_set_bold(title);
  heading = workbook_add_format(book);
  format_set_bold(heading);
  format_set_text_wrap(heading);
  format_set_align(heading, LXW_ALIGN_VERTICAL_TOP);
  format_set_bg_color(heading, kHeadingFill);
  format_set_bottom(heading, LXW_BORDER_THIN);
  format_set_bottom_color(heading, kRule);
  constexpr std::array<const char*, 5> kNumbers = {nullptr, nullptr, "#,##0", "#,##0.0", "#,##0.00"};
  for (std::size_t i = 0; i < formats.size(); ++i) {
    formats.at(i) = workbook_add_format(book);
    format_set_align(formats.at(i), LXW_ALIGN_VERTICAL_TOP);
    if (kNumbers.at(i) != nullptr) format_set_num_format(formats.at(i), kNumbers.at(i));
  }
  format_set_text_wrap(formats.at(static_cast<std::size_t>(XlsxStyle::kWrapped)));
}

Xlsx::Book::~Book() {
  if (book != nullptr) lxw_workbook_free(book);
}

void XlsxSheet::line(std::string_view text, bool bold) {
  if (state_->next >= kXlsxMostRows) return;
  worksheet_write_string(state_->sheet, state_->next++, 0, xlsx_text(text).c_str(), bold ? state_->title : nullptr);
}

void XlsxSheet::table(const std::vector<XlsxColumn>& columns) {
  state_->columns = columns;
  state_->heading_row = state_->next;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    worksheet_set_column(state_->sheet, column, column, columns[i].width, nullptr);
    worksheet_write_string(state_->sheet, state_->next, column, xlsx_text(columns[i].heading).c_str(), state_->heading);
  }
  ++state_->next;
  // Many frozen lines would leave no room to scroll.
  if (state_->heading_row <= kMostFrozen) worksheet_freeze_panes(state_->sheet, state_->next, 1);
  worksheet_repeat_rows(state_->sheet, state_->heading_row, state_->heading_row);
}

void XlsxSheet::row(const std::vector<XlsxCell>& cells) {
  if (state_->next >= kXlsxMostRows) return;
  for (std::size_t i = 0; i < std::min(cells.size(), state_->columns.size()); ++i) {
    const XlsxStyle style = state_->columns[i].style;
    lxw_format* format = state_->formats.at(static_cast<std::size_t>(style));
    const auto column = static_cast<lxw_col_t>(i);
    if (const auto* text = std::get_if<std::string>(&cells[i])) {
      const bool number_column = style != XlsxStyle::kText && style != XlsxStyle::kWrapped;
      worksheet_write_string(state_->sheet, state_->next, column, xlsx_text(*text).c_str(),
                             number_column ? state_->formats.front() : format);
    } else if (const auto* number = std::get_if<Rational>(&cells[i])) {
      worksheet_write_number(state_->sheet, state_->next, column, shown_number(*number, style), format);
    }
  }
  ++state_->next;
}

Xlsx::Xlsx(std::unique_ptr<Book> book) : book_(std::move(book)) {}
Xlsx::Xlsx(Xlsx&&) noexcept = default;
Xlsx& Xlsx::operator=(Xlsx&&) noexcept = default;
Xlsx::~Xlsx() = default;

Result<Xlsx> Xlsx::create(std::string_view title, Date created) {
  auto book = std::make_unique<Book>();
  book->memory = Descriptor(memfd_create("workbook", MFD_CLOEXEC));
  if (!book->memory.valid()) return no_space("there is no memory file");
  const std::string path = "/proc/self/fd/" + std::to_string(book->memory.get());
  book->book = workbook_new(path.c_str());
  if (book->book == nullptr) return no_space("there is no memory");
  std::string shown = shorten(xlsx_text(title), 200);
  std::string author = "Proofhouse";
  lxw_doc_properties properties{};
  properties.title = shown.data();
  properties.author = author.data();
  // The library takes the clock where the time is 0.
  properties.created = static_cast<time_t>(std::max<std::int64_t>(start_of(created).seconds(), 1));
  workbook_set_properties(book->book, &properties);
  book->make_formats();
  return Xlsx(std::move(book));
}

void set_page(lxw_worksheet* sheet) {
  constexpr std::uint8_t kPaperA4 = 9;
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, kPaperA4);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_set_footer(sheet, "&L&A&R&P / &N");
}

XlsxSheet Xlsx::sheet(const char* name) {
  XlsxSheet::State state;
  state.sheet = workbook_add_worksheet(book_->book, name);
  state.title = book_->title;
  state.heading = book_->heading;
  state.formats = book_->formats;
  set_page(state.sheet);
  return XlsxSheet(book_->sheets.emplace_back(std::move(state)));
}

Result<std::string> Xlsx::finish() && {
  for (const auto& state : book_->sheets) {
    if (state.columns.empty()) continue;
    const auto last = static_cast<lxw_col_t>(state.columns.size() - 1);
    worksheet_autofilter(state.sheet, state.heading_row, 0, std::max(state.next, state.heading_row + 1) - 1, last);
  }
  const lxw_error error = workbook_close(std::exchange(book_->book, nullptr));
  if (error != LXW_NO_ERROR) return no_space(lower(lxw_strerror(error)));
  return read_all(book_->memory.get(), "the workbook", 1ULL << 30U);
}

}  // namespace proofhouse::render
