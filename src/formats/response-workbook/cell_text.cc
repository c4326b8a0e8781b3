#include "formats/response-workbook/cell_text.h"

#include <array>
#include <charconv>
#include <optional>

#include "base/date.h"
#include "base/text.h"
#include "formats/remarks.h"

namespace proofhouse::formats::response_workbook {

namespace {

// A spreadsheet keeps doubles and writes them in seventeen digits: 22.4 may stand in the file as 22.399999999999999.
std::optional<std::string> shortest(std::string_view text) {
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  std::array<char, 512> out{};
  const auto written = std::to_chars(out.data(), out.data() + out.size(), value, std::chars_format::fixed);
  if (written.ec != std::errc()) return std::nullopt;
  std::string shown(out.data(), written.ptr);
  return shown.find_first_not_of("-.0123456789") == std::string::npos ? std::optional(shown) : std::nullopt;
}

std::unexpected<Error> no_answer(const Cell& cell, std::string_view what) {
  return fail(ErrorCode::kInvalid, quote(cell.text) + " is " + std::string(what), "write the answer itself");
}

}  // namespace

Result<std::string> cell_text(const Cell& cell) {
  switch (cell.kind) {
    case CellKind::kText: return std::string(trim(cell.text));
    case CellKind::kBoolean: return std::string(cell.text == "1" ? "yes" : "no");
    case CellKind::kError: return no_answer(cell, "an error value and no answer");
    case CellKind::kNumber: break;
  }
  const auto number = shortest(cell.text);
  return number ? Result<std::string>(*number) : no_answer(cell, "no number");
}

Result<std::string> cell_date(const Cell& cell, bool from_1904) {
  if (cell.kind != CellKind::kNumber) return cell_text(cell);
  // Days before 1900-03-01 are counted wrongly on purpose, and none is asked for.
  constexpr std::int32_t kFirst = 61;
  constexpr std::int32_t kLast = 2'958'465;
  constexpr std::int32_t kDayZero = -25'569;  // 1899-12-30, counted from 1970-01-01
  constexpr std::int32_t k1904 = 1'462;
  const std::string text = shortest(cell.text).value_or("");
  std::int32_t days = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), days);
  if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size()) return no_answer(cell, "no whole day");
  if (from_1904 && days < kLast) days += k1904;
  if (days < kFirst || days > kLast) return no_answer(cell, "no day that a date can be");
  return Date(kDayZero + days).iso();
}

}  // namespace proofhouse::formats::response_workbook
