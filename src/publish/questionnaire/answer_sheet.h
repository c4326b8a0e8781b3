// AnswerSheet: one sheet of the workbook that takes answers, row by row.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "formats/response-workbook/layout.h"
#include "model/questionnaire.h"
#include "render/xlsx_form.h"

namespace proofhouse::publish {

// The columns that answers go into: what is asked once for the bid, then the items of the tender.
struct AnswerColumns {
  bool whole_bid = false;
  std::vector<TenderItem> items;
};

// Writes from the top. Belongs to its workbook.
class AnswerSheet {
 public:
  AnswerSheet(render::XlsxForm form, std::string_view title, std::string_view lead, AnswerColumns columns);

  // The rows of one requirement: demand, claim, words, questions, evidence.
  void requirement(const AskedRequirement& asked);
  // The rows of its clause: text, answer, parameters, words.
  void clause(const Requirement& requirement);

 private:
  using Line = formats::response_workbook::Line;

  // What a row says before its answers.
  struct Lead {
    Line line;
    std::string question;
    std::string option;
    std::string asked;
    std::string how;
  };

  void lead(const RequirementId& id, const Lead& lead, render::XlsxFormStyle asked_style);
  void section(const RequirementId& id, std::string_view title, std::string_view note);
  // The answer cells of the row: open ones where `items` (empty: the whole bid) has its columns, blocked ones elsewhere.
  std::vector<render::XlsxAt> answers(const std::vector<ItemId>& items, render::XlsxFormStyle style);
  void question(const AskedRequirement& asked, const Question& question);
  void choices(const AskedRequirement& asked, const Question& question);
  void grey(const Requirement& requirement, const Question& question, const std::vector<render::XlsxAt>& cells);

  render::XlsxForm form_;
  AnswerColumns columns_;
  std::uint32_t next_ = 0;
  // Where the questions of the current requirement are answered: question, option, row.
  struct Asked {
    QuestionId question;
    std::string option;
    std::uint32_t row = 0;
  };
  std::vector<Asked> asked_;
};

}  // namespace proofhouse::publish
