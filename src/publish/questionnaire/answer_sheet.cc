#include "publish/questionnaire/answer_sheet.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace proofhouse::publish {

namespace {

namespace layout = formats::response_workbook;
using layout::Column;
using render::XlsxAt;
using render::XlsxFormStyle;

constexpr auto kFirstAnswer = static_cast<std::uint16_t>(enum_count<Column>());
constexpr unsigned kAnswerWidth = 34;
constexpr unsigned kRoom = 4;  // lines for words
constexpr std::int32_t kLargestNumber = 2'000'000'000;

XlsxAt at(std::uint32_t row, Column column) { return {row, static_cast<std::uint16_t>(column)}; }

unsigned width_of(Column column) {
  switch (column) {
    case Column::kRequirement: return 14;
    case Column::kQuestion: return 15;
    case Column::kType: return 10;
    case Column::kOption: return 15;
    case Column::kAsked: return 56;
    case Column::kHow: return 24;
  }
  return 12;
}

std::string kind_and_quantity(const TenderItem& item) {
  return std::to_string(item.quantity) + " × " + std::string(name_of(item.kind));
}

std::string condition_text(const Question& question) {
  if (!question.when) return {};
  return "Only where " + question.when->question.str() + " is " + join(question.when->any, " or ") + ".\n";
}

std::string how_to_answer(const Question& question) {
  switch (question.type) {
    case QuestionType::kYesNo: return "yes or no";
    case QuestionType::kChoice: return "One of the words at the left";
    case QuestionType::kChoices: return "yes beside each one that holds";
    case QuestionType::kNumber: return question.unit.empty() ? "A number" : "A number, in " + question.unit;
    case QuestionType::kDate: return "A date, such as 2026-11-01";
    case QuestionType::kText: return "Text";
    case QuestionType::kFile: return "File names, one a line";
  }
  return {};
}

layout::Line line_of(QuestionType type) {
  switch (type) {
    case QuestionType::kYesNo: return layout::Line::kYesNo;
    case QuestionType::kChoice: return layout::Line::kChoice;
    case QuestionType::kChoices: return layout::Line::kChoices;
    case QuestionType::kNumber: return layout::Line::kNumber;
    case QuestionType::kDate: return layout::Line::kDate;
    case QuestionType::kText: return layout::Line::kText;
    case QuestionType::kFile: return layout::Line::kFile;
  }
  return layout::Line::kText;
}

}  // namespace

AnswerSheet::AnswerSheet(render::XlsxForm form, std::string_view title, std::string_view lead, AnswerColumns columns)
    : form_(form), columns_(std::move(columns)) {
  form_.write({0, 0}, title, XlsxFormStyle::kTitle);
  form_.write({1, 0}, lead, XlsxFormStyle::kPlain);
  constexpr std::uint32_t kHeading = 2;
  for (const auto name : enum_names(Column{})) {
    const auto column = *from_name<Column>(name);
    form_.width(static_cast<std::uint16_t>(column), width_of(column));
    form_.write(at(kHeading, column), name, XlsxFormStyle::kHeading);
  }
  std::uint16_t next = kFirstAnswer;
  const auto answer_column = [&](std::string_view heading, const std::string& note) {
    form_.width(next, kAnswerWidth);
    form_.write({1, next}, note, XlsxFormStyle::kPlain);
    form_.write({kHeading, next++}, heading, XlsxFormStyle::kHeading);
  };
  if (columns_.whole_bid) answer_column(layout::kWholeBid, "Answered once");
  for (const auto& item : columns_.items) {
    answer_column(std::string(layout::kItemPrefix) + item.id.str(), kind_and_quantity(item));
  }
  next_ = kHeading + 1;
  form_.freeze(next_, 1);
}

