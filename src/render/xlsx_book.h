// XlsxBook: what the sheets of a workbook share. For xlsx*.cc alone: nobody else knows the library below.
#pragma once

#include <xlsxwriter.h>

#include <array>
#include <list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "render/xlsx.h"
#include "render/xlsx_form.h"

namespace proofhouse::render {

inline constexpr lxw_color_t kHeadingFill = 0xE8EDF2;
inline constexpr lxw_color_t kRule = 0x9AA5B1;

// A text as a cell takes it.
std::string xlsx_text(std::string_view text);

// A4, landscape, as wide as the page, with the sheet's name and page numbers below.
void set_page(lxw_worksheet* sheet);

struct XlsxSheet::State {
  lxw_worksheet* sheet = nullptr;
  lxw_format* title = nullptr;
  lxw_format* heading = nullptr;
  std::array<lxw_format*, 5> formats{};
  std::vector<XlsxColumn> columns;
  std::uint32_t next = 0;  // the row to write
  std::uint32_t heading_row = 0;
};

struct XlsxForm::State {
  lxw_worksheet* sheet = nullptr;
  std::array<lxw_format*, enum_count<XlsxFormStyle>()> formats{};
  lxw_format* grey = nullptr;
  std::map<std::uint16_t, unsigned> widths;
  std::uint32_t row = 0;  // that is being written
  unsigned lines = 1;     // that it takes
};

struct Xlsx::Book {
  Descriptor memory;
  lxw_workbook* book = nullptr;
  lxw_format* title = nullptr;
  lxw_format* heading = nullptr;
  std::array<lxw_format*, 5> formats{};
  std::list<XlsxSheet::State> sheets;
  std::list<XlsxForm::State> forms;

  Book() = default;
  ~Book();
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;
  void make_formats();
};

}  // namespace proofhouse::render
