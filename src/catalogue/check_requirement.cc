#include <algorithm>
#include <set>

#include "base/text.h"
#include "catalogue/check.h"
#include "catalogue/check_report.h"
#include "catalogue/evidence_caps.h"

namespace proofhouse::catalogue {

namespace {

constexpr std::size_t kLongestTitle = 70;
constexpr std::size_t kMostQuestions = 4;
constexpr std::size_t kMostCompensating = 4;
constexpr std::size_t kMany = 100;

void fields(CheckReport& report, const Requirement& requirement) {
  report.needs("id", requirement.id.str());
  report.needs("element", requirement.element.str());
  report.needs("title", requirement.title);
  report.needs("demand", requirement.demand);
  report.needs("why", requirement.why);
  report.needs("equivalence", requirement.equivalence);
  if (requirement.title.size() > kLongestTitle) report.fault("title", "the title is longer than 70 bytes", "shorten it");
  report.size("answers_by", requirement.answers_by, 1, enum_count<Role>());
  report.size("questions", requirement.questions, 1, kMostQuestions);
  report.size("evidence", requirement.evidence, 1, enum_count<EvidenceKind>());
  report.size("compensating", requirement.compensating, 1, kMostCompensating);
  if (requirement.share < 1 || requirement.share > 10)
    report.fault("share", "the share is not 1 to 10", "write a number from 1 to 10");
}

// The answers that can be given to a question; empty where they are not counted.
std::vector<std::string> possible_answers(const Question& question) {
  if (question.type == QuestionType::kYesNo) return {"yes", "no"};
  std::vector<std::string> out;
  for (const auto& option : question.options) out.push_back(option.value);
  return out;
}

bool has(const std::vector<std::string>& list, const std::string& value) { return std::ranges::find(list, value) != list.end(); }

// Whether the conditions lead from a question back to it.
bool in_circle(const Requirement& requirement, const Question& start) {
  const Question* at = &start;
  for (std::size_t steps = 0; steps < requirement.questions.size() && at->when; ++steps) {
    const auto next = std::ranges::find(requirement.questions, at->when->question, &Question::id);
    if (next == requirement.questions.end()) return false;
    if (next->id == start.id) return true;
    at = &*next;
  }
  return false;
}

void condition(CheckReport& report, const Requirement& requirement, std::size_t index) {
  const Question& question = requirement.questions[index];
  if (!question.when) return;
  const std::string place = "questions/" + question.id.str() + "/when";
  const auto found = std::ranges::find(requirement.questions, question.when->question, &Question::id);
  if (found == requirement.questions.end()) {
    report.fault(place, "the condition is on the unknown question \"" + question.when->question.str() + "\"",
                 "name an earlier question of the requirement");
    return;
  }
  const auto at = static_cast<std::size_t>(found - requirement.questions.begin());
  if (at >= index) {
    report.fault(place,
                 in_circle(requirement, question) ? "the condition runs in a circle" : "the condition is on a later question",
                 "name an earlier question");
  }
  report.size(place, question.when->any, 1, kMany);
  const auto possible = possible_answers(*found);
  for (const auto& value : question.when->any) {
    if (!has(possible, value)) {
      report.fault(place, "\"" + value + "\" cannot be answered to \"" + found->id.str() + "\"", "name one of its answers");
    }
  }
}

bool decides_nothing(const Question& question) {
  return std::ranges::all_of(question.options, [](const AnswerOption& option) { return option.meets == Meets::kInfo; });
}

void options(CheckReport& report, const Question& question, const std::string& place) {
  const bool chosen = question.type == QuestionType::kChoice || question.type == QuestionType::kChoices;
  if (!chosen) {
    if (!question.options.empty()) report.fault(place, "only choice and choices have options", "remove the options");
    return;
  }
  report.size(place + "/options", question.options, 2, kMany);
  Once once(report, "the option");
  for (const auto& option : question.options) {
    report.needs(place + "/options/value", option.value);
    report.needs(place + "/options/text", option.text);
    once.add(place, option.value);
  }
  for (const auto& value : question.all_of) {
    if (!has(possible_answers(question), value))
      report.fault(place, "all_of names the unknown option \"" + value + "\"", "name an option");
  }
  if (!question.all_of.empty() && decides_nothing(question)) {
    report.fault(place, "all_of stands beside options that say nothing", "give each option its meets");
  }
}

void bounds(CheckReport& report, const Question& question, const std::string& place) {
  const auto crossed = [](const std::optional<Decimal>& least, const std::optional<Decimal>& most) {
    return least && most && *least > *most;
  };
  if (crossed(question.at_least, question.at_most)) report.fault(place, "at_least is above at_most", "exchange them");
  const bool stricter = (question.at_most && question.partly_at_most && *question.partly_at_most < *question.at_most) ||
                        (question.at_least && question.partly_at_least && *question.partly_at_least > *question.at_least);
  if (stricter) report.fault(place, "partly is stricter than meets", "give partly the softer bound");
}

void questions(CheckReport& report, const Requirement& requirement) {
  Once once(report, "the question");
  for (std::size_t i = 0; i < requirement.questions.size(); ++i) {
    const Question& question = requirement.questions[i];
    const std::string place = "questions/" + question.id.str();
    report.needs("questions/id", question.id.str());
    report.needs(place + "/ask", question.ask);
    if (question.type == QuestionType::kNumber) report.needs(place + "/unit", question.unit);
    once.add(place, question.id.str());
    options(report, question, place);
    bounds(report, question, place);
    condition(report, requirement, i);
  }
}

// The names in braces of a clause.
std::set<std::string> placeholders(std::string_view text) {
  std::set<std::string> out;
  for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const auto close = text.find('}', open);
    if (close == std::string_view::npos) break;
    out.emplace(text.substr(open + 1, close - open - 1));
  }
  return out;
}

void clause(CheckReport& report, const Clause& clause) {
  report.needs("clause/text", clause.text);
  report.needs("clause/obliged", clause.obliged);
  report.needs("clause/applies_when", clause.applies_when);
  report.needs("clause/remedy", clause.remedy);
  report.needs("clause/fallback", clause.fallback);
  auto wanted = placeholders(clause.text);
  Once once(report, "the parameter");
  for (const auto& parameter : clause.parameters) {
    const std::string place = "clause/parameters/" + parameter.name;
    once.add(place, parameter.name);
    report.needs(place + "/unit", parameter.unit);
    if (wanted.erase(parameter.name) == 0)
      report.fault(place, "no placeholder is called {" + parameter.name + "}", "use it in the text");
    if (parameter.minimum > parameter.standard || parameter.standard > parameter.maximum) {
      report.fault(place, "the default is not between minimum and maximum", "correct the three");
    }
  }
  for (const auto& name : wanted) {
    report.fault("clause/text", "the placeholder {" + name + "} has no parameter", "add it to parameters");
  }
}

void acceptance(CheckReport& report, const Acceptance& acceptance) {
  report.needs("acceptance/pass", acceptance.pass);
  if (acceptance.factory.empty() && acceptance.site.empty()) report.fault("acceptance", "nothing is tested", "add a test");
  Once once(report, "the test");
  for (const auto* tests : {&acceptance.factory, &acceptance.site}) {
    for (const auto& test : *tests) {
      const std::string place = "acceptance/" + test.id;
      report.needs("acceptance/id", test.id);
      report.needs(place + "/pass", test.pass);
      report.size(place + "/steps", test.steps, 1, kMany);
      once.add(place, test.id);
    }
  }
}

void evidence(CheckReport& report, const Requirement& requirement) {
  Once once(report, "the evidence");
  for (const auto& entry : requirement.evidence) {
    const std::string place = "evidence/" + std::string(name_of(entry.kind));
    once.add(place, std::string(name_of(entry.kind)));
    const Confidence natural = natural_cap(entry.kind);
    if (natural == Confidence::kC0) {
      report.fault(place, "this kind of file proves no requirement", "remove it");
    } else if (entry.cap == Confidence::kC0 || entry.cap > natural) {
      report.fault(place,
                   "this kind is worth C1 to " + std::string(name_of(natural)) + ", not " + std::string(name_of(entry.cap)),
                   "lower it");
    }
  }
}

void mappings(CheckReport& report, const Requirement& requirement) {
  Once once(report, "the mapping row");
  std::set<std::string> with_ids;
  std::set<std::string> with_none;
  for (const auto& row : requirement.mappings) {
    const std::string place = "mappings/" + row.framework;
    once.add(place, row.framework + " " + row.id);
    const bool none = row.relation == Relation::kNone;
    (none ? with_none : with_ids).insert(row.framework);
    if (none && (row.reason.empty() || !row.id.empty()))
      report.fault(place, "a row with none gives no reason", "write the reason");
    if (!none && (row.id.empty() || row.basis.empty())) report.fault(place, "a row lacks its id or basis", "write both");
  }
  for (const auto& framework : with_none) {
    if (with_ids.contains(framework))
      report.fault("mappings/" + framework, "a row with none stands beside a row with an id", "keep one");
  }
}

}  // namespace

std::vector<Error> check_requirement(const Requirement& requirement) {
  CheckReport report;
  report.in("requirements/" + requirement.id.str() + ".yaml");
  fields(report, requirement);
  questions(report, requirement);
  clause(report, requirement.clause);
  acceptance(report, requirement.acceptance);
  evidence(report, requirement);
  for (const auto& text : unreachable_levels(requirement, requirement.gate)) {
    report.fault("gate", text, "lower the level or list evidence that reaches it");
  }
  mappings(report, requirement);
  return std::move(report).take();
}

}  // namespace proofhouse::catalogue
