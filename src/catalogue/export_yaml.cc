#include <utility>

#include "base/text.h"
#include "catalogue/export.h"
#include "catalogue/yaml_text.h"

namespace proofhouse::catalogue {

namespace {

std::string named(auto value) { return std::string(name_of(value)); }
std::string yes_no(bool value) { return value ? "yes" : "no"; }

template <class Tag>
std::string ids(const std::vector<Id<Tag>>& list) {
  std::vector<std::string> out;
  for (const auto& id : list) out.push_back(id.str());
  return yaml_texts(out);
}

template <NamedEnum E>
std::string names(const std::vector<E>& list) {
  std::vector<std::string> out;
  for (const E value : list) out.push_back(named(value));
  return yaml_words(out);
}

// {a: b, c: d}
std::string flow(const std::vector<std::pair<std::string, std::string>>& entries) {
  std::vector<std::string> out;
  for (const auto& [key, value] : entries) out.push_back(key + ": " + value);
  return '{' + join(out, ", ") + '}';
}

void add_bound(std::vector<std::pair<std::string, std::string>>& out, const char* key, const std::optional<Decimal>& bound) {
  if (bound) out.emplace_back(key, bound->text());
}

void write_bounds(YamlText& yaml, const char* key, const std::optional<Decimal>& most, const std::optional<Decimal>& least) {
  std::vector<std::pair<std::string, std::string>> out;
  add_bound(out, "at_most", most);
  add_bound(out, "at_least", least);
  if (!out.empty()) yaml.line(key, flow(out));
}

void write(YamlText& yaml, const Question& question) {
  yaml.entry()
      .line("id", yaml_quoted(question.id.str()))
      .line("type", named(question.type))
      .line("ask", yaml_quoted(question.ask));
  if (!question.options.empty()) {
    yaml.open("options");
    for (const auto& option : question.options) {
      yaml.entry()
          .line("value", yaml_quoted(option.value))
          .line("text", yaml_quoted(option.text))
          .line("meets", named(option.meets));
      yaml.close();
    }
    yaml.close();
  }
  if (!question.all_of.empty()) yaml.line("all_of", yaml_texts(question.all_of));
  if (question.type == QuestionType::kYesNo) yaml.line("meets", question.meets);
  if (question.type == QuestionType::kDate && !question.meets.empty()) {
    yaml.line("meets", "{" + replace_all(question.meets, " ", ": ") + "}");
  }
  if (question.type == QuestionType::kNumber) {
    yaml.line("unit", yaml_quoted(question.unit));
    write_bounds(yaml, "meets", question.at_most, question.at_least);
    write_bounds(yaml, "partly", question.partly_at_most, question.partly_at_least);
  }
  if (question.when) {
    yaml.line("when", flow({{"question", yaml_quoted(question.when->question.str())}, {"any", yaml_texts(question.when->any)}}));
  }
  yaml.close();
}

void write(YamlText& yaml, const Clause& clause) {
  yaml.open("clause").line("text", yaml_quoted(clause.text)).line("obliged", clause.obliged);
  yaml.line("applies_when", yaml_quoted(clause.applies_when));
  std::vector<std::pair<std::string, std::string>> parameters;
  for (const auto& parameter : clause.parameters) {
    parameters.emplace_back(parameter.name, flow({{"unit", yaml_quoted(parameter.unit)},
                                                  {"default", parameter.standard.text()},
                                                  {"minimum", parameter.minimum.text()},
                                                  {"maximum", parameter.maximum.text()}}));
  }
  yaml.line("parameters", flow(parameters)).line("flow_down", yes_no(clause.flow_down));
  yaml.line("remedy", yaml_quoted(clause.remedy)).line("fallback", yaml_quoted(clause.fallback));
  yaml.line("payment", yes_no(clause.payment)).close();
}

void write_tests(YamlText& yaml, const char* key, const std::vector<AcceptanceTest>& tests) {
  if (tests.empty()) {
    yaml.line(key, "[]");
    return;
  }
  yaml.open(key);
  for (const auto& test : tests) {
    yaml.entry()
        .line("id", yaml_quoted(test.id))
        .line("steps", yaml_texts(test.steps))
        .line("pass", yaml_quoted(test.pass))
        .close();
  }
  yaml.close();
}

std::string levels(const std::vector<GateLevel>& list) {
  std::vector<std::pair<std::string, std::string>> out;
  for (const auto& level : list) out.emplace_back(named(level.criticality), named(level.least));
  return flow(out);
}

std::string gate_text(const GateRule& gate) {
  if (gate.empty()) return "{}";
  return flow({{"award", levels(gate.award)}, {"acceptance", levels(gate.acceptance)}});
}

void write(YamlText& yaml, const Mapping& row) {
  const bool none = row.relation == Relation::kNone;
  yaml.entry().line("framework", yaml_quoted(row.framework));
  if (none) {
    yaml.line("none", yaml_quoted(row.reason));
  } else {
    yaml.line("id", yaml_quoted(row.id)).line("relation", named(row.relation)).line("basis", row.basis);
  }
  yaml.close();
}

void write(YamlText& yaml, const Requirement& requirement) {
  yaml.entry().line("id", yaml_quoted(requirement.id.str())).line("element", yaml_quoted(requirement.element.str()));
  yaml.line("title", yaml_quoted(requirement.title)).line("demand", yaml_quoted(requirement.demand));
  yaml.line("why", yaml_quoted(requirement.why));
  std::vector<std::string> cwe;
  for (const auto id : requirement.cwe) cwe.push_back(std::to_string(id));
  yaml.line("weakness", flow({{"cwe", yaml_words(cwe)},
                              {"attack_ics", yaml_texts(requirement.attack_ics)},
                              {"emb3d", yaml_texts(requirement.emb3d)}}));
  yaml.line("applies_to", named(requirement.applies_to));
  yaml.line("kinds", requirement.kinds.empty() ? "all" : names(requirement.kinds));
  yaml.line("stage", named(requirement.stage)).line("answers_by", names(requirement.answers_by));
  yaml.open("questions");
  for (const auto& question : requirement.questions) write(yaml, question);
  yaml.close();
  write(yaml, requirement.clause);
  yaml.open("acceptance");
  write_tests(yaml, "factory", requirement.acceptance.factory);
  write_tests(yaml, "site", requirement.acceptance.site);
  yaml.line("pass", yaml_quoted(requirement.acceptance.pass)).close();
  std::vector<std::pair<std::string, std::string>> evidence;
  for (const auto& entry : requirement.evidence) evidence.emplace_back(named(entry.kind), named(entry.cap));
  yaml.line("evidence", flow(evidence)).line("equivalence", yaml_quoted(requirement.equivalence));
  yaml.line("gate", gate_text(requirement.gate)).line("waivable", requirement.waivable ? "with-measures" : "never");
  yaml.line("compensating", yaml_texts(requirement.compensating)).line("share", std::to_string(requirement.share));
  yaml.line("checks", names(requirement.checks)).line("reaches", yaml_texts(requirement.reaches));
  yaml.open("mappings");
  for (const auto& row : requirement.mappings) write(yaml, row);
  yaml.close().close();
}

void write(YamlText& yaml, const Profile& profile) {
  yaml.entry().line("id", yaml_quoted(profile.id.str())).line("title", yaml_quoted(profile.title));
  yaml.line("summary", yaml_quoted(profile.summary));
  yaml.line("requirements", profile.requirements.empty() ? "all" : ids(profile.requirements)).line("gates", ids(profile.gates));
  if (profile.award_cap) yaml.line("award_cap", named(*profile.award_cap));
  std::vector<std::pair<std::string, std::string>> weights;
  for (const auto& weight : profile.weights) weights.emplace_back(weight.element.str(), weight.weight.text());
  yaml.line("weights", flow(weights));
  std::vector<std::pair<std::string, std::string>> gates;
  for (const auto& change : profile.gate_overrides) gates.emplace_back(change.requirement.str(), gate_text(change.gate));
  yaml.line("gate_overrides", flow(gates));
  std::vector<std::pair<std::string, std::string>> shares;
  for (const auto& change : profile.shares) shares.emplace_back(change.requirement.str(), std::to_string(change.share));
  yaml.line("shares", flow(shares)).line("prerequisites", ids(profile.prerequisites)).line("monitoring", ids(profile.monitoring));
  yaml.line("two_reviewers", ids(profile.two_reviewers)).line("signed_reviews", profile.signed_reviews ? "true" : "false");
  yaml.close();
}

void write(YamlText& yaml, const Framework& framework) {
  yaml.entry().line("id", yaml_quoted(framework.id)).line("title", yaml_quoted(framework.title));
  yaml.line("version", yaml_quoted(framework.version)).line("publisher", yaml_quoted(framework.publisher));
  yaml.line("effective", yaml_quoted(framework.effective)).line("licence", yaml_quoted(framework.licence));
  yaml.line("licensed_text", yes_no(framework.licensed_text)).line("ids", yaml_texts(framework.ids)).close();
}

void write(YamlText& yaml, const Element& element) {
  yaml.entry().line("id", yaml_quoted(element.id.str())).line("number", std::to_string(element.number));
  yaml.line("title", yaml_quoted(element.title)).line("demand", yaml_quoted(element.demand));
  if (!element.questions.empty()) {
    yaml.open("questions");
    for (const auto& question : element.questions) {
      yaml.entry().line("id", yaml_quoted(question.id)).line("ask", yaml_quoted(question.ask)).close();
    }
    yaml.close();
  }
  yaml.close();
}

template <class List>
void write_list(YamlText& yaml, const char* key, const List& list) {
  if (list.empty()) {
    yaml.line(key, "[]");
    return;
  }
  yaml.open(key);
  for (const auto& entry : list) write(yaml, entry);
  yaml.close();
}

}  // namespace

std::string export_yaml(const Catalogue& catalogue) {
  YamlText yaml;
  yaml.line("version", yaml_quoted(catalogue.version));
  write_list(yaml, "elements", catalogue.elements);
  write_list(yaml, "frameworks", catalogue.frameworks);
  write_list(yaml, "profiles", catalogue.profiles);
  write_list(yaml, "requirements", catalogue.requirements);
  return std::move(yaml).take();
}

}  // namespace proofhouse::catalogue
