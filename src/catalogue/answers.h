// Answers: what the answer to a question says about the demand.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "model/requirement.h"

namespace proofhouse::catalogue {

// Whether a requirement's answered question leads to a conditional one.
inline bool leads_to(const Condition& condition, const std::vector<std::string>& answered) {
  return std::ranges::any_of(
      answered, [&](const std::string& value) { return std::ranges::find(condition.any, value) != condition.any.end(); });
}

namespace answers {

inline std::optional<Meets> option(const Question& question, const std::string& value) {
  const auto found = std::ranges::find(question.options, value, &AnswerOption::value);
  return found != question.options.end() ? std::optional(found->meets) : std::nullopt;
}

// All of all_of, and nothing that is against the demand, is yes; some of them is partly; none is no. Without all_of: all yes is
// yes, all no is no, a mixture or a partly is partly.
inline std::optional<Meets> choices(const Question& question, const std::vector<std::string>& values) {
  std::size_t good = 0;
  std::size_t bad = 0;
  std::size_t half = 0;
  for (const auto& value : values) {
    const auto meets = option(question, value);
    if (!meets) return std::nullopt;
    good += *meets == Meets::kYes ? 1U : 0U;
    bad += *meets == Meets::kNo ? 1U : 0U;
    half += *meets == Meets::kPartly ? 1U : 0U;
  }
  if (!question.all_of.empty()) {
    const auto needed = std::ranges::count_if(
        question.all_of, [&](const std::string& value) { return std::ranges::find(values, value) != values.end(); });
    if (needed == 0) return half > 0 ? Meets::kPartly : Meets::kNo;
    return static_cast<std::size_t>(needed) == question.all_of.size() && bad == 0 ? Meets::kYes : Meets::kPartly;
  }
  if (good + bad + half == 0) return Meets::kInfo;
  if (half > 0 || (good > 0 && bad > 0)) return Meets::kPartly;
  return good > 0 ? Meets::kYes : Meets::kNo;
}

inline bool within(const Decimal& value, const std::optional<Decimal>& most, const std::optional<Decimal>& least) {
  return (!most || value <= *most) && (!least || value >= *least);
}

inline std::optional<Meets> number(const Question& question, const std::string& text) {
  const auto value = Decimal::parse(text);
  if (!value) return std::nullopt;
  if (!question.at_most && !question.at_least) return Meets::kInfo;
  if (within(*value, question.at_most, question.at_least)) return Meets::kYes;
  const bool softer = question.partly_at_most || question.partly_at_least;
  return softer && within(*value, question.partly_at_most, question.partly_at_least) ? Meets::kPartly : Meets::kNo;
}

inline std::optional<Meets> date(const Question& question, const std::string& text, const std::optional<Date>& support_until) {
  const auto value = Date::parse(text);
  if (!value) return std::nullopt;
  if (question.meets.empty() || !support_until) return Meets::kInfo;
  return *value >= *support_until ? Meets::kYes : Meets::kNo;
}

inline std::optional<Meets> yes_no(const Question& question, const std::string& text) {
  if (text != "yes" && text != "no") return std::nullopt;
  if (question.meets == "info") return Meets::kInfo;
  return text == question.meets ? Meets::kYes : Meets::kNo;
}

}  // namespace answers

// What the values of one answer say; nothing where they are no answer to this question: another number of values, an unknown
// option, no number or date. Texts and files never decide by themselves. `support_until` is the tender's. Header only: verifiers
// link nothing of this folder.
inline std::optional<Meets> meaning(const Question& question, const std::vector<std::string>& values,
                                    const std::optional<Date>& support_until) {
  if (question.type == QuestionType::kChoices) return answers::choices(question, values);
  if (question.type == QuestionType::kFile) return Meets::kInfo;
  if (values.size() != 1) return std::nullopt;
  switch (question.type) {
    case QuestionType::kYesNo: return answers::yes_no(question, values.front());
    case QuestionType::kChoice: return answers::option(question, values.front());
    case QuestionType::kNumber: return answers::number(question, values.front());
    case QuestionType::kDate: return answers::date(question, values.front(), support_until);
    case QuestionType::kChoices:
    case QuestionType::kText:
    case QuestionType::kFile: return Meets::kInfo;
  }
  return std::nullopt;
}

}  // namespace proofhouse::catalogue
