#include "formats/response-workbook/sheets.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.h"
#include "formats/remarks.h"
#include "formats/response-workbook/package.h"

namespace proofhouse::formats::response_workbook {

namespace {

using syntax::XmlNode;

constexpr std::uint32_t kMostRows = 1'048'576;
constexpr std::uint32_t kMostColumns = 16'384;
constexpr std::size_t kMostSheets = 100;
constexpr std::size_t kMostBreaches = 100;

std::unexpected<Error> malformed(std::string place, std::string cause) {
  return fail_at(ErrorCode::kMalformed, {}, std::move(place), std::move(cause), "save the file again from a spreadsheet program");
}

std::unexpected<Error> refused(std::string place, std::string cause, std::string cure) {
  return fail_at(ErrorCode::kInvalid, {}, std::move(place), std::move(cause), std::move(cure));
}

bool is_true(std::string_view text) { return text == "1" || text == "true" || text == "on"; }

std::optional<std::uint32_t> whole_number(std::string_view text, std::uint32_t most) {
  if (text.empty() || text.size() > 9) return std::nullopt;
  std::uint32_t value = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return std::nullopt;
    value = value * 10 + static_cast<std::uint32_t>(digit - '0');
  }
  return value <= most ? std::optional(value) : std::nullopt;
}

struct At {
  std::uint32_t row = 0;
  std::uint16_t column = 0;
};

// "F12".
std::optional<At> parse_place(std::string_view text) {
  std::uint32_t column = 0;
  std::size_t letters = 0;
  while (letters < text.size() && letters < 4 && text[letters] >= 'A' && text[letters] <= 'Z') {
    column = column * 26 + static_cast<std::uint32_t>(text[letters++] - 'A' + 1);
  }
  if (letters == 0 || column > kMostColumns) return std::nullopt;
  const auto row = whole_number(text.substr(letters), kMostRows);
  if (!row || *row == 0) return std::nullopt;
  return At{*row, static_cast<std::uint16_t>(column - 1)};
}

// What Excel writes for a carriage return, and nobody typed.
std::string without_returns(std::string_view text) { return replace_all(replace_all(text, "_x000D_", ""), "\r", ""); }

// The text of a shared or inline string: plain, or in runs of other fonts. Readings of Asian characters (rPh) are no part of it.
std::string string_of(const XmlNode& node) {
  std::string out;
  for (const auto& part : node.children()) {
    if (part.name() == "t") out += part.text();
    if (part.name() != "r") continue;
    if (const auto run = part.child("t")) out += run->text();
  }
  return without_returns(out);
}

class BookReader {
 public:
  BookReader(Package& package, const Limits& limits) : package_(package), limits_(limits) {}

  Result<Book> read() {
    const std::string workbook = TRY(the_workbook());
    const auto document = TRY(package_.xml(workbook));
    if (document.root().name() != "workbook") return malformed(workbook, "this is no workbook");
    const auto relations = TRY(package_.relations(workbook));
    for (const auto& relation : relations) {
      if (relation.type == "sharedStrings") TRY_VOID(read_strings(relation.part));
    }
    if (const auto properties = document.root().child("workbookPr")) {
      book_.from_1904 = is_true(properties->attribute("date1904").value_or(""));
    }
    const auto sheets = document.root().child("sheets");
    if (!sheets) return malformed(workbook, "the workbook has no sheets");
    for (const auto& node : sheets->children("sheet")) TRY_VOID(read_sheet(node, relations));
    book_.remarks = package_.remarks();
    return std::move(book_);
  }

 private:
  // What a spreadsheet program would show: the one that the package names.
  Result<std::string> the_workbook() {
    std::vector<std::string> found;
    for (const auto& relation : TRY(package_.relations(""))) {
      if (relation.type == "officeDocument") found.push_back(relation.part);
    }
    if (found.size() == 1) return found.front();
    return malformed({}, found.empty() ? "this is a ZIP archive and no workbook" : "the file names two workbooks");
  }

