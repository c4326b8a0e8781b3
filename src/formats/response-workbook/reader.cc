#include "formats/response-workbook/reader.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "base/json_writer.h"
#include "base/text.h"
#include "formats/remarks.h"
#include "formats/response-workbook/cell_text.h"
#include "formats/response-workbook/sheets.h"

namespace proofhouse::formats::response_workbook {

namespace {

constexpr std::size_t kLongestId = 100;
constexpr std::uint32_t kHeadingWithin = 20;  // rows from the top

std::unexpected<Error> refused(std::string place, std::string cause, std::string cure) {
  return fail_at(ErrorCode::kInvalid, {}, std::move(place), std::move(cause), std::move(cure));
}

std::string plain(const Row& row, std::uint16_t column) {
  const Cell* cell = row.at(column);
  return cell == nullptr ? std::string() : std::string(trim(cell->text));
}

// One sheet of answers: where its columns are.
struct Table {
  const Sheet* sheet = nullptr;
  std::size_t first = 0;  // index of the row below the heading
  std::map<Column, std::uint16_t> columns;
  std::vector<std::pair<std::uint16_t, ItemId>> answers;

  [[nodiscard]] std::string place(const Row& row, std::uint16_t column) const {
    return sheet->name + "!" + place_of(row.number, column);
  }
  [[nodiscard]] std::string place(const Row& row, Column column) const { return place(row, columns.at(column)); }
  [[nodiscard]] std::string text(const Row& row, Column column) const { return plain(row, columns.at(column)); }
};

std::vector<std::string> file_names(const std::string& text) {
  std::vector<std::string> out;
  for (const auto line : split(text, '\n')) {
    for (const auto name : split(line, ';')) {
      if (!trim(name).empty()) out.emplace_back(trim(name));
    }
  }
  return out;
}

class ResponseReader {
 public:
  explicit ResponseReader(const Book& book) : book_(book) {}

  Result<ReadDocument> read() {
    const Sheet* start = find(kStartSheet);
    if (start == nullptr)
      return refused({}, "this workbook is no questionnaire: it has no sheet Start", "hand in the questionnaire itself");
    TRY_VOID(whole(*start));
    TRY_VOID(read_start(*start));
    for (const Sheet& sheet : book_.sheets) {
      if (&sheet == start) continue;
      if (sheet.name == kEvidenceSheet) {
        TRY_VOID(whole(sheet));
        TRY_VOID(read_evidence(sheet));
      } else if (is_ours(sheet)) {
        TRY_VOID(whole(sheet));
        const Table table = TRY(table_of(sheet));
        TRY_VOID(read_answers(table));
      } else {
        remarks_.add("the sheet " + quote(sheet.name) + " is not known here and was not read");
      }
    }
    for (const auto& remark : book_.remarks) remarks_.add(remark);
    for (auto& [key, clause] : clauses_) finish_clause(key, clause);
    return ReadDocument{std::move(response_), std::move(remarks_).take()};
  }

 private:
  const Sheet* find(std::string_view name) const {
    const auto found = std::ranges::find(book_.sheets, name, &Sheet::name);
    return found == book_.sheets.end() ? nullptr : &*found;
  }

  static Result<void> whole(const Sheet& sheet) {
    if (sheet.breaches.empty()) return {};
    const Breach& first = sheet.breaches.front();
    return refused(sheet.name + "!" + first.place, first.cause, first.cure);
  }

  // -- the first sheet ---------------------------------------------------------------------------------------------------------

  Result<void> read_start(const Sheet& sheet) {
    std::map<std::string, std::pair<std::string, std::string>> values;  // by key: value and place
    for (const Row& row : sheet.rows) {
      const Cell* value = row.at(1);
      const std::string place = sheet.name + "!" + place_of(row.number, 1);
      std::string text;
      if (value != nullptr) {
        auto read = cell_text(*value);
        if (!read) return refused(place, read.error().cause, read.error().cure);
        text = std::move(*read);
      }
      const std::string key = plain(row, 0);
      if (!key.empty() && !values.emplace(key, std::pair(std::move(text), place)).second) {
        return refused(sheet.name + "!" + place_of(row.number, 0), quote(key) + " stands twice",
                       "use the questionnaire as the buyer sent it");
      }
    }
    const auto value = [&](std::string_view key) { return values[std::string(key)]; };
    if (const auto [schema, place] = value(kFormatKey); schema != kSchema) {
      return refused(place.empty() ? std::string(kStartSheet) : place,
                     "the format is " + quote(schema) + ", not " + std::string(kSchema),
                     "use the questionnaire as the buyer sent it");
    }
    response_.tender = value(kTenderKey).first;
    if (response_.tender.empty())
      return refused(std::string(kStartSheet), "the tender's title is missing", "use the questionnaire as the buyer sent it");
    response_.edition = value(kEditionKey).first;
    const auto [bidder, place] = value(kBidderKey);
    if (bidder.empty()) {
      return refused(place.empty() ? std::string(kStartSheet) : place, "the name of the bidder is missing", "write it there");
    }
    response_.bidder = bidder;
    return {};
  }