void AnswerSheet::lead(const RequirementId& id, const Lead& lead, XlsxFormStyle asked_style) {
  form_.write(at(next_, Column::kRequirement), id.str(), XlsxFormStyle::kId);
  form_.write(at(next_, Column::kQuestion), lead.question, XlsxFormStyle::kId);
  form_.write(at(next_, Column::kType), name_of(lead.line), XlsxFormStyle::kId);
  form_.write(at(next_, Column::kOption), lead.option, XlsxFormStyle::kId);
  form_.write(at(next_, Column::kAsked), lead.asked, asked_style);
  form_.write(at(next_, Column::kHow), lead.how, XlsxFormStyle::kHint);
}

void AnswerSheet::section(const RequirementId& id, std::string_view title, std::string_view note) {
  asked_.clear();
  const std::size_t columns = kFirstAnswer + (columns_.whole_bid ? 1U : 0U) + columns_.items.size();
  for (std::uint16_t column = 0; column < columns; ++column) form_.write({next_, column}, {}, XlsxFormStyle::kSection);
  form_.write(at(next_, Column::kRequirement), id.str(), XlsxFormStyle::kSection);
  form_.write(at(next_, Column::kType), name_of(Line::kTitle), XlsxFormStyle::kSection);
  form_.write(at(next_, Column::kAsked), title, XlsxFormStyle::kSection);
  form_.write(at(next_, Column::kHow), note, XlsxFormStyle::kSection);
  ++next_;
}

std::vector<XlsxAt> AnswerSheet::answers(const std::vector<ItemId>& items, XlsxFormStyle style) {
  std::vector<XlsxAt> open;
  std::uint16_t column = kFirstAnswer;
  const auto put = [&](bool here) {
    form_.write({next_, column}, {}, here ? style : XlsxFormStyle::kBlocked);
    if (here && style != XlsxFormStyle::kBlocked) open.push_back({next_, column});
    ++column;
  };
  if (columns_.whole_bid) put(items.empty());
  for (const auto& item : columns_.items) put(std::ranges::find(items, item.id) != items.end());
  return open;
}

void AnswerSheet::requirement(const AskedRequirement& asked) {
  const Requirement& requirement = asked.requirement;
  section(requirement.id, requirement.title,
          asked.gate           ? "Gate: a bid that does not fulfil it is out"
          : asked.prerequisite ? "Prerequisite"
                               : "");
  lead(requirement.id, {Line::kDemand, {}, {}, requirement.demand, "The demand. It cannot be changed."}, XlsxFormStyle::kDemand);
  answers(asked.items, XlsxFormStyle::kBlocked);
  ++next_;

  static const std::vector<std::string> kClaims = {"yes", "partly", "no", "not-applicable"};
  lead(requirement.id, {Line::kClaim, {}, {}, "Is the demand fulfilled?", "yes, partly, no or not-applicable"},
       XlsxFormStyle::kText);
  for (const XlsxAt cell : answers(asked.items, XlsxFormStyle::kAnswer)) form_.take_word(cell, kClaims);
  ++next_;

  lead(requirement.id, {Line::kWords, {}, {}, "How is it fulfilled, or why not?", "Text, and where your documents say so"},
       XlsxFormStyle::kText);
  answers(asked.items, XlsxFormStyle::kAnswer);
  form_.lines(kRoom);
  ++next_;

  for (const auto& one : requirement.questions) question(asked, one);

  lead(requirement.id,
       {Line::kEvidence, {}, {}, "Which files of your bid show it?", "File names of the sheet Evidence, one a line"},
       XlsxFormStyle::kText);
  answers(asked.items, XlsxFormStyle::kAnswer);
  ++next_;
}

