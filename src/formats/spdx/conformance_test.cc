// All public SPDX files that are at hand: each is read, or refused with a named reason; one document in many syntaxes is one
// Sbom.
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>

#include "formats/check.h"
#include "formats/spdx/samples_under_test.h"
#include "model/document_wire.h"

namespace proofhouse::formats {

namespace {

namespace files = std::filesystem;

std::string data_folder() {
  const char* folder = std::getenv("PROOFHOUSE_DATA");
  return folder != nullptr ? folder : PROOFHOUSE_SOURCE_DIR "/../shared/data";
}

std::vector<files::path> all_below(const std::string& folder) {
  std::vector<files::path> paths;
  for (const auto& entry : files::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  return paths;
}

// What is no document of a syntax that is read, and why.
const std::map<std::string, std::string_view> kRefused{
    {"SPDXSpreadsheetExample-v2.2.xls", "spreadsheet"},
    {"SPDXSpreadsheetExample-v2.3.xls", "spreadsheet"},
    {"SPDXSpreadsheetExample-v2.2.xlsx", "ZIP archive"},
    {"SPDXSpreadsheetExample-v2.3.xlsx", "ZIP archive"},
    {"spdx-2-2-revision-8-ontology.owl.xml", "describes no SpdxDocument"},  // the ontology itself
};

bool reads_or_refuses(const files::path& path) {
  const auto document = read(Format::kSpdx, read_file(path.string(), 256ULL << 20U).value());
  const auto refused = kRefused.find(path.filename().string());
  if (refused == kRefused.end()) {
    EXPECT_TRUE(document) << path << ": " << (document ? "" : one_line(document.error()));
    if (document) {
      EXPECT_TRUE(document_from_wire(to_wire(*document))) << path;
    }
    return document.has_value();
  }
  EXPECT_FALSE(document) << path;
  return !document && one_line(document.error()).find(refused->second) != std::string::npos;
}

TEST(SpdxConformance, ReadsEveryDocumentOfTheProject) {
  const std::string folder = data_folder() + "/spdx";
  if (!is_folder(folder)) GTEST_SKIP() << "no SPDX files below " << folder;
  std::size_t right = 0;
  std::size_t all = 0;
  for (const std::string_view below : {"/spdx+tools-java/testResources", "/spdx+spdx-spec/examples/jsonld"}) {
    for (const files::path& path : all_below(folder + std::string(below))) {
      ++all;
      right += reads_or_refuses(path) ? 1U : 0U;
    }
  }
  std::cout << "CONFORMANCE: SPDX documents of the project: " << right << " of " << all << " read or refused by name ("
            << kRefused.size() << " refused: spreadsheets, the ontology)\n";
  EXPECT_EQ(right, all);
  EXPECT_GT(all, 0U);
}

TEST(SpdxConformance, ReadsFilesOfManyTools) {
  const std::string folder = data_folder() + "/sboms-large";
  if (!is_folder(folder)) GTEST_SKIP() << "no SBOMs below " << folder;
  std::size_t right = 0;
  std::size_t all = 0;
  std::size_t packages = 0;
  std::map<std::string, std::size_t> by_version;
  for (const files::path& path : all_below(folder)) {
    const std::string bytes = read_file(path.string(), 256ULL << 20U).value();
    const bool json = bytes.find("\"spdxVersion\"") != std::string::npos || bytes.find("://spdx.org/rdf/3") != std::string::npos;
    if (!json && !bytes.starts_with("SPDXVersion:") && bytes.find("\nSPDXVersion:") == std::string::npos) continue;
    ++all;
    const auto document = read(Format::kSpdx, bytes);
    EXPECT_TRUE(document) << path << ": " << (document ? "" : one_line(document.error()));
    if (!document) continue;
    ++right;
    const auto& sbom = std::get<Sbom>(document->document);
    packages += sbom.components.size();
    ++by_version[sbom.spec_version];
    EXPECT_EQ(check(bytes).kind, "spdx") << path;
  }
  std::cout << "CONFORMANCE: SPDX files of many tools: " << right << " of " << all << " read, " << packages << " packages (";
  for (const auto& [version, count] : by_version) std::cout << (version.empty() ? "none" : version) << ": " << count << "; ";
  std::cout << "by version)\n";
  EXPECT_EQ(right, all);
}

Sbom sbom_of(const std::string& path) { return value_of<Sbom>(Format::kSpdx, read_file(path).value()); }

TEST(SpdxConformance, OneDocumentInEverySyntaxIsOneSbom) {
  const std::string folder = data_folder() + "/spdx/spdx+tools-java/testResources/";
  if (!is_folder(folder)) GTEST_SKIP() << "no SPDX files below " << folder;
  std::size_t right = 0;
  std::size_t all = 0;
  for (const std::string version : {"2.2", "2.3"}) {
    const std::string json = sbom_text(sbom_of(folder + "SPDXJSONExample-v" + version + ".spdx.json"));
    for (const std::string& name : {"SPDXYAMLExample-" + version + ".spdx.yaml", "SPDXXMLExample-v" + version + ".spdx.xml",
                                    "SPDXTagExample-v" + version + ".spdx", "SPDXRdfExample-v" + version + ".spdx.rdf"}) {
      SCOPED_TRACE(name);
      ++all;
      const std::string other = sbom_text(sbom_of(folder + name));
      EXPECT_EQ(other, json);
      right += other == json ? 1U : 0U;
    }
  }
  std::cout << "CONFORMANCE: SPDX syntaxes: " << right << " of " << all << " documents are the same Sbom as their JSON\n";
}

// What the examples of the project are worth. The three that are invalid say so in their names or break their schema.
TEST(SpdxConformance, JudgesTheExamples) {
  const std::string folder = data_folder() + "/spdx";
  if (!is_folder(folder)) GTEST_SKIP() << "no SPDX files below " << folder;
  const std::vector<std::string_view> invalid{"BadJSON.spdx.json", "SPDXJSONExample-wrongversion.spdx.json",
                                              "SPDXWrongVersion.spdx.json"};
  std::size_t right = 0;
  std::size_t all = 0;
  for (const std::string_view below : {"/spdx+tools-java/testResources", "/spdx+spdx-spec/examples/jsonld"}) {
    for (const files::path& path : all_below(folder + std::string(below))) {
      const std::string name = path.filename().string();
      if (kRefused.contains(name)) continue;
      ++all;
      const bool valid = check(read_file(path.string()).value()).valid;
      const bool wanted = std::ranges::find(invalid, name) == invalid.end();
      EXPECT_EQ(valid, wanted) << name;
      right += valid == wanted ? 1U : 0U;
    }
  }
  std::cout << "CONFORMANCE: SPDX checking: " << right << " of " << all << " verdicts as expected (" << invalid.size()
            << " invalid)\n";
}

}  // namespace

}  // namespace proofhouse::formats
