#include "cli/catalogue.h"

#include <algorithm>

#include "base/file.h"
#include "base/json_writer.h"
#include "base/text.h"
#include "catalogue/check.h"
#include "catalogue/embedded.h"
#include "catalogue/export.h"
#include "catalogue/load.h"
#include "catalogue/lock.h"
#include "cli/terminal.h"
#include "cli/wrap.h"
#include "crypto/sha.h"

namespace proofhouse::cli {

namespace {

Result<Catalogue> catalogue_of(const Arguments& arguments) {
  if (!arguments.has("--catalogue")) return catalogue::embedded();
  const auto files = TRY(catalogue::read_folder(arguments.folder("--catalogue")));
  return catalogue::load(files);
}

const Argument kCatalogueOption = {"--catalogue", ArgumentKind::kPath, "Another catalogue's folder than the built-in one"};
const Argument kJsonOption = {"--json", ArgumentKind::kFlag, "As JSON"};

Result<int> run_list(const Arguments& arguments) {
  const Catalogue catalogue = TRY(catalogue_of(arguments));
  const std::string profile = arguments.text("--profile");
  const Profile* chosen = profile.empty() ? nullptr : catalogue.profile(ProfileId(profile));
  if (!profile.empty() && chosen == nullptr) {
    return fail(ErrorCode::kUsage, "there is no profile \"" + profile + "\"", "choose small, medium or large");
  }
  const auto holds = [&](const Requirement& requirement) {
    return chosen == nullptr || chosen->requirements.empty() ||
           std::ranges::find(chosen->requirements, requirement.id) != chosen->requirements.end();
  };
  const auto is_gate = [&](const Requirement& requirement) {
    return chosen != nullptr ? std::ranges::find(chosen->gates, requirement.id) != chosen->gates.end()
                             : !requirement.gate.empty();
  };
  if (arguments.has("--json")) {
    JsonWriter json;
    json.begin_array();
    for (const auto& requirement : catalogue.requirements) {
      if (!holds(requirement)) continue;
      json.begin_object().member("id", requirement.id).member("element", requirement.element).member("title", requirement.title);
      json.member("gate", is_gate(requirement)).end_object();
    }
    print(std::move(json.end_array()).take());
    return kDone;
  }
  std::string text;
  std::size_t count = 0;
  for (const auto& element : catalogue.elements) {
    std::string rows;
    for (const auto& requirement : catalogue.requirements) {
      if (requirement.element != element.id || !holds(requirement)) continue;
      std::string id = requirement.id.str();
      id.resize(std::max<std::size_t>(id.size(), 9), ' ');
      rows += "  " + id + (is_gate(requirement) ? "gate  " : "      ") + requirement.title + "\n";
      ++count;
    }
    if (!rows.empty()) text += std::to_string(element.number) + ". " + element.title + "\n" + rows + "\n";
  }
  print(text + std::to_string(count) + " requirements. One of them in full: proofhouse catalogue show DEF-1\n");
  return kDone;
}

std::string levels(const std::vector<GateLevel>& rule) {
  std::string out;
  for (const auto& level : rule) {
    out += (out.empty() ? "" : ", ") + std::string(name_of(level.criticality)) + " " + std::string(name_of(level.least));
  }
  return out.empty() ? "none" : out;
}

std::string tests_text(std::string_view where, const std::vector<AcceptanceTest>& tests) {
  std::string out;
  for (const auto& test : tests) {
    out += "  " + std::string(where) + " " + test.id + "\n";
    for (const auto& step : test.steps) out += wrapped("- " + step, 4, 6);
    out += wrapped("passes where: " + test.pass, 4, 4);
  }
  return out;
}

std::string questions_text(const Requirement& requirement) {
  std::string out;
  for (const auto& question : requirement.questions) {
    out += wrapped(
        requirement.id.str() + "." + question.id.str() + " (" + std::string(name_of(question.type)) + "): " + question.ask, 2, 4);
    for (const auto& option : question.options) out += wrapped("- " + option.value + ": " + option.text, 6, 8);
  }
  return out;
}

std::string requirement_text(const Catalogue& catalogue, const Requirement& requirement) {
  const Element* element = catalogue.element(requirement.element);
  std::string out = requirement.id.str() + "  " + requirement.title + "\n";
  out += "element " + (element == nullptr ? requirement.element.str() : element->title) + ", for the " +
         std::string(name_of(requirement.applies_to)) + ", at stage " + std::string(name_of(requirement.stage)) + "\n\n";
  out += "Demand\n" + wrapped(requirement.demand, 2, 2) + "\nWhy\n" + wrapped(requirement.why, 2, 2);
  out += "\nQuestions\n" + questions_text(requirement);
  out += "\nClause\n" + wrapped(requirement.clause.text, 2, 2);
  for (const auto& parameter : requirement.clause.parameters) {
    out += "  {" + parameter.name + "}: " + parameter.standard.text() + " " + parameter.unit + " (" + parameter.minimum.text() +
           " to " + parameter.maximum.text() + ")\n";
  }
  out +=
      "\nAcceptance\n" + tests_text("factory", requirement.acceptance.factory) + tests_text("site", requirement.acceptance.site);
  out += wrapped("passes as a whole where: " + requirement.acceptance.pass, 2, 2);
  out += "\nEvidence and the most it can prove\n";
  for (const auto& evidence : requirement.evidence)
    out += "  " + std::string(name_of(evidence.cap)) + "  " + std::string(name_of(evidence.kind)) + "\n";
  out += wrapped("or equivalent: " + requirement.equivalence, 2, 2);
  out += "\nGate\n  award: " + levels(requirement.gate.award) + "\n  acceptance: " + levels(requirement.gate.acceptance) + "\n";
  out += std::string("  waivable: ") + (requirement.waivable ? "with measures" : "never") + "\n";
  out += "\nWhile it is unmet, the owner\n";
  for (const auto& measure : requirement.compensating) out += wrapped("- " + measure, 2, 4);
  out += "\nMappings\n";
  for (const auto& mapping : requirement.mappings) {
    out += mapping.relation == Relation::kNone
               ? wrapped(mapping.framework + ": none. " + mapping.reason, 2, 4)
               : "  " + mapping.framework + " " + mapping.id + " (" + std::string(name_of(mapping.relation)) + ")\n";
  }
  return out;
}

Result<int> run_show(const Arguments& arguments) {
  const Catalogue catalogue = TRY(catalogue_of(arguments));
  const std::string wanted = upper(arguments.text("REQUIREMENT"));
  const Requirement* requirement = catalogue.find(RequirementId(wanted));
  if (requirement == nullptr) {
    std::vector<std::string> ids;
    for (const auto& known : catalogue.requirements) ids.push_back(known.id.str());
    const auto near = nearest(wanted, ids);
    return fail(ErrorCode::kUsage, "there is no requirement \"" + wanted + "\"",
                near ? "did you mean " + *near + "?" : "see: proofhouse catalogue list");
  }
  if (arguments.has("--json")) {
    JsonWriter json;
    json.value_of(*requirement);
    print(std::move(json).take());
  } else {
    print(requirement_text(catalogue, *requirement));
  }
  return kDone;
}

Result<int> run_check(const Arguments& arguments) {
  std::vector<Error> errors;
  std::size_t count = 0;
  if (arguments.has("DIR")) {
    const std::string folder = arguments.folder("DIR");
    const auto files = TRY(catalogue::read_folder(folder));
    const Catalogue catalogue = TRY(catalogue::load(files));
    auto lock = exists(folder + "/questions.lock") ? TRY(read_file(folder + "/questions.lock")) : std::string();
    if (arguments.has("--accept-new")) {
      lock = TRY(catalogue::accept_new(catalogue, lock));
      TRY_VOID(write_file(folder + "/questions.lock", lock));
    }
    errors = catalogue::check(catalogue, lock);
    count = catalogue.requirements.size();
  } else {
    if (arguments.has("--accept-new"))
      return fail(ErrorCode::kUsage, "--accept-new writes into a catalogue's folder", "name the folder");
    const Catalogue catalogue = TRY(catalogue::embedded());
    errors = catalogue::check(catalogue, catalogue::embedded_lock());
    count = catalogue.requirements.size();
  }
  if (arguments.has("--json")) {
    JsonWriter json;
    json.begin_object().member("requirements", count).key("errors").begin_array();
    for (const auto& error : errors) {
      json.begin_object().member("file", error.file).member("place", error.place).member("cause", error.cause);
      json.member("cure", error.cure).end_object();
    }
    json.end_array().end_object();
    print(std::move(json).take());
  } else {
    for (const auto& error : errors) print(one_line(error) + "\n");
    print(std::to_string(count) + " requirements checked, " + std::to_string(errors.size()) + " errors\n");
  }
  return errors.empty() ? kDone : kDoneWithNo;
}

Result<std::string> exported(const Catalogue& catalogue, const std::string& format, const std::string& profile, Date date) {
  const auto uuid = [](std::string_view name) { return crypto::uuid5(crypto::kProofhouseNamespace, name); };
  if (format == "json") return catalogue::export_json(catalogue);
  if (format == "yaml") return catalogue::export_yaml(catalogue);
  if (format == "csv") return catalogue::export_csv(catalogue);
  if (profile.empty()) return catalogue::export_oscal_catalog(catalogue, date, uuid);
  const Profile* chosen = catalogue.profile(ProfileId(profile));
  if (chosen == nullptr)
    return fail(ErrorCode::kUsage, "there is no profile \"" + profile + "\"", "choose small, medium or large");
  return catalogue::export_oscal_profile(catalogue, *chosen, date, uuid);
}

Result<int> run_export(const Arguments& arguments) {
  const Catalogue catalogue = TRY(catalogue_of(arguments));
  const bool json = arguments.has("--json");
  const std::string format = arguments.text("--format", json && !arguments.has("--out") ? "json" : "yaml");
  if (json && !arguments.has("--out") && (format == "yaml" || format == "csv")) {
    return fail(ErrorCode::kUsage, "--json prints JSON, and " + format + " is none",
                "give --out FILE as well, or --format json or oscal");
  }
  const std::string profile = arguments.text("--profile");
  if (!profile.empty() && format != "oscal") {
    return fail(ErrorCode::kUsage, "--profile goes with --format oscal", "leave one of them out");
  }
  // An export is the same whenever it is made: its date is that of the catalogue unless another is given.
  const auto at = TRY(arguments.date("--at"));
  const std::string bytes = TRY(exported(catalogue, format, profile, at.value_or(catalogue::kCatalogueDate)));
  if (arguments.has("--out")) {
    TRY_VOID(write_file(arguments.text("--out"), bytes));
    if (json) {
      JsonWriter out;
      out.begin_object().member("written", arguments.text("--out")).member("format", format).end_object();
      print(std::move(out).take());
    }
  } else {
    print(bytes);
  }
  return kDone;
}

}  // namespace

Command catalogue_list_command() {
  return {.name = "catalogue list",
          .summary = "The requirements, by element",
          .example = "proofhouse catalogue list --profile small",
          .positionals = {},
          .options = {{"--profile", ArgumentKind::kText, "Only those of this profile"}, kCatalogueOption, kJsonOption},
          .run = run_list};
}

Command catalogue_show_command() {
  return {.name = "catalogue show",
          .summary = "One requirement in full",
          .example = "proofhouse catalogue show DEF-1",
          .positionals = {{"REQUIREMENT", ArgumentKind::kText, "Its id", true}},
          .options = {kCatalogueOption, kJsonOption},
          .run = run_show};
}

Command catalogue_check_command() {
  return {.name = "catalogue check",
          .summary = "Check a catalogue: references, mappings, questions, gates",
          .example = "proofhouse catalogue check catalogue",
          .positionals = {{"DIR", ArgumentKind::kPath, "A catalogue's folder; the built-in one where nothing is said"}},
          .options = {{"--accept-new", ArgumentKind::kFlag, "Write the meaning of new questions into DIR/questions.lock"},
                      kJsonOption},
          .run = run_check};
}

Command catalogue_export_command() {
  return {.name = "catalogue export",
          .summary = "The catalogue as YAML, CSV, JSON or OSCAL",
          .example = "proofhouse catalogue export --format oscal --out catalog.json",
          .positionals = {},
          .options = {{"--format", ArgumentKind::kText, "yaml where nothing is said", false, {"yaml", "csv", "json", "oscal"}},
                      {"--profile", ArgumentKind::kText, "With oscal: this profile instead of the catalog"},
                      {"--at", ArgumentKind::kDate, "The date that the export carries"},
                      {"--out", ArgumentKind::kPath, "A file; standard output where nothing is said"},
                      kCatalogueOption,
                      {"--json", ArgumentKind::kFlag, "As JSON; with --out: what was written"}},
          .run = run_export};
}

}  // namespace proofhouse::cli
