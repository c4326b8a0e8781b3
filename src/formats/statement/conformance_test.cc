// The examples of in-toto's own specification (in-toto/attestation, spec/predicates): those that are whole statements in plain
// JSON.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "base/file.h"
#include "formats/check_under_test.h"

namespace proofhouse::formats {
namespace {

struct Example {
  std::string name;
  std::string text;
};

// Blocks between "```json" (or jsonc) and "```" that begin as an object.
std::vector<Example> examples_of(const std::string& path, const std::string& name) {
  std::vector<Example> examples;
  const std::string text = read_file(path).value();
  std::size_t at = 0;
  while ((at = text.find("```json", at)) != std::string::npos) {
    const std::size_t begin = text.find('\n', at) + 1;
    const std::size_t end = std::min(text.find("```", begin), text.size());
    examples.push_back({name + " " + std::to_string(examples.size() + 1), text.substr(begin, end - begin)});
    at = end + 3;
  }
  return examples;
}

TEST(StatementConformance, ExamplesOfTheSpecification) {
  const char* data = std::getenv("PROOFHOUSE_DATA");
  const std::string folder = std::string(data != nullptr ? data : PROOFHOUSE_SOURCE_DIR "/../shared/data") +
                             "/vex-attestation/in-toto+attestation/spec/predicates";
  if (!is_folder(folder)) GTEST_SKIP() << "no specification of in-toto: set PROOFHOUSE_DATA";
  int all = 0;
  int right = 0;
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".md") files.push_back(entry.path().filename().string());
  }
  std::ranges::sort(files);
  for (const std::string& file : files) {
    for (const Example& example : examples_of(folder + "/" + file, file)) {
      const FileCheck found = check(example.text);
      // Schemas with words in brackets, comments and ellipses are no JSON.
      if (found.kind != "in-toto") continue;
      ++all;
      // Some write "..." for a digest; nothing else may be wrong.
      const bool good = std::ranges::all_of(found.violations, [](const Violation& violation) {
        return violation.severity != Severity::kError || violation.rule == "digest-form";
      });
      right += good ? 1 : 0;
      if (!good) std::cout << "  " << example.name << ": " << said(found) << '\n';
    }
  }
  std::cout << "CONFORMANCE: in-toto: " << right << " of " << all
            << " examples of the specification valid, placeholders for digests apart\n";
  EXPECT_GT(all, 0);
  EXPECT_EQ(right, all);
}

}  // namespace
}  // namespace proofhouse::formats
