#include <array>

#include "base/json_writer.h"
#include "base/text.h"
#include "catalogue/export.h"

namespace proofhouse::catalogue {

namespace {

constexpr std::string_view kLineEnd = "\r\n";
constexpr std::array<std::string_view, 20> kColumns{
    "id",     "element",    "title",  "demand",     "why",  "applies to", "kinds", "stage",    "answered by", "questions",
    "clause", "parameters", "remedy", "acceptance", "pass", "evidence",   "gate",  "waivable", "weight",      "mappings"};

std::string cell(std::string_view text) {
  std::string out(text);
  if (!out.empty() && std::string_view("=+-@\t\r").find(out.front()) != std::string_view::npos) out.insert(0, "'");
  return '"' + replace_all(out, "\"", "\"\"") + '"';
}

void add_line(std::string& out, const std::string& line) { out += (out.empty() ? "" : "\n") + line; }

template <class List, class Text>
std::string lines(const List& list, Text&& text) {
  std::string out;
  for (const auto& entry : list) add_line(out, text(entry));
  return out;
}

std::string named(auto value) { return std::string(name_of(value)); }

std::string tests(const Acceptance& acceptance) {
  std::string out;
  for (const auto& [place, list] : {std::pair{"factory", &acceptance.factory}, std::pair{"site", &acceptance.site}}) {
    for (const auto& test : *list)
      add_line(out, std::string(place) + " " + test.id + ": " + join(test.steps, " ") + " Passed if: " + test.pass);
  }
  return out;
}

std::string gate_text(const GateRule& gate) {
  std::string out;
  for (const auto& [stage, levels] :
       {std::pair{GateStage::kAward, &gate.award}, std::pair{GateStage::kAcceptance, &gate.acceptance}}) {
    for (const auto& level : *levels) add_line(out, named(stage) + " " + named(level.criticality) + " " + named(level.least));
  }
  return out;
}

std::string parameter_text(const ClauseParameter& parameter) {
  return parameter.name + ": " + parameter.standard.text() + " " + parameter.unit + " (" + parameter.minimum.text() + " to " +
         parameter.maximum.text() + ")";
}

std::string mapping_text(const Mapping& row) {
  return row.relation == Relation::kNone ? row.framework + " none: " + row.reason
                                         : row.framework + " " + row.id + " " + named(row.relation);
}

std::array<std::string, kColumns.size()> row_of(const Requirement& requirement) {
  const auto name = [](auto value) { return named(value); };
  return {requirement.id.str(),
          requirement.element.str(),
          requirement.title,
          requirement.demand,
          requirement.why,
          named(requirement.applies_to),
          requirement.kinds.empty() ? "all" : lines(requirement.kinds, name),
          named(requirement.stage),
          lines(requirement.answers_by, name),
          lines(requirement.questions, [](const Question& question) { return question.ask; }),
          requirement.clause.text,
          lines(requirement.clause.parameters, parameter_text),
          requirement.clause.remedy,
          tests(requirement.acceptance),
          requirement.acceptance.pass,
          lines(requirement.evidence, [](const EvidenceCap& entry) { return named(entry.kind) + " " + named(entry.cap); }),
          gate_text(requirement.gate),
          requirement.waivable ? "with measures" : "never",
          std::to_string(requirement.share),
          lines(requirement.mappings, mapping_text)};
}

template <class Cells>
void add_row(std::string& out, const Cells& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    out += cell(cells[i]);
  }
  out += kLineEnd;
}

}  // namespace

std::string export_json(const Catalogue& catalogue) {
  JsonWriter json;
  json.value_of(catalogue);
  return std::move(json).take();
}

std::string export_csv(const Catalogue& catalogue) {
  std::string out;
  add_row(out, kColumns);
  for (const auto& requirement : catalogue.requirements) add_row(out, row_of(requirement));
  return out;
}

}  // namespace proofhouse::catalogue