  // -- headings ----------------------------------------------------------------------------------------------------------------

  static std::optional<std::size_t> heading_of(const Sheet& sheet) {
    for (std::size_t i = 0; i < sheet.rows.size() && sheet.rows[i].number <= kHeadingWithin; ++i) {
      std::size_t known = 0;
      for (const Cell& cell : sheet.rows[i].cells) known += from_name<Column>(trim(cell.text)) ? 1U : 0U;
      if (known >= 3) return i;
    }
    return std::nullopt;
  }

  static bool is_ours(const Sheet& sheet) {
    return heading_of(sheet) || sheet.name.starts_with("SBD-") || sheet.name == "Clauses";
  }

  static std::unexpected<Error> renamed(std::string place, std::string cause) {
    return refused(std::move(place), std::move(cause), "give the columns the names that the questionnaire had");
  }

  static Result<Table> table_of(const Sheet& sheet) {
    const auto heading = heading_of(sheet);
    if (!heading) return renamed(sheet.name, "the sheet has no heading of Requirement, Question, Type, …");
    Table table;
    table.sheet = &sheet;
    table.first = *heading + 1;
    const Row& row = sheet.rows[*heading];
    std::set<ItemId> items;
    for (const Cell& cell : row.cells) {
      const std::string name(trim(cell.text));
      const std::string place = table.place(row, cell.column);
      if (const auto known = from_name<Column>(name)) {
        if (!table.columns.emplace(*known, cell.column).second) return renamed(place, "two columns are named " + quote(name));
        continue;
      }
      const bool whole_bid = name == kWholeBid;
      if (!whole_bid && !(name.starts_with(kItemPrefix) && name.size() > kItemPrefix.size())) {
        return renamed(place, "the column " + quote(name) + " is not known");
      }
      const ItemId item(whole_bid ? std::string() : name.substr(kItemPrefix.size()));
      if (!items.insert(item).second) return renamed(place, "two columns are named " + quote(name));
      table.answers.emplace_back(cell.column, item);
    }
    for (const auto name : enum_names(Column{})) {
      if (!table.columns.contains(*from_name<Column>(name)))
        return renamed(sheet.name, "the column " + quote(name) + " is missing");
    }
    return table;
  }

  // -- rows --------------------------------------------------------------------------------------------------------------------

  Result<void> read_answers(const Table& table) {
    for (std::size_t i = table.first; i < table.sheet->rows.size(); ++i) {
      const Row& row = table.sheet->rows[i];
      const std::string requirement = table.text(row, Column::kRequirement);
      if (row.cells.empty()) continue;
      const auto line = from_name<Line>(table.text(row, Column::kType));
      if (requirement.empty() || !line) {
        remarks_.add("row " + std::to_string(row.number) + " of the sheet " + quote(table.sheet->name) +
                     " has no requirement or no known type and was not read");
        continue;
      }
      const std::string question = table.text(row, Column::kQuestion);
      const std::string option = table.text(row, Column::kOption);
      for (const auto& id : {requirement, question, option}) {
        if (id.size() > kLongestId)
          return refused(table.place(row, Column::kRequirement), "an id is too long",
                         "use the questionnaire as the buyer sent it");
      }
      // A title says nothing: the clauses of a requirement have it again.
      if (*line != Line::kTitle && !seen_.emplace(requirement, *line, question, option).second) {
        return refused(table.place(row, Column::kRequirement),
                       "the row of " + quote(requirement) + " " + std::string(name_of(*line)) +
                           (question.empty() ? "" : " " + quote(question)) + " stands twice",
                       "delete one of the two");
      }
      if (*line == Line::kDemand) {
        response_.demands.push_back({RequirementId(requirement), {}, table.text(row, Column::kAsked)});
        continue;
      }
      TRY_VOID(read_row(table, row, RequirementId(requirement), *line));
    }
    return {};
  }

  Result<void> read_row(const Table& table, const Row& row, const RequirementId& requirement, Line line) {
    for (const auto& [column, item] : table.answers) {
      const Cell* cell = row.at(column);
      if (cell == nullptr) continue;
      const auto text = line == Line::kDate ? cell_date(*cell, book_.from_1904) : cell_text(*cell);
      const std::string place = table.place(row, column);
      if (!text) return refused(place, text.error().cause, text.error().cure);
      if (text->empty()) continue;
      TRY_VOID(read_cell(requirement, item, line, QuestionId(table.text(row, Column::kQuestion)),
                         table.text(row, Column::kOption), *text, place));
    }
    return {};
  }

  Claim& claim_of(const RequirementId& requirement, const ItemId& item) {
    const auto [found, fresh] = claims_.emplace(std::pair(requirement, item), response_.claims.size());
    if (fresh) {
      response_.claims.emplace_back();
      response_.claims.back().requirement = requirement;
      response_.claims.back().item = item;
    }
    return response_.claims[found->second];
  }

