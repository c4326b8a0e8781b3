#include "publish/questionnaire/workbook.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "publish/questionnaire/answer_sheet.h"
#include "render/xlsx.h"

namespace proofhouse::publish {

namespace {

namespace layout = formats::response_workbook;
using render::XlsxAt;
using render::XlsxFormStyle;

constexpr std::uint32_t kEvidenceRows = 80;

std::string sheet_name(const Element& element) {
  return std::string("SBD-") + (element.number < 10 ? "0" : "") + std::to_string(element.number);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::vector<const AskedRequirement*> of_element(const Questionnaire& questionnaire, const Element& element) {
  std::vector<const AskedRequirement*> out;
  for (const auto& asked : questionnaire.requirements) {
    if (asked.requirement.element == element.id) out.push_back(&asked);
  }
  return out;
}

constexpr std::array kSteps = {
    "Write the name of the bidder above, as it stands in the offer.",
    "Each sheet SBD-… holds one element of security. Answer in the pale yellow cells; all else is locked, so that your answers "
    "stand beside the very text "
    "that was asked.",
    "Each requirement first asks whether its demand is fulfilled (yes, partly, no, not-applicable), then for what stands behind "
    "the answer. A question that does "
    "not apply turns grey: leave it empty.",
    "What is asked once for the bid has the column Whole bid. Every item of the tender has its own column: answer for each.",
    "List the files of your bid on the sheet Evidence, and name them where they belong. Hand the files in beside this workbook.",
    "Answer the clauses of the contract on the sheet Clauses.",
    "Save as .xlsx. Do not rename sheets or columns, hide or merge cells, or write formulas: such a workbook is sent back "
    "unread.",
    "You may check your answers as the buyer will: proofhouse respond import, then proofhouse respond check.",
};

void write_start(render::XlsxForm form, const Questionnaire& questionnaire) {
  form.width(0, 16);
  form.width(1, 110);
  form.write({0, 0}, "Security questionnaire", XlsxFormStyle::kTitle);
  std::uint32_t row = 2;
  const auto pair = [&](std::string_view key, std::string_view value) {
    form.write({row, 0}, key, XlsxFormStyle::kHeading);
    form.write({row, 1}, value, XlsxFormStyle::kText);
    ++row;
  };
  pair(layout::kTenderKey, questionnaire.tender);
  pair("Buyer", questionnaire.buyer);
  pair(layout::kEditionKey, questionnaire.edition);
  pair("Deadline", questionnaire.deadline ? questionnaire.deadline->iso() : "");
  pair(layout::kFormatKey, layout::kSchema);
  form.write({row, 0}, layout::kBidderKey, XlsxFormStyle::kHeading);
  form.write({row, 1}, {}, XlsxFormStyle::kAnswer);
  row += 2;
  form.write({row++, 0}, "How to fill it in", XlsxFormStyle::kTitle);
  for (std::size_t i = 0; i < kSteps.size(); ++i) pair(std::to_string(i + 1), kSteps.at(i));
  ++row;
  form.write({row++, 0}, "What is asked", XlsxFormStyle::kTitle);
  for (const auto& element : questionnaire.elements) {
    const auto asked = of_element(questionnaire, element);
    const auto gates =
        static_cast<std::size_t>(std::ranges::count_if(asked, [](const AskedRequirement* one) { return one->gate; }));
    pair(sheet_name(element), element.title + ": " + counted(asked.size(), "requirement", "requirements") +
                                  (gates == 0 ? "" : ", " + counted(gates, "of them a gate", "of them gates")));
  }
}

void write_element(render::XlsxForm form, const Questionnaire& questionnaire, const Element& element) {
  const auto asked = of_element(questionnaire, element);
  AnswerColumns columns;
  columns.whole_bid = std::ranges::any_of(asked, [](const AskedRequirement* one) { return one->items.empty(); });
  for (const auto& item : questionnaire.items) {
    const bool used = std::ranges::any_of(
        asked, [&](const AskedRequirement* one) { return std::ranges::find(one->items, item.id) != one->items.end(); });
    if (used) columns.items.push_back(item);
  }
  AnswerSheet sheet(form, sheet_name(element) + "  " + element.title, "Answer in the pale yellow cells.", std::move(columns));
  for (const AskedRequirement* one : asked) sheet.requirement(*one);
}

void write_clauses(render::XlsxForm form, const Questionnaire& questionnaire) {
  AnswerSheet sheet(form, "Clauses of the contract", "Answer in the pale yellow cells.", {true, {}});
  for (const auto& asked : questionnaire.requirements) {
    if (!asked.requirement.clause.text.empty()) sheet.clause(asked.requirement);
  }
}

void write_evidence(render::XlsxForm form, const Questionnaire& questionnaire) {
  using Column = layout::EvidenceColumn;
  constexpr std::array<unsigned, enum_count<Column>()> kWidths = {34, 66, 22, 14, 14, 50};
  constexpr std::uint32_t kHeading = 2;
  form.write({0, 0}, "Evidence files", XlsxFormStyle::kTitle);
  form.write({1, 0},
             "One file a row. The digest is what sha256sum or your file manager shows; the form in HTML works it out by itself.",
             XlsxFormStyle::kPlain);
  for (std::uint16_t i = 0; i < enum_count<Column>(); ++i) {
    form.width(i, kWidths.at(i));
    form.write({kHeading, i}, name_of(static_cast<Column>(i)), XlsxFormStyle::kHeading);
  }
  // What cells of the list choose from, beside it: a list in a cell takes 255 characters only.
  constexpr auto kKinds = static_cast<std::uint16_t>(enum_count<Column>() + 1);
  constexpr std::uint16_t kItems = kKinds + 1;
  const auto write_list = [&](std::uint16_t column, std::string_view name, const std::vector<std::string>& entries) {
    form.width(column, 22);
    form.write({kHeading, column}, std::string(layout::kListPrefix) + std::string(name), XlsxFormStyle::kHeading);
    for (std::uint32_t i = 0; i < entries.size(); ++i) form.write({kHeading + 1 + i, column}, entries[i], XlsxFormStyle::kId);
  };
  std::vector<std::string> kinds;
  for (const auto name : enum_names(EvidenceKind{})) kinds.emplace_back(name);
  std::vector<std::string> items;
  for (const auto& item : questionnaire.items) items.push_back(item.id.str());
  write_list(kKinds, "kinds", kinds);
  write_list(kItems, "items", items);
  for (std::uint32_t row = kHeading + 1; row <= kHeading + kEvidenceRows; ++row) {
    for (std::uint16_t i = 0; i < enum_count<Column>(); ++i) form.write({row, i}, {}, XlsxFormStyle::kAnswer);
    const auto take = [&](Column column, std::uint16_t list, std::size_t count) {
      if (count == 0) return;
      form.take_from({row, static_cast<std::uint16_t>(column)}, {kHeading + 1, list},
                     {kHeading + static_cast<std::uint32_t>(count), list});
    };
    take(Column::kKind, kKinds, kinds.size());
    take(Column::kItem, kItems, items.size());
  }
  form.freeze(kHeading + 1, 1);
}

}  // namespace

Result<std::string> questionnaire_xlsx(const Questionnaire& questionnaire) {
  const Date created = questionnaire.deadline ? questionnaire.deadline->date() : Date::from(2000, 1, 1);
  render::Xlsx book = TRY(render::Xlsx::create("Security questionnaire: " + questionnaire.tender, created));
  write_start(book.form(layout::kStartSheet), questionnaire);
  for (const auto& element : questionnaire.elements) write_element(book.form(sheet_name(element)), questionnaire, element);
  write_clauses(book.form("Clauses"), questionnaire);
  write_evidence(book.form(layout::kEvidenceSheet), questionnaire);
  return std::move(book).finish();
}

}  // namespace proofhouse::publish
