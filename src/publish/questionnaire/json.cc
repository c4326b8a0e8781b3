#include "publish/questionnaire/json.h"

#include <utility>

namespace proofhouse::publish {

namespace {

// Members that say nothing are left out: an empty text or list is none.
void member_if(JsonWriter& json, std::string_view name, const std::string& text) {
  if (!text.empty()) json.member(name, text);
}

void write_question(JsonWriter& json, const Question& question) {
  json.begin_object();
  json.member("id", question.id).member("type", question.type).member("ask", question.ask);
  if (!question.options.empty()) {
    json.key("options").begin_array();
    for (const auto& option : question.options) {
      json.begin_object().member("value", option.value).member("text", option.text).end_object();
    }
    json.end_array();
  }
  member_if(json, "unit", question.unit);
  if (question.when) {
    json.key("when").begin_object();
    json.member("question", question.when->question).member("any", question.when->any).end_object();
  }
  json.end_object();
}

void write_clause(JsonWriter& json, const Clause& clause) {
  json.key("clause").begin_object();
  json.member("text", clause.text);
  member_if(json, "obliged", clause.obliged);
  member_if(json, "applies_when", clause.applies_when);
  member_if(json, "remedy", clause.remedy);
  json.key("parameters").begin_array();
  for (const auto& parameter : clause.parameters) json.value_of(parameter);
  json.end_array().end_object();
}

void write_requirement(JsonWriter& json, const AskedRequirement& asked) {
  const Requirement& requirement = asked.requirement;
  json.begin_object();
  json.member("id", requirement.id).member("element", requirement.element).member("title", requirement.title);
  json.member("demand", requirement.demand).member("sha256", asked.demand);
  member_if(json, "why", requirement.why);
  member_if(json, "equivalence", requirement.equivalence);
  json.member("applies_to", requirement.applies_to).member("stage", requirement.stage);
  json.member("answers_by", requirement.answers_by).member("gate", asked.gate).member("prerequisite", asked.prerequisite);
  json.member("items", asked.items);
  json.key("questions").begin_array();
  for (const auto& question : requirement.questions) write_question(json, question);
  json.end_array();
  json.key("evidence").begin_array();
  for (const auto& entry : requirement.evidence) {
    json.begin_object().member("kind", entry.kind).member("most", entry.cap).end_object();
  }
  json.end_array();
  if (!requirement.clause.text.empty()) write_clause(json, requirement.clause);
  json.end_object();
}

}  // namespace

std::string questionnaire_json(const Questionnaire& questionnaire, JsonWriter::Style style) {
  JsonWriter json(style);
  json.begin_object();
  json.member("schema", "proofhouse-questionnaire-1");
  json.member("tender", questionnaire.tender).member("buyer", questionnaire.buyer).member("edition", questionnaire.edition);
  json.member("deadline", questionnaire.deadline);
  json.key("items").begin_array();
  for (const auto& item : questionnaire.items) {
    json.begin_object();
    json.member("id", item.id).member("kind", item.kind).member("quantity", item.quantity).end_object();
  }
  json.end_array();
  json.key("elements").begin_array();
  for (const auto& element : questionnaire.elements) {
    json.begin_object().member("id", element.id).member("number", element.number);
    json.member("title", element.title).member("demand", element.demand).end_object();
  }
  json.end_array();
  json.key("evidence_kinds").begin_array();
  for (const std::string_view kind : enum_names(EvidenceKind{})) json.text(kind);
  json.end_array();
  json.key("requirements").begin_array();
  for (const auto& asked : questionnaire.requirements) write_requirement(json, asked);
  json.end_array().end_object();
  return std::move(json).take();
}

}  // namespace proofhouse::publish
