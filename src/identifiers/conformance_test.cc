// The public suites for package URLs, CPE names and CVSS, as far as they are there.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "base/file.h"
#include "base/text.h"
#include "identifiers/cpe.h"
#include "identifiers/cvss.h"
#include "identifiers/purl.h"
#include "syntax/json.h"

namespace proofhouse::identifiers {
namespace {

namespace fs = std::filesystem;

// Empty where the data is not there.
fs::path data(const std::string& below) {
  const char* given = std::getenv("PROOFHOUSE_DATA");  // NOLINT(concurrency-mt-unsafe): tests have one thread
  const fs::path folder = fs::path(given != nullptr ? given : PROOFHOUSE_SOURCE_DIR "/../shared/data") / below;
  return fs::exists(folder) ? folder : fs::path();
}

std::string text_of_file(const fs::path& path) { return read_file(path.string()).value_or(""); }

std::vector<std::string> lines_of(const fs::path& path) {
  const std::string text = text_of_file(path);
  std::vector<std::string> lines;
  for (const auto line : split(text, '\n')) {
    if (!line.empty()) lines.emplace_back(line);
  }
  return lines;
}

// The suite wants mixed-case keys of qualifiers refused for these and read for others; so a strict and a lenient reading.
constexpr std::string_view kOnlyStrictRefuses[] = {"pkg:gem/jruby-launcher@1.1.2?Platform=java",
                                                   "pkg:Rpm/fedora/curl@7.50.3-1.fc25?Arch=i386&Distro=fedora-25"};

std::string member(const syntax::JsonValue& object, std::string_view key) {
  const auto value = object.get(key);
  return value && value->text() ? std::string(*value->text()) : std::string();
}

PurlParts parts_of(const syntax::JsonValue& object) {
  PurlParts parts{.type = member(object, "type"),
                  .name_space = member(object, "namespace"),
                  .name = member(object, "name"),
                  .version = member(object, "version"),
                  .qualifiers = {},
                  .subpath = member(object, "subpath")};
  if (const auto qualifiers = object.get("qualifiers")) {
    for (const auto pair : qualifiers->members()) parts.qualifiers.emplace_back(pair.key, std::string(*pair.value.text()));
  }
  std::ranges::sort(parts.qualifiers);
  return parts;
}

bool right(const syntax::JsonValue& test) {
  const std::string kind = member(test, "test_type");
  const bool fails = test.get("expected_failure")->boolean().value_or(false);
  if (kind == "build") {
    const auto built = Purl::create(parts_of(*test.get("input")));
    return fails ? !built : built && built->canonical() == member(test, "expected_output");
  }
  const std::string text = member(test, "input");
  const auto read = Purl::parse(text);
  if (fails)
    return !Purl::parse(text, PurlReading::kStrict) &&
           (!read || std::ranges::find(kOnlyStrictRefuses, text) != std::end(kOnlyStrictRefuses));
  if (!read) return false;
  if (kind == "parse") return read->parts() == parts_of(*test.get("expected_output"));
  return read->canonical() == member(test, "expected_output");
}

TEST(Conformance, Purl) {
  const fs::path tests = data("purl-vers/package-url+purl-spec/tests");
  if (tests.empty()) GTEST_SKIP() << "no purl-spec tests: set PROOFHOUSE_DATA";
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(tests)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  std::size_t all = 0;
  std::size_t good = 0;
  for (const auto& file : files) {
    const auto document = syntax::JsonDocument::parse(text_of_file(file), Limits{});
    ASSERT_TRUE(document) << file;
    for (const auto test : document->root().get("tests")->elements()) {
      ++all;
      if (right(test)) {
        ++good;
      } else {
        ADD_FAILURE() << file.filename() << ": " << member(test, "test_type") << ": " << member(test, "description") << ": "
                      << member(test, "input") << " wants " << member(test, "expected_output");
      }
    }
  }
  std::cout << "CONFORMANCE: purl: " << good << " of " << all << " tests in " << files.size() << " files of purl-spec\n";
  EXPECT_GE(all, 586U);
}

std::string shown(const std::optional<CvssScore>& score) { return score ? score->text() : "None"; }

// "(9.8, None, None)" of 2.0 and 3.x, "(9.2,)" of 4.0.
std::string as_tuple(const CvssVector& vector) {
  const CvssScores scores = vector.scores();
  if (vector.version() == CvssVersion::k40) return "(" + scores.overall.text() + ",)";
  return "(" + scores.base.text() + ", " + shown(scores.threat) + ", " + shown(scores.environmental) + ")";
}

TEST(Conformance, Cvss) {
  const fs::path tests = data("cvss-cve-epss/RedHatProductSecurity+cvss/tests");
  if (tests.empty()) GTEST_SKIP() << "no CVSS vectors: set PROOFHOUSE_DATA";
  std::size_t all = 0;
  std::size_t good = 0;
  for (const auto& entry : fs::directory_iterator(tests)) {
    if (!entry.path().filename().string().starts_with("vectors_")) continue;
    for (const auto& line : lines_of(entry.path())) {
      const std::size_t dash = line.find(" - ");
      ASSERT_NE(dash, std::string::npos) << entry.path() << ": " << line;
      ++all;
      const auto vector = CvssVector::parse(line.substr(0, dash));
      const std::string wanted = replace_all(line.substr(dash + 3), "-0.0", "0.0");
      const std::string got = vector ? as_tuple(*vector) : one_line(vector.error());
      got == wanted ? ++good : (ADD_FAILURE() << line << " but " << got, good);
    }
  }
  std::cout << "CONFORMANCE: cvss: " << good << " of " << all << " vectors\n";
  EXPECT_GE(all, 6971U);
}

TEST(Conformance, CpeInCsaf) {
  const fs::path folder = data("csaf-conformance/oasis-tcs+csaf/csaf_2.1/test/cpe/data");
  if (folder.empty()) GTEST_SKIP() << "no CPE lines: set PROOFHOUSE_DATA";
  std::size_t all = 0;
  std::size_t good = 0;
  for (const bool valid : {true, false}) {
    for (const auto& line : lines_of(folder / (valid ? "valid" : "invalid") / "cpe.txt")) {
      ++all;
      const auto name = Cpe::parse(line);
      name.has_value() == valid ? ++good : (ADD_FAILURE() << line << (valid ? ": " + one_line(name.error()) : " was read"), good);
    }
  }
  std::cout << "CONFORMANCE: cpe: " << good << " of " << all << " names of CSAF 2.1\n";
  EXPECT_GE(all, 17U);
}

}  // namespace
}  // namespace proofhouse::identifiers
