// The specification's own valid and invalid files, each with the verdict that its name says.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/file.h"
#include "formats/check_under_test.h"

namespace proofhouse::formats {
namespace {

namespace files = std::filesystem;

std::string resources() {
  const char* folder = std::getenv("PROOFHOUSE_DATA");
  return (folder != nullptr ? std::string(folder) : PROOFHOUSE_SOURCE_DIR "/../shared/data") +
         "/cyclonedx/CycloneDX+specification/tools/src/test/resources";
}

void expect_verdicts(const std::string& extension, const std::string& format) {
  std::map<std::string, std::pair<int, int>> right;  // by version: right, all
  for (const std::string version : {"1.2", "1.3", "1.4", "1.5", "1.6", "1.7"}) {
    std::vector<files::path> paths;
    for (const auto& entry : files::directory_iterator(resources() + "/" + version)) {
      if (entry.path().extension() == extension) paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    for (const auto& path : paths) {
      const std::string name = path.filename().string();
      const bool valid = name.starts_with("valid-");
      if (!valid && !name.starts_with("invalid-")) continue;
      const FileCheck check = formats::check(read_file(path.string()).value());
      auto& [good, all] = right[version];
      ++all;
      good += check.valid == valid ? 1 : 0;
      EXPECT_EQ(check.valid, valid) << name << ": " << said(check);
    }
  }
  for (const auto& [version, counts] : right) {
    std::cout << "CONFORMANCE: CycloneDX " << version << " " << format << ": " << counts.first << " of " << counts.second
              << " as the file's name says\n";
  }
}

TEST(CyclonedxCheckConformance, EveryJsonFileOfTheSpecification) {
  if (!is_folder(resources())) GTEST_SKIP() << "no CycloneDX specification below " << resources();
  expect_verdicts(".json", "JSON");
}

TEST(CyclonedxCheckConformance, EveryXmlFileOfTheSpecification) {
  if (!is_folder(resources())) GTEST_SKIP() << "no CycloneDX specification below " << resources();
  expect_verdicts(".xml", "XML");
}

}  // namespace
}  // namespace proofhouse::formats