  static Answer& answer_of(Claim& claim, const QuestionId& question) {
    const auto found = std::ranges::find(claim.answers, question, &Answer::question);
    if (found != claim.answers.end()) return *found;
    claim.answers.push_back({question, {}, 0});
    return claim.answers.back();
  }

  static std::unexpected<Error> not_a_word(const std::string& place, const std::string& text, std::string_view words) {
    return refused(place, quote(text) + " is no answer here", "write one of " + std::string(words) + ", or leave the cell empty");
  }

  Result<void> read_cell(const RequirementId& requirement, const ItemId& item, Line line, const QuestionId& question,
                         const std::string& option, const std::string& text, const std::string& place) {
    switch (line) {
      case Line::kTitle:
      case Line::kDemand:
      case Line::kClause: return {};
      case Line::kClaim: {
        const auto given = from_name<ClaimAnswer>(lower(text));
        if (!given || *given == ClaimAnswer::kNone) return not_a_word(place, text, "yes, partly, no, not-applicable");
        claim_of(requirement, item).claim = *given;
        return {};
      }
      case Line::kWords: claim_of(requirement, item).text = text; return {};
      case Line::kEvidence: claim_of(requirement, item).evidence = file_names(text); return {};
      case Line::kChoices: {
        const std::string word = lower(text);
        if (word == "no") return {};
        if (word != "yes" && word != "x") return not_a_word(place, text, "yes, no");
        answer_of(claim_of(requirement, item), question).values.push_back(option);
        return {};
      }
      case Line::kYesNo: answer_of(claim_of(requirement, item), question).values = {lower(text)}; return {};
      case Line::kFile: answer_of(claim_of(requirement, item), question).values = file_names(text); return {};
      case Line::kChoice:
      case Line::kNumber:
      case Line::kDate:
      case Line::kText: answer_of(claim_of(requirement, item), question).values = {text}; return {};
      case Line::kClauseAnswer: {
        const auto given = from_name<ClauseAnswer>(lower(text));
        if (!given) return not_a_word(place, text, "accepted, changed, struck");
        clauses_[requirement].response.answer = *given;
        clauses_[requirement].answered = true;
        return {};
      }
      case Line::kClauseWords: clauses_[requirement].response.text = text; return {};
      case Line::kParameter: {
        const auto number = Decimal::parse(text);
        if (!number) return refused(place, number.error().cause, "write a number, or leave the cell empty");
        clauses_[requirement].response.parameters.emplace_back(question.str(), *number);
        return {};
      }
    }
    return {};
  }

  struct OpenClause {
    ClauseResponse response;
    bool answered = false;
  };

  void finish_clause(const RequirementId& requirement, OpenClause& clause) {
    clause.response.requirement = requirement;
    if (clause.answered) {
      response_.clauses.push_back(std::move(clause.response));
    } else {
      remarks_.add("the clause of " + quote(requirement.str()) + " has numbers or words and no answer; it was not read");
    }
  }

  // -- evidence ----------------------------------------------------------------------------------------------------------------

  Result<void> read_evidence(const Sheet& sheet) {
    std::map<EvidenceColumn, std::uint16_t> columns;
    JsonWriter json(JsonWriter::Style::kCompact);
    json.begin_array();
    bool any = false;
    for (const Row& row : sheet.rows) {
      if (columns.empty()) {
        for (const Cell& cell : row.cells) {
          if (const auto known = from_name<EvidenceColumn>(trim(cell.text))) columns.emplace(*known, cell.column);
        }
        if (!columns.empty() && columns.size() != enum_count<EvidenceColumn>()) {
          return renamed(sheet.name + "!" + std::to_string(row.number), "a column of the evidence files is missing or renamed");
        }
        continue;
      }
      if (plain(row, columns.at(EvidenceColumn::kFile)).empty()) continue;
      constexpr std::array<std::string_view, 6> kKeys = {"file", "sha256", "kind", "item", "version", "shows"};
      json.begin_object();
      for (const auto& [column, at] : columns) {
        const Cell* cell = row.at(at);
        if (cell == nullptr) continue;
        const auto text = cell_text(*cell);
        if (!text) return refused(sheet.name + "!" + place_of(row.number, at), text.error().cause, text.error().cure);
        if (!text->empty()) json.member(kKeys.at(static_cast<std::size_t>(column)), *text);
      }
      json.end_object();
      any = true;
    }
    json.end_array();
    if (any) response_.foreign.push_back({"/files", std::string(trim(std::move(json).take()))});
    return {};
  }

  const Book& book_;
  Remarks remarks_;
  Response response_;
  std::set<std::tuple<std::string, Line, std::string, std::string>> seen_;
  std::map<std::pair<RequirementId, ItemId>, std::size_t> claims_;
  std::map<RequirementId, OpenClause> clauses_;
};

}  // namespace

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  const Book book = TRY(read_book(std::move(bytes), limits));
  return ResponseReader(book).read();
}

}  // namespace proofhouse::formats::response_workbook