  Result<void> count(std::size_t bytes) {
    output_ += bytes;
    if (output_ <= limits_.output) return {};
    return fail(ErrorCode::kLimit, "the cells hold more than " + std::to_string(limits_.output) + " bytes of text",
                "hand in the questionnaire alone");
  }

  Result<void> read_strings(const std::string& part) {
    const auto document = TRY(package_.xml(part));
    for (const auto& node : document.root().children("si")) {
      strings_.push_back(string_of(node));
      TRY_VOID(count(strings_.back().size()));
    }
    return {};
  }

  Result<void> read_sheet(const XmlNode& node, const std::vector<Relation>& relations) {
    Sheet sheet;
    sheet.name = std::string(node.attribute("name").value_or(""));
    const std::string state = lower(node.attribute("state").value_or("visible"));
    if (state != "visible") {
      return refused(sheet.name, "the sheet is hidden: what nobody sees is not an answer", "show the sheet or delete it");
    }
    if (book_.sheets.size() >= kMostSheets) {
      return fail(ErrorCode::kLimit, "the workbook has more than " + std::to_string(kMostSheets) + " sheets",
                  "hand in the questionnaire alone");
    }
    if (!names_.insert(lower(sheet.name)).second) return malformed(sheet.name, "two sheets have this name");
    const auto id = node.attribute("id");
    const auto relation = std::ranges::find_if(relations, [&](const Relation& one) { return id && one.id == *id; });
    if (relation == relations.end() || (relation->type != "worksheet" && relation->type != "chartsheet")) {
      return malformed(sheet.name, "the sheet leads to nothing");
    }
    if (!parts_.insert(relation->part).second) return malformed(sheet.name, "two sheets show the same part");
    if (relation->type == "worksheet") {
      TRY_VOID(package_.relations(relation->part));  // refuses links to files elsewhere
      TRY_VOID(read_cells(sheet, relation->part));
    }
    book_.sheets.push_back(std::move(sheet));
    return {};
  }

  static void breach(Sheet& sheet, std::string place, std::string cause, std::string cure) {
    if (sheet.breaches.size() < kMostBreaches) sheet.breaches.push_back({std::move(place), std::move(cause), std::move(cure)});
  }

  Result<void> read_cells(Sheet& sheet, const std::string& part) {
    const auto document = TRY(package_.xml(part));
    const XmlNode root = document.root();
    if (root.name() != "worksheet") return malformed(sheet.name, "this is no sheet");
    std::size_t tables = 0;
    for (const auto& node : root.children()) {
      const auto name = node.name();
      if (name == "cols") note_hidden_columns(sheet, node);
      if (name == "mergeCells") note_merged(sheet, node);
      if (name != "sheetData") continue;
      if (++tables > 1) return malformed(sheet.name, "the sheet has its cells twice");
      for (const auto& row : node.children("row")) TRY_VOID(read_row(sheet, row));
    }
    return {};
  }

  static void note_hidden_columns(Sheet& sheet, const XmlNode& node) {
    for (const auto& column : node.children("col")) {
      const bool flat = column.attribute("width").value_or("1") == "0";
      if (!flat && !is_true(column.attribute("hidden").value_or(""))) continue;
      const auto first = whole_number(column.attribute("min").value_or(""), kMostColumns);
      breach(sheet, first && *first > 0 ? place_of(1, static_cast<std::uint16_t>(*first - 1)) : "columns",
             "a column is hidden: what nobody sees is not an answer", "show all columns");
    }
  }

  static void note_merged(Sheet& sheet, const XmlNode& node) {
    for (const auto& merged : node.children("mergeCell")) {
      breach(sheet, printable(shorten(merged.attribute("ref").value_or(""), 40)), "cells are merged",
             "part the cells and answer in each");
    }
  }

