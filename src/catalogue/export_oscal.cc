#include <algorithm>
#include <utility>

#include "base/json_writer.h"
#include "base/text.h"
#include "catalogue/export.h"

namespace proofhouse::catalogue {

namespace {

constexpr std::string_view kOscalVersion = "1.2.1";
constexpr std::string_view kNamespace = "urn:proofhouse:oscal";
constexpr std::string_view kCatalogFile = "catalog.json";

std::string named(auto value) { return std::string(name_of(value)); }
std::string control_id(const RequirementId& id) { return lower(id.str()); }
std::string parameter_id(const RequirementId& id, const std::string& name) { return control_id(id) + "_prm_" + name; }
std::string framework_uuid(const UuidOf& uuid, const std::string& framework) { return uuid("oscal/framework/" + framework); }
std::string catalog_uuid(const UuidOf& uuid, const Catalogue& catalogue) { return uuid("oscal/catalog/" + catalogue.version); }

// A property in our own namespace. OSCAL wants values without space at either end.
void property(JsonWriter& json, std::string_view name, std::string_view value, std::string_view of_class = {},
              std::string_view remarks = {}) {
  json.begin_object().member("name", name).member("ns", kNamespace).member("value", trim(value));
  if (!of_class.empty()) json.member("class", of_class);
  if (!remarks.empty()) json.member("remarks", remarks);
  json.end_object();
}

void metadata(JsonWriter& json, std::string_view title, const Catalogue& catalogue, Date date) {
  json.key("metadata").begin_object().member("title", title).member("last-modified", start_of(date).iso());
  json.member("version", catalogue.version).member("oscal-version", kOscalVersion).end_object();
}

void gate_properties(JsonWriter& json, const GateRule& gate) {
  for (const auto& [name, levels] : {std::pair{"gate-award", &gate.award}, std::pair{"gate-acceptance", &gate.acceptance}}) {
    for (const auto& level : *levels) property(json, name, name_of(level.least), name_of(level.criticality));
  }
}

// The parts of one control; `json` stands in its list of parts.
class Parts {
 public:
  Parts(JsonWriter& json, const Requirement& requirement) : json_(json), requirement_(requirement) {}

  void write() {
    part("statement", "smt", requirement_.demand);
    part("guidance", "gdn", requirement_.why);
    own("equivalence", "eqv", requirement_.equivalence);
    for (const auto& question : requirement_.questions) own("question", "qst." + question.id.str(), question.ask);
    clause();
    acceptance();
  }

 private:
  [[nodiscard]] std::string id(const std::string& suffix) const { return control_id(requirement_.id) + "_" + suffix; }

  void part(std::string_view name, const std::string& suffix, std::string_view prose) {
    json_.begin_object().member("id", id(suffix)).member("name", name).member("prose", prose).end_object();
  }
  void own(std::string_view name, const std::string& suffix, std::string_view prose) {
    json_.begin_object()
        .member("id", id(suffix))
        .member("name", name)
        .member("ns", kNamespace)
        .member("prose", prose)
        .end_object();
  }

  void clause() {
    std::string text = requirement_.clause.text;
    for (const auto& parameter : requirement_.clause.parameters) {
      text = replace_all(text, "{" + parameter.name + "}",
                         "{{ insert: param, " + parameter_id(requirement_.id, parameter.name) + " }}");
    }
    json_.begin_object().member("id", id("cls")).member("name", "clause").member("ns", kNamespace).member("prose", text);
    json_.key("parts").begin_array();
    own("clause-applies", "cls.applies", requirement_.clause.applies_when);
    own("clause-remedy", "cls.remedy", requirement_.clause.remedy);
    own("clause-fallback", "cls.fallback", requirement_.clause.fallback);
    json_.end_array().end_object();
  }

  void acceptance() {
    part("assessment-objective", "obj", requirement_.acceptance.pass);
    for (const auto& [place, tests] :
         {std::pair{"factory", &requirement_.acceptance.factory}, std::pair{"site", &requirement_.acceptance.site}}) {
      for (const auto& test : *tests) method(place, test);
    }
  }

