#include "catalogue/export.h"

#include <map>
#include <set>

#include "base/text.h"
#include "base/wire.h"
#include "catalogue/catalogue_under_test.h"
#include "catalogue/yaml_text.h"
#include "syntax/json.h"

namespace proofhouse::catalogue {
namespace {

// Not a UUID of any version: different for each name is enough here.
std::string uuid_of(std::string_view name) {
  static std::map<std::string, std::string, std::less<>> known;
  const auto [entry, fresh] = known.try_emplace(std::string(name));
  if (fresh) {
    std::string number = std::to_string(known.size());
    number.insert(0, 12 - number.size(), '0');
    entry->second = "00000000-0000-5000-8000-" + number;
  }
  return entry->second;
}

syntax::JsonDocument json(const std::string& text) { return syntax::JsonDocument::parse(text, Limits{}).value(); }

TEST(Export, YamlLoadsBackToAnEqualCatalogue) {
  const std::string yaml = export_yaml(shipped());
  const std::vector<SourceFile> files{{"exported.yaml", yaml}};
  const auto back = load(files);
  ASSERT_TRUE(back.has_value()) << one_line(back.error());
  EXPECT_EQ(to_wire(*back), to_wire(shipped()));
  EXPECT_EQ(export_yaml(*back), yaml);
}

TEST(Export, YamlKeepsEveryCharacter) {
  for (const std::string text :
       {"plain", "a: b", "\"quoted\" \\ back", "line\nbreak", "tab\there", "é – 雪", "- # & * ! | >", ""}) {
    const auto tree = syntax::parse_yaml("key: " + yaml_quoted(text) + "\n", "t", Limits{});
    ASSERT_TRUE(tree.has_value()) << text;
    EXPECT_EQ(tree->find("key")->text, text);
  }
}

TEST(Export, JsonHoldsEveryRequirement) {
  const auto document = json(export_json(shipped()));
  EXPECT_EQ(document.root().get("version")->text(), shipped().version);
  EXPECT_EQ(document.root().get("requirements")->size(), shipped().requirements.size());
  for (const auto requirement : document.root().get("requirements")->elements()) {
    for (const char* key : {"id", "element", "title", "demand", "why", "questions", "clause", "acceptance", "evidence", "gate",
                            "weight", "mappings"}) {
      EXPECT_TRUE(requirement.get(key).has_value()) << key;
    }
  }
}

TEST(Export, CsvHasOneRowARequirement) {
  const std::string csv = export_csv(shipped());
  std::size_t rows = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    if (csv[i] == '"') quoted = !quoted;
    if (!quoted && csv.compare(i, 2, "\r\n") == 0) ++rows;
  }
  EXPECT_EQ(rows, shipped().requirements.size() + 1);
  EXPECT_TRUE(csv.starts_with("\"id\",\"element\""));
}

TEST(Export, CsvCellIsNeverAFormula) {
  Catalogue catalogue;
  Requirement requirement;
  requirement.id = RequirementId("X-1");
  for (const char* title : {"=1+1", "+1", "-1", "@SUM(A1)"}) {
    requirement.title = title;
    catalogue.requirements = {requirement};
    EXPECT_NE(export_csv(catalogue).find("\"'" + std::string(title) + "\""), std::string::npos) << title;
  }
  requirement.title = "say \"no\"";
  catalogue.requirements = {requirement};
  EXPECT_NE(export_csv(catalogue).find("\"say \"\"no\"\"\""), std::string::npos);
}

void collect_ids(syntax::JsonValue value, std::vector<std::string>& out) {
  for (const auto element : value.elements()) collect_ids(element, out);
  for (const auto member : value.members()) {
    if (member.key == "id") out.emplace_back(member.value.text().value());
    collect_ids(member.value, out);
  }
}

TEST(Export, OscalCatalogHasAControlForEachRequirement) {
  const auto document = json(export_oscal_catalog(shipped(), kCatalogueDate, uuid_of));
  const auto catalog = document.root().get("catalog").value();
  EXPECT_EQ(catalog.get("metadata")->get("oscal-version")->text(), "1.2.1");
  EXPECT_EQ(catalog.get("metadata")->get("last-modified")->text(), kCatalogueDate.iso() + "T00:00:00Z");
  std::size_t controls = 0;
  for (const auto group : catalog.get("groups")->elements()) controls += group.get("controls")->size();
  EXPECT_EQ(controls, shipped().requirements.size());
  std::vector<std::string> ids;
  collect_ids(catalog, ids);
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
}

TEST(Export, OscalLinksLeadToResources) {
  const std::string text = export_oscal_catalog(shipped(), kCatalogueDate, uuid_of);
  const auto document = json(text);
  std::set<std::string> resources;
  for (const auto resource : document.root().get("catalog")->get("back-matter")->get("resources")->elements()) {
    resources.insert("#" + std::string(resource.get("uuid")->text().value()));
  }
  std::size_t seen = 0;
  for (const auto group : document.root().get("catalog")->get("groups")->elements()) {
    for (const auto control : group.get("controls")->elements()) {
      if (!control.get("links")) continue;
      for (const auto link : control.get("links")->elements()) {
        EXPECT_TRUE(resources.contains(std::string(link.get("href")->text().value())));
        ++seen;
      }
    }
  }
  EXPECT_GT(seen, shipped().requirements.size());
}

TEST(Export, OscalClauseInsertsItsParameters) {
  const std::string text = export_oscal_catalog(shipped(), kCatalogueDate, uuid_of);
  EXPECT_NE(text.find("{{ insert: param, vuln-3_prm_search_days }}"), std::string::npos);
  EXPECT_NE(text.find("\"id\": \"vuln-3_prm_search_days\""), std::string::npos);
}

TEST(Export, OscalProfileSelectsItsControls) {
  for (const auto& profile : shipped().profiles) {
    const auto document = json(export_oscal_profile(shipped(), profile, kCatalogueDate, uuid_of));
    const auto root = document.root().get("profile").value();
    const auto with = (*root.get("imports")->elements().begin()).get("include-controls").value();
    const auto ids = (*with.elements().begin()).get("with-ids").value();
    EXPECT_EQ(ids.size(), profile.requirements.empty() ? shipped().requirements.size() : profile.requirements.size());
    EXPECT_EQ(root.get("modify")->get("alters")->size(), ids.size());
  }
}

TEST(Export, SameBytesEachTime) {
  EXPECT_EQ(export_json(shipped()), export_json(shipped()));
  EXPECT_EQ(export_oscal_catalog(shipped(), kCatalogueDate, uuid_of), export_oscal_catalog(shipped(), kCatalogueDate, uuid_of));
}

}  // namespace
}  // namespace proofhouse::catalogue
