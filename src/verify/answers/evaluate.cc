#include "verify/answers/evaluate.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/decimal.h"
#include "base/text.h"
#include "verify/sight.h"

namespace proofhouse::verify {

namespace {

constexpr std::string_view kNotBeforeSupport = "not_before support_until";

// An answer taken by its question's type: what it says, or why it is no answer.
struct Taken {
  Meets meets = Meets::kInfo;
  std::string invalid;
};

Taken not_valid(std::string why) { return {Meets::kInfo, std::move(why)}; }

Taken take_yes_no(const Question& question, const std::string& value) {
  if (value != "yes" && value != "no") return not_valid("the answer must be yes or no, and is " + quoted(value));
  if (question.meets != "yes" && question.meets != "no") return {};
  return {value == question.meets ? Meets::kYes : Meets::kNo, {}};
}

Taken take_choice(const Question& question, const std::string& value) {
  const auto option = std::ranges::find(question.options, value, &AnswerOption::value);
  if (option == question.options.end()) return not_valid(quoted(value) + " is not one of the options");
  return {option->meets, {}};
}

Taken take_choices(const Question& question, const std::vector<std::string>& values) {
  std::unordered_set<std::string_view> chosen;
  bool yes = false;
  bool partly = false;
  bool no = false;
  for (const auto& value : values) {
    const Taken one = take_choice(question, value);
    if (!one.invalid.empty()) return one;
    chosen.insert(value);
    yes = yes || one.meets == Meets::kYes;
    partly = partly || one.meets == Meets::kPartly;
    no = no || one.meets == Meets::kNo;
  }
  if (question.all_of.empty()) {
    if (partly || (yes && no)) return {Meets::kPartly, {}};
    if (yes) return {Meets::kYes, {}};
    return {no ? Meets::kNo : Meets::kInfo, {}};
  }
  const auto wanted = std::ranges::count_if(question.all_of, [&](const std::string& value) { return chosen.contains(value); });
  if (wanted == std::ssize(question.all_of) && !no) return {Meets::kYes, {}};
  return {wanted > 0 || yes || partly ? Meets::kPartly : Meets::kNo, {}};
}

bool within(const Decimal& value, const std::optional<Decimal>& at_most, const std::optional<Decimal>& at_least) {
  return (!at_most || value <= *at_most) && (!at_least || value >= *at_least);
}

Taken take_number(const Question& question, const std::string& value) {
  const auto number = Decimal::parse(value);
  if (!number) return not_valid(quoted(value) + " is not a number like 12.5");
  const bool full = question.at_most || question.at_least;
  const bool part = question.partly_at_most || question.partly_at_least;
  if (!full && !part) return {};
  if (full && within(*number, question.at_most, question.at_least)) return {Meets::kYes, {}};
  const auto& most = question.partly_at_most ? question.partly_at_most : question.at_most;
  const auto& least = question.partly_at_least ? question.partly_at_least : question.at_least;
  return {part && within(*number, most, least) ? Meets::kPartly : Meets::kNo, {}};
}

Taken take_date(const Question& question, const std::string& value, const std::optional<Date>& support_until) {
  const auto date = Date::parse(value);
  if (!date) return not_valid(quoted(value) + " is not a date like 2026-11-01");
  if (question.meets != kNotBeforeSupport || !support_until) return {};
  return {*date >= *support_until ? Meets::kYes : Meets::kNo, {}};
}

Taken take(const Question& question, const Answer& answer, const std::optional<Date>& support_until) {
  const bool several = question.type == QuestionType::kChoices || question.type == QuestionType::kFile;
  if (!several && answer.values.size() > 1)
    return not_valid("one answer is asked, and " + std::to_string(answer.values.size()) + " are given");
  switch (question.type) {
    case QuestionType::kYesNo: return take_yes_no(question, answer.values.front());
    case QuestionType::kChoice: return take_choice(question, answer.values.front());
    case QuestionType::kChoices: return take_choices(question, answer.values);
    case QuestionType::kNumber: return take_number(question, answer.values.front());
    case QuestionType::kDate: return take_date(question, answer.values.front(), support_until);
    case QuestionType::kText:
    case QuestionType::kFile: return {};
  }
  return {};
}

bool is_empty(const Answer& answer) {
  return std::ranges::all_of(answer.values, [](const std::string& value) { return trim(value).empty(); });
}

using Valid = std::unordered_map<std::string_view, const Answer*>;

bool is_asked(const Question& question, const Valid& valid) {
  if (!question.when) return true;
  const auto earlier = valid.find(question.when->question.str());
  if (earlier == valid.end()) return false;
  return std::ranges::any_of(earlier->second->values, [&](const std::string& value) {
    return std::ranges::find(question.when->any, value) != question.when->any.end();
  });
}

void count(Evaluated& out, Meets meets, const Answer& answer) {
  if (meets == Meets::kInfo) return;
  ++out.decided;
  if (meets == Meets::kNo) ++out.refused;
  // The enumeration runs info, yes, partly, no: the worst is the greatest.
  if (meets > out.outcome) {
    out.outcome = meets;
    out.worst = &answer;
  }
}

}  // namespace

const Question* support_question(const Requirement& requirement) {
  const auto found = std::ranges::find_if(requirement.questions, [](const Question& question) {
    return question.type == QuestionType::kDate && question.meets == kNotBeforeSupport;
  });
  return found == requirement.questions.end() ? nullptr : &*found;
}

Evaluated evaluate(const Requirement& requirement, const Claim& claim, const std::optional<Date>& support_until) {
  Evaluated out;
  std::unordered_set<std::string_view> questions;
  for (const auto& question : requirement.questions) questions.insert(question.id.str());
  std::unordered_map<std::string_view, const Answer*> given;
  std::unordered_set<std::string_view> twice;
  for (const auto& answer : claim.answers) {
    if (!questions.contains(answer.question.str())) {
      out.unknown.push_back(&answer);
    } else if (!given.emplace(answer.question.str(), &answer).second) {
      twice.insert(answer.question.str());
      out.invalid.push_back({&answer, "the question is answered twice"});
    }
  }
  Valid valid;
  for (const auto& question : requirement.questions) {
    if (!is_asked(question, valid)) continue;
    const auto found = given.find(question.id.str());
    const bool answered = found != given.end() && !is_empty(*found->second);
    const bool file_named = question.type == QuestionType::kFile && !claim.evidence.empty();
    if (!answered || twice.contains(question.id.str())) {
      if (answered || !file_named) out.missing.push_back(question.id);
      continue;
    }
    const Taken taken = take(question, *found->second, support_until);
    if (!taken.invalid.empty()) {
      out.invalid.push_back({found->second, taken.invalid});
      out.missing.push_back(question.id);
      continue;
    }
    valid.emplace(question.id.str(), found->second);
    count(out, taken.meets, *found->second);
  }
  return out;
}

}  // namespace proofhouse::verify