  Result<void> read_row(Sheet& sheet, const XmlNode& node) {
    const auto number = whole_number(node.attribute("r").value_or(""), kMostRows);
    if (!number || *number == 0) return malformed(sheet.name, "a row does not say which it is");
    if (!sheet.rows.empty() && sheet.rows.back().number >= *number) {
      return malformed(sheet.name + "!" + std::to_string(*number), "the row stands twice or in the wrong order");
    }
    Row row;
    row.number = *number;
    for (const auto& cell : node.children("c")) TRY_VOID(read_cell(sheet, row, cell));
    const bool flat = node.attribute("ht").value_or("1") == "0";
    if (!row.cells.empty() && (flat || is_true(node.attribute("hidden").value_or("")))) {
      breach(sheet, place_of(row.number, 0), "the row is hidden: what nobody sees is not an answer", "show all rows");
    }
    sheet.rows.push_back(std::move(row));
    return {};
  }

  Result<void> read_cell(Sheet& sheet, Row& row, const XmlNode& node) {
    const std::string shown = printable(shorten(node.attribute("r").value_or("?"), 20));
    const std::string place = sheet.name + "!" + shown;
    const auto at = parse_place(node.attribute("r").value_or(""));
    if (!at || at->row != row.number) return malformed(place, "a cell does not say where it is");
    if (!row.cells.empty() && row.cells.back().column >= at->column)
      return malformed(place, "the cell stands twice or in the wrong order");
    Cell cell;
    cell.column = at->column;
    if (node.child("f")) {
      cell.formula = true;
      breach(sheet, shown, "a formula stands here; it is not worked out, and the value that was saved with it is no answer",
             "write the answer itself");
    }
    TRY_VOID(read_value(cell, node, place));
    if (cell.text.empty() && !cell.formula) return {};
    TRY_VOID(count(cell.text.size() + sizeof(Cell)));
    row.cells.push_back(std::move(cell));
    return {};
  }

  Result<void> read_value(Cell& cell, const XmlNode& node, const std::string& place) {
    const std::string_view type = node.attribute("t").value_or("n");
    const auto value = node.child("v");
    const std::string raw = value ? std::string(trim(value->text())) : std::string();
    if (type == "inlineStr") {
      if (const auto inline_string = node.child("is")) cell.text = string_of(*inline_string);
    } else if (type == "s") {
      if (raw.empty()) return {};
      const auto index = whole_number(raw, 100'000'000);
      if (!index || *index >= strings_.size()) return malformed(place, "the cell points to a text that is not there");
      cell.text = strings_[*index];
    } else if (type == "str" || type == "d") {
      cell.text = value ? without_returns(value->text()) : std::string();
    } else if (type == "b" || type == "n" || type == "e") {
      cell.kind = type == "b" ? CellKind::kBoolean : type == "n" ? CellKind::kNumber : CellKind::kError;
      cell.text = raw;
    } else {
      return malformed(place, "the cell is of an unknown type");
    }
    if (cell.text.size() > limits_.text) return malformed(place, "the text is too long");
    return {};
  }

  Package& package_;
  const Limits& limits_;
  Book book_;
  std::vector<std::string> strings_;
  std::set<std::string> names_;
  std::set<std::string> parts_;
  std::uint64_t output_ = 0;
};

}  // namespace

const Cell* Row::at(std::uint16_t column) const {
  const auto found = std::ranges::find(cells, column, &Cell::column);
  return found == cells.end() ? nullptr : &*found;
}

std::string place_of(std::uint32_t row, std::uint16_t column) {
  std::string out;
  for (std::uint32_t rest = column + 1U; rest > 0; rest = (rest - 1) / 26) {
    out.insert(out.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return out + std::to_string(row);
}

Result<Book> read_book(std::string bytes, const Limits& limits) {
  Package package = TRY(Package::open(std::move(bytes), limits));
  return BookReader(package, limits).read();
}

}  // namespace proofhouse::formats::response_workbook
