// All public CycloneDX files that are at hand: each is read, or refused with a reason.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>

#include "formats/reader_under_test.h"
#include "model/document_wire.h"

namespace proofhouse::formats {

namespace {

namespace files = std::filesystem;

std::string data_folder() {
  const char* folder = std::getenv("PROOFHOUSE_DATA");
  return folder != nullptr ? folder : PROOFHOUSE_SOURCE_DIR "/../shared/data";
}

struct Counts {
  std::size_t read = 0;
  std::size_t remarked = 0;
  std::size_t components = 0;
  std::map<std::string, std::vector<std::string>> refused;  // by cause: the files

  [[nodiscard]] std::size_t all() const {
    std::size_t count = read;
    for (const auto& [cause, names] : refused) count += names.size();
    return count;
  }
};

template <class Wanted>
Counts read_all_below(const std::string& folder, Wanted wanted) {
  std::vector<files::path> paths;
  for (const auto& entry : files::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().extension() == ".json") paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  Counts counts;
  for (const files::path& path : paths) {
    std::string bytes = read_file(path.string(), 256ULL << 20U).value();
    if (!wanted(path.filename().string(), bytes)) continue;
    const auto document = read(Format::kCyclonedx, std::move(bytes));
    if (!document) {
      EXPECT_FALSE(document.error().cause.empty());
      counts.refused[document.error().cause].push_back(path.string());
      continue;
    }
    ++counts.read;
    counts.remarked += document->remarks.empty() ? 0U : 1U;
    counts.components += std::get<Sbom>(document->document).components.size();
    const std::string wire = to_wire(*document);
    EXPECT_TRUE(document_from_wire(wire)) << path;
  }
  return counts;
}

void print(std::string_view what, const Counts& counts) {
  std::cout << what << ": " << counts.all() << " files, " << counts.read << " read (" << counts.remarked << " with remarks), "
            << counts.components << " components\n";
  for (const auto& [cause, names] : counts.refused) {
    std::cout << "  refused " << names.size() << ": " << cause << " (" << names.front() << ")\n";
  }
}

TEST(CyclonedxConformance, ReadsEveryValidFileOfTheSpecification) {
  const std::string folder = data_folder() + "/cyclonedx";
  if (!is_folder(folder)) GTEST_SKIP() << "no CycloneDX files below " << folder;
  const Counts counts =
      read_all_below(folder, [](const std::string& name, const std::string&) { return name.starts_with("valid-"); });
  print("valid files of the specification", counts);
  EXPECT_GT(counts.all(), 0U);
  EXPECT_TRUE(counts.refused.empty());
}

TEST(CyclonedxConformance, ReadsTheExamples) {
  const std::string folder = data_folder() + "/cyclonedx/CycloneDX+bom-examples";
  if (!is_folder(folder)) GTEST_SKIP() << "no CycloneDX examples below " << folder;
  const Counts counts = read_all_below(folder, [](const std::string&, const std::string&) { return true; });
  print("examples", counts);
  EXPECT_GT(counts.all(), 0U);
  EXPECT_TRUE(counts.refused.empty());
}

TEST(CyclonedxConformance, ReadsOrRefusesFilesOfManyTools) {
  const std::string folder = data_folder() + "/sboms-large";
  if (!is_folder(folder)) GTEST_SKIP() << "no SBOMs below " << folder;
  const Counts counts = read_all_below(
      folder, [](const std::string&, const std::string& bytes) { return bytes.find("\"bomFormat\"") != std::string::npos; });
  print("files of many tools", counts);
  EXPECT_GT(counts.all(), 0U);
  EXPECT_GT(counts.read * 10, counts.all() * 9);
}

}  // namespace

}  // namespace proofhouse::formats