  void method(std::string_view place, const AcceptanceTest& test) {
    json_.begin_object().member("id", id("asm-" + std::string(place) + "." + test.id)).member("name", "assessment-method");
    json_.key("props").begin_array();
    json_.begin_object()
        .member("name", "method")
        .member("ns", "http://csrc.nist.gov/ns/rmf")
        .member("value", "TEST")
        .end_object();
    property(json_, "place", place);
    json_.end_array().member("prose", test.pass).key("parts").begin_array();
    for (std::size_t i = 0; i < test.steps.size(); ++i) {
      own("step", "asm-" + std::string(place) + "." + test.id + "." + std::to_string(i + 1), test.steps[i]);
    }
    json_.end_array().end_object();
  }

  JsonWriter& json_;
  const Requirement& requirement_;
};

void parameters(JsonWriter& json, const Requirement& requirement) {
  if (requirement.clause.parameters.empty()) return;
  json.key("params").begin_array();
  for (const auto& parameter : requirement.clause.parameters) {
    json.begin_object().member("id", parameter_id(requirement.id, parameter.name));
    json.member("label", replace_all(parameter.name, "_", " ")).member("usage", "In " + parameter.unit + ".");
    json.key("constraints").begin_array().begin_object();
    json.member("description",
                "From " + parameter.minimum.text() + " to " + parameter.maximum.text() + " " + parameter.unit + ".");
    json.end_object().end_array();
    json.key("values").begin_array().text(parameter.standard.text()).end_array().end_object();
  }
  json.end_array();
}

void control_properties(JsonWriter& json, const Requirement& requirement) {
  json.key("props").begin_array();
  json.begin_object().member("name", "label").member("value", requirement.id).end_object();
  property(json, "applies-to", name_of(requirement.applies_to));
  property(json, "stage", name_of(requirement.stage));
  property(json, "weight", std::to_string(requirement.share));
  property(json, "waivable", requirement.waivable ? "with-measures" : "never");
  for (const auto kind : requirement.kinds) property(json, "product-kind", name_of(kind));
  for (const auto& entry : requirement.evidence) property(json, "evidence", name_of(entry.kind), name_of(entry.cap));
  gate_properties(json, requirement.gate);
  for (const auto cwe : requirement.cwe) property(json, "weakness", "CWE-" + std::to_string(cwe));
  for (const auto& technique : requirement.attack_ics) property(json, "attack-ics", technique);
  for (const auto& mitigation : requirement.emb3d) property(json, "emb3d", mitigation);
  for (const auto& row : requirement.mappings) {
    const bool none = row.relation == Relation::kNone;
    property(json, none ? "no-mapping" : "mapping", none ? row.reason : row.id, row.framework,
             none ? std::string() : "The demand is " + named(row.relation) + "; basis: " + row.basis + ".");
  }
  json.end_array();
}

void links(JsonWriter& json, const Requirement& requirement, const UuidOf& uuid) {
  const auto mapped = [](const Mapping& row) { return row.relation != Relation::kNone; };
  if (std::ranges::none_of(requirement.mappings, mapped)) return;
  json.key("links").begin_array();
  for (const auto& row : requirement.mappings) {
    if (!mapped(row)) continue;
    json.begin_object().member("href", "#" + framework_uuid(uuid, row.framework)).member("rel", "related").member("text", row.id);
    json.end_object();
  }
  json.end_array();
}

void control(JsonWriter& json, const Requirement& requirement, const UuidOf& uuid) {
  json.begin_object().member("id", control_id(requirement.id)).member("class", "requirement").member("title", requirement.title);
  parameters(json, requirement);
  control_properties(json, requirement);
  links(json, requirement, uuid);
  json.key("parts").begin_array();
  Parts(json, requirement).write();
  json.end_array().end_object();
}

void group(JsonWriter& json, const Catalogue& catalogue, const Element& element, const UuidOf& uuid) {
  json.begin_object().member("id", element.id).member("class", "element").member("title", element.title);
  json.key("parts").begin_array().begin_object().member("id", element.id.str() + "_ovw").member("name", "overview");
  json.member("prose", element.demand).end_object().end_array();
  json.key("controls").begin_array();
  for (const auto& requirement : catalogue.requirements) {
    if (requirement.element == element.id) control(json, requirement, uuid);
  }
  json.end_array().end_object();
}

bool has_controls(const Catalogue& catalogue, const Element& element) {
  return std::ranges::find(catalogue.requirements, element.id, &Requirement::element) != catalogue.requirements.end();
}

void resources(JsonWriter& json, const Catalogue& catalogue, const UuidOf& uuid) {
  json.key("back-matter").begin_object().key("resources").begin_array();
  for (const auto& framework : catalogue.frameworks) {
    json.begin_object().member("uuid", framework_uuid(uuid, framework.id)).member("title", framework.title);
    json.member("description", framework.effective + " " + framework.licence);
    json.key("citation").begin_object();
    json.member("text", framework.publisher + ": " + framework.title + ", version " + framework.version)
        .end_object()
        .end_object();
  }
  json.end_array().end_object();
}

// What the profile sets on one control, if it changes anything the catalog says.
void alter(JsonWriter& json, const Profile& profile, const Requirement& requirement) {
  const auto share = std::ranges::find(profile.shares, requirement.id, &ShareOverride::requirement);
  const auto change = std::ranges::find(profile.gate_overrides, requirement.id, &GateOverride::requirement);
  const auto listed = [&](const std::vector<RequirementId>& list) {
    return std::ranges::find(list, requirement.id) != list.end();
  };
  json.begin_object().member("control-id", control_id(requirement.id)).key("adds").begin_array().begin_object();
  json.member("position", "ending").key("props").begin_array();
  property(json, "profile-gate", listed(profile.gates) || listed(profile.prerequisites) ? "yes" : "no", profile.id.str());
  if (change != profile.gate_overrides.end()) gate_properties(json, change->gate);
  if (share != profile.shares.end()) property(json, "profile-weight", std::to_string(share->share), profile.id.str());
  if (listed(profile.prerequisites)) property(json, "prerequisite", "yes", profile.id.str());
  if (listed(profile.monitoring)) property(json, "monitoring", "yes", profile.id.str());
  if (listed(profile.two_reviewers)) property(json, "two-reviewers", "yes", profile.id.str());
  json.end_array().end_object().end_array().end_object();
}

}  // namespace

std::string export_oscal_catalog(const Catalogue& catalogue, Date date, const UuidOf& uuid) {
  JsonWriter json;
  json.begin_object().key("catalog").begin_object().member("uuid", catalog_uuid(uuid, catalogue));
  metadata(json, "Proofhouse: requirements for buying secure-by-design operational technology", catalogue, date);
  json.key("groups").begin_array();
  for (const auto& element : catalogue.elements) {
    if (has_controls(catalogue, element)) group(json, catalogue, element, uuid);
  }
  json.end_array();
  resources(json, catalogue, uuid);
  json.end_object().end_object();
  return std::move(json).take();
}

std::string export_oscal_profile(const Catalogue& catalogue, const Profile& profile, Date date, const UuidOf& uuid) {
  const auto selected = [&](const Requirement& requirement) {
    return profile.requirements.empty() || std::ranges::find(profile.requirements, requirement.id) != profile.requirements.end();
  };
  JsonWriter json;
  json.begin_object().key("profile").begin_object();
  json.member("uuid", uuid("oscal/profile/" + profile.id.str() + "/" + catalogue.version));
  metadata(json, "Proofhouse: " + profile.title, catalogue, date);
  json.key("imports").begin_array().begin_object().member("href", "#" + catalog_uuid(uuid, catalogue));
  json.key("include-controls").begin_array().begin_object().key("with-ids").begin_array();
  for (const auto& requirement : catalogue.requirements) {
    if (selected(requirement)) json.text(control_id(requirement.id));
  }
  json.end_array().end_object().end_array().end_object().end_array();
  json.key("merge").begin_object().member("as-is", true).end_object();
  json.key("modify").begin_object().key("alters").begin_array();
  for (const auto& requirement : catalogue.requirements) {
    if (selected(requirement)) alter(json, profile, requirement);
  }
  json.end_array().end_object();
  json.key("back-matter").begin_object().key("resources").begin_array().begin_object();
  json.member("uuid", catalog_uuid(uuid, catalogue)).member("title", "The catalog");
  json.key("rlinks").begin_array().begin_object().member("href", kCatalogFile).member("media-type", "application/oscal+json");
  json.end_object().end_array().end_object().end_array().end_object();
  json.end_object().end_object();
  return std::move(json).take();
}

}  // namespace proofhouse::catalogue
