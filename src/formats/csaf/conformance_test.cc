// OASIS's cases for validators of CSAF 2.0 and 2.1, their examples, and CISA's advisories, where the shared data are.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <set>

#include "base/file.h"
#include "formats/check.h"
#include "formats/csaf/rules.h"
#include "syntax/json.h"

namespace proofhouse::formats::csaf {

namespace {

// Cases that are not decided as the suite has them, and why.
struct Exception {
  std::string_view id;
  std::string_view file;  // the end of its name
  std::string_view reason;
};
constexpr std::array kExceptions{
    Exception{"6.1.10", "6-1-10-13.json", "said to be valid, but its score is the temporal one: 6.1.9"},
    Exception{"6.1.27.13", "6-1-27-13-16.json",
              "said to be valid, but one product id stands twice and another is missing: 6.1.1, 6.1.2"},
    Exception{"6.1.48", "6-1-48-16.json", "said to be valid, but CVSS's decision point E has no version 3.0.1"},
    Exception{"6.1.50", "6-1-50-15.json", "said to be valid, but one product id stands twice: 6.1.2"},
    Exception{"6.1.48", "6-1-48-19.json",
              "its values are not in the order of the definition, which a translation must not change"},
    Exception{"6.1.50", "6-1-50-14.json", "vers:/all has no type: neither VERS nor a vers-like specifier"},
    Exception{"6.1.60.2", "", "the schemas of extensions are on the network; each extension is a warning"},
    Exception{"6.1.60.3", "", "the metadata of extensions are on the network; each extension is a warning"},
    Exception{"6.2.8", "-02.json", "said to be valid, but one hash algorithm stands twice: 6.1.25"},
    Exception{"6.2.9", "-02.json", "said to be valid, but one hash algorithm stands twice: 6.1.25"},
    Exception{"6.2.19", "6-2-19-19.json", "said to be valid, but the score is not the vector's: 6.1.9"},
    Exception{"6.2.20", "2024-6-2-20-02.json",
              "said to be valid, but the schema of CVSS 4.0 takes no members of other names: 6.1.8"},
    Exception{"6.2.21", "2024-6-2-21-02.json",
              "said to be valid, but one date has several versions that are not in their order: 6.1.14"},
    Exception{"6.2.34", "2024-6-2-34-03.json", "said to be valid, but the namespace is the reserved one: 6.1.48"},
    Exception{"6.2.39.2", "6-2-39-02-01.json", "said to be valid, but the note of the withdrawal is missing: 6.1.27.14"},
    Exception{"6.2.39.3", "6-2-39-03-01.json", "said to be valid, but the note of the supersession is missing: 6.1.27.14"},
    Exception{"6.2.42", "6-2-42-02.json", "said to be valid, but its package URLs break the rules of their type: 6.1.13"},
    Exception{"6.2.50.3", "6-2-50-03-12.json", "said to be valid, but one version stands twice in a range: 6.1.50"},
    Exception{"6.2.54.3", "6-2-54-03-01.json", "said to be valid, but only an extension defines its product: 6.1.1"},
    Exception{"6.3.21.1", "6-3-21-01-02.json", "said to be valid, but only an extension defines its product: 6.1.1"},
    Exception{"6.3.21.1", "6-3-21-01-12.json", "said to be valid, but only an extension defines its product: 6.1.1"},
    Exception{"6.3.6", "-06-02.json", "only the network knows that the page is not there"},
    Exception{"6.3.8", "-08-01.json", "spelling needs a dictionary"},
    Exception{"6.3.8", "-08-02.json", "spelling needs a dictionary"},
    Exception{"6.3.16", "6-3-16-01.json", "grammar needs a dictionary"},
};

const Exception* exception_of(std::string_view id, std::string_view file) {
  for (const Exception& exception : kExceptions) {
    if (exception.id == id && file.ends_with(exception.file)) return &exception;
  }
  return nullptr;
}

std::string data_folder() {
  const char* data = std::getenv("PROOFHOUSE_DATA");
  return data != nullptr ? data : PROOFHOUSE_SOURCE_DIR "/../shared/data";
}

std::string standard_folder(std::string_view version) {
  return data_folder() + "/csaf-conformance/oasis-tcs+csaf/csaf_" + std::string(version) + "/";
}

FileCheck check_file(const std::string& path) {
  auto bytes = read_file(path);
  EXPECT_TRUE(bytes) << path;
  return check(bytes.value_or(""), Limits{});
}

bool breaks(const FileCheck& found, std::string_view rule, bool error) {
  return std::ranges::any_of(found.violations, [&](const Violation& violation) {
    return violation.rule == rule && (!error || violation.severity == Severity::kError);
  });
}

std::string told(const FileCheck& found) {
  std::string out;
  for (const Violation& violation : found.violations) {
    if (violation.severity == Severity::kError) out += "\n  " + violation.rule + " " + violation.place + ": " + violation.message;
  }
  return out;
}

// What a run counts.
struct Tally {
  std::size_t right = 0;
  std::size_t all = 0;
  std::size_t excepted = 0;
};

// A case that must fail shows the test's number; one that must not does not. Whether the document is valid is as the case says.
void run_case(const syntax::JsonValue& test_case, std::string_view id, bool fails, const std::string& folder, Tally& tally) {
  const std::string name(test_case.get("name")->text().value_or(""));
  ++tally.all;
  const FileCheck found = check_file(folder + name);
  const bool mandatory = id.starts_with("6.1.");
  const bool shown = breaks(found, id, mandatory);
  const bool valid = test_case.get("valid")->boolean().value_or(false);
  if (const Exception* exception = exception_of(id, name)) {
    if (shown == fails && found.valid == valid) {
      ++tally.right;
    } else {
      ++tally.excepted;
      std::cout << "EXCEPTION: " << id << " " << name << ": " << exception->reason << "\n";
    }
    return;
  }
  EXPECT_EQ(shown, fails) << id << " " << name << told(found);
  EXPECT_EQ(found.valid, valid) << id << " " << name << told(found);
  if (shown == fails && found.valid == valid) ++tally.right;
}

// One tally a section: 6.1, 6.2, 6.3.
void run_suite(std::string_view version) {
  const std::string folder = standard_folder(version) + "test/validator/data/";
  if (!exists(folder + "testcases.json")) GTEST_SKIP() << "no CSAF test cases below " << data_folder();
  const auto index = syntax::JsonDocument::parse(read_file(folder + "testcases.json").value(), Limits{});
  ASSERT_TRUE(index);
  std::map<std::string_view, Tally> tallies;
  const auto tests = index->root().get("tests");
  for (const syntax::JsonValue test : tests->elements()) {
    const std::string_view id = *test.get("id")->text();
    for (const std::string_view kind : {"failures", "valid"}) {
      const auto cases = test.get(kind);
      if (!cases) continue;
      for (const syntax::JsonValue test_case : cases->elements()) {
        run_case(test_case, id, kind == "failures", folder, tallies[id.substr(0, 3)]);
      }
    }
  }
  for (const auto& [section, tally] : tallies) {
    std::cout << "CONFORMANCE: CSAF " << version << " test cases of " << section << ": " << tally.right << " of " << tally.all
              << " right, " << tally.excepted << " excepted by name\n";
  }
}

std::vector<std::string> json_files(const std::string& folder) {
  std::vector<std::string> out;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".json") out.push_back(entry.path().string());
  }
  std::ranges::sort(out);
  return out;
}

}  // namespace