void AnswerSheet::question(const AskedRequirement& asked, const Question& question) {
  if (question.type == QuestionType::kChoices) return choices(asked, question);
  std::string text = question.ask;
  std::vector<std::string> words;
  for (const auto& option : question.options) {
    text += "\n    " + option.value + ": " + option.text;
    words.push_back(option.value);
  }
  if (question.type == QuestionType::kYesNo) words = {"yes", "no"};
  lead(asked.requirement.id,
       {line_of(question.type), question.id.str(), {}, text, condition_text(question) + how_to_answer(question)},
       XlsxFormStyle::kText);
  const XlsxFormStyle style = question.type == QuestionType::kNumber ? XlsxFormStyle::kAnswerNumber
                              : question.type == QuestionType::kDate ? XlsxFormStyle::kAnswerDate
                                                                     : XlsxFormStyle::kAnswer;
  const auto cells = answers(asked.items, style);
  if (question.type == QuestionType::kText) form_.lines(kRoom);
  for (const XlsxAt cell : cells) {
    if (!words.empty()) form_.take_word(cell, words);
    if (question.type == QuestionType::kNumber) {
      form_.take_number(cell, Decimal::whole(-kLargestNumber), Decimal::whole(kLargestNumber));
    }
    if (question.type == QuestionType::kDate) form_.take_date(cell, Date::from(1990, 1, 1), Date::from(2200, 12, 31));
  }
  grey(asked.requirement, question, cells);
  asked_.push_back({question.id, {}, next_});
  ++next_;
}

void AnswerSheet::choices(const AskedRequirement& asked, const Question& question) {
  lead(asked.requirement.id,
       {Line::kChoices, question.id.str(), {}, question.ask, condition_text(question) + how_to_answer(question)},
       XlsxFormStyle::kText);
  answers(asked.items, XlsxFormStyle::kBlocked);
  ++next_;
  static const std::vector<std::string> kYes = {"yes", "no"};
  for (const auto& option : question.options) {
    lead(asked.requirement.id, {Line::kChoices, question.id.str(), option.value, "    " + option.text, {}}, XlsxFormStyle::kText);
    const auto cells = answers(asked.items, XlsxFormStyle::kAnswer);
    for (const XlsxAt cell : cells) form_.take_word(cell, kYes);
    grey(asked.requirement, question, cells);
    asked_.push_back({question.id, option.value, next_});
    ++next_;
  }
}

void AnswerSheet::grey(const Requirement& requirement, const Question& question, const std::vector<XlsxAt>& cells) {
  if (!question.when) return;
  static_cast<void>(requirement);
  for (const XlsxAt cell : cells) {
    std::vector<render::XlsxWord> any;
    for (const auto& one : asked_) {
      if (one.question != question.when->question) continue;
      for (const auto& word : question.when->any) {
        if (one.option.empty()) any.push_back({{one.row, cell.column}, word});
        if (one.option == word) any.push_back({{one.row, cell.column}, "yes"});
      }
    }
    form_.grey_unless(cell, any);
  }
}

void AnswerSheet::clause(const Requirement& requirement) {
  section(requirement.id, requirement.title, {});
  lead(requirement.id, {Line::kClause, {}, {}, requirement.clause.text, "The clause. It cannot be changed here."},
       XlsxFormStyle::kDemand);
  answers({}, XlsxFormStyle::kBlocked);
  ++next_;

  static const std::vector<std::string> kAnswers = {"accepted", "changed", "struck"};
  lead(requirement.id, {Line::kClauseAnswer, {}, {}, "Do you accept the clause?", "accepted, changed or struck"},
       XlsxFormStyle::kText);
  for (const XlsxAt cell : answers({}, XlsxFormStyle::kAnswer)) form_.take_word(cell, kAnswers);
  ++next_;

  for (const auto& parameter : requirement.clause.parameters) {
    const std::string unit = parameter.unit.empty() ? "" : ", in " + parameter.unit;
    lead(requirement.id,
         {Line::kParameter,
          parameter.name,
          {},
          "What do you offer for {" + parameter.name + "}" + unit + "?",
          "From " + parameter.minimum.text() + " to " + parameter.maximum.text() + "; left empty it is " +
              parameter.standard.text()},
         XlsxFormStyle::kText);
    for (const XlsxAt cell : answers({}, XlsxFormStyle::kAnswerNumber))
      form_.take_number(cell, parameter.minimum, parameter.maximum);
    ++next_;
  }

  lead(requirement.id, {Line::kClauseWords, {}, {}, "Your wording, or why", "Text, where it is changed or struck"},
       XlsxFormStyle::kText);
  answers({}, XlsxFormStyle::kAnswer);
  form_.lines(kRoom);
  ++next_;
}

}  // namespace proofhouse::publish