TEST(CsafConformance, EveryCaseOf20) { run_suite("2.0"); }

TEST(CsafConformance, EveryCaseOf21) { run_suite("2.1"); }

TEST(CsafConformance, TheStandardsExamplesAreValid) {
  std::size_t all = 0;
  std::size_t valid = 0;
  for (const std::string_view version : {"2.0", "2.1"}) {
    const std::string folder = standard_folder(version) + "examples/csaf";
    if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no CSAF examples below " << data_folder();
    for (const std::string& path : json_files(folder)) {
      const FileCheck found = check_file(path);
      ++all;
      if (found.valid) {
        ++valid;
      } else {
        std::cout << "INVALID: " << path.substr(folder.size()) << told(found) << "\n";
      }
      EXPECT_EQ(found.kind, "csaf") << path;
    }
  }
  std::cout << "CONFORMANCE: CSAF examples: " << valid << " of " << all << " valid\n";
}

TEST(CsafConformance, EveryAdvisoryOfCisa) {
  const std::string folder = data_folder() + "/csaf-cisa-ot/cisagov+CSAF/csaf_files/OT";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no advisories of CISA below " << data_folder();
  std::size_t all = 0;
  std::size_t valid = 0;
  std::map<std::string, std::size_t> broken;
  for (const std::string& path : json_files(folder)) {
    const FileCheck found = check_file(path);
    if (found.kind != "csaf") continue;
    ++all;
    if (found.valid) ++valid;
    std::set<std::string> rules;
    for (const Violation& violation : found.violations) {
      if (violation.severity == Severity::kError) rules.insert(violation.rule);
    }
    for (const std::string& rule : rules) ++broken[rule];
    if (!found.valid) std::cout << "INVALID: " << path.substr(folder.size()) << told(found) << "\n";
  }
  std::cout << "CONFORMANCE: CISA's advisories: " << valid << " of " << all << " valid";
  for (const auto& [rule, count] : broken) std::cout << ", " << rule << " broken by " << count;
  std::cout << "\n";
  EXPECT_GE(all, 2000U);
  EXPECT_GE(valid + 10, all);
}

}  // namespace proofhouse::formats::csaf
