// The public suites for version orders and ranges, as far as they are there.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <set>

#include "base/file.h"
#include "base/text.h"
#include "identifiers/vers.h"
#include "identifiers/version/range_text.h"
#include "syntax/json.h"

namespace proofhouse::identifiers {
namespace {

namespace fs = std::filesystem;
using syntax::JsonValue;

// Empty where the data is not there.
fs::path data(const std::string& below) {
  const char* given = std::getenv("PROOFHOUSE_DATA");  // NOLINT(concurrency-mt-unsafe): tests have one thread
  const fs::path folder = fs::path(given != nullptr ? given : PROOFHOUSE_SOURCE_DIR "/../shared/data") / below;
  return fs::exists(folder) ? folder : fs::path();
}

std::string member(const JsonValue& object, std::string_view key) {
  const auto value = object.get(key);
  return value && value->text() ? std::string(*value->text()) : std::string();
}

std::vector<std::string> texts(const JsonValue& array) {
  std::vector<std::string> out;
  for (const auto item : array.elements()) out.emplace_back(*item.text());
  return out;
}

struct Tally {
  std::size_t right = 0;
  std::size_t all = 0;

  void add(bool good, const std::string& what) {
    ++all;
    right += good ? 1 : 0;
    EXPECT_TRUE(good) << what;
  }
};

// The scheme that orders the lines of one file of osv-scalibr's semantic/testdata.
constexpr std::pair<std::string_view, std::string_view> kOsvFiles[] = {
    {"alpine", "apk"},  {"cran", "cran"},   {"debian", "deb"},         {"hackage", "hackage"},
    {"maven", "maven"}, {"nuget", "nuget"}, {"packagist", "composer"}, {"pub", "pub"},
    {"pypi", "pypi"},   {"redhat", "rpm"},  {"rubygems", "gem"},       {"semver", "semver"}};

void try_osv_line(const Scheme& scheme, std::string_view line, Tally& tally) {
  if (line.empty() || line.starts_with("# ") || line.starts_with("// ")) return;
  const auto parts = split(line, ' ');
  ASSERT_EQ(parts.size(), 3U) << line;
  const Order wanted = parts[1] == "<" ? Order::kLess : parts[1] == "=" ? Order::kEqual : Order::kGreater;
  const bool good = compare(scheme, parts[0], parts[2]) == wanted && compare(scheme, parts[2], parts[0]) == reversed(wanted);
  tally.add(good, std::string(scheme.name) + ": " + std::string(line));
}

TEST(Conformance, OsvOrder) {
  const fs::path folder = data("osv/google+osv-scalibr/semantic/testdata");
  if (folder.empty()) GTEST_SKIP() << "the data set osv is not unpacked";
  Tally tally;
  for (const auto& [file, name] : kOsvFiles) {
    for (const std::string suffix : {"-versions.txt", "-versions-generated.txt"}) {
      const fs::path path = folder / (std::string(file) + suffix);
      if (!fs::exists(path)) continue;
      const std::string text = read_file(path.string()).value_or("");
      for (const auto line : split(text, '\n')) try_osv_line(*find_scheme(name), line, tally);
    }
  }
  std::cout << "CONFORMANCE: OSV version order: " << tally.right << " of " << tally.all << "\n";
}

bool in_order(const Scheme& scheme, const std::vector<std::string>& versions) {
  for (std::size_t i = 1; i < versions.size(); ++i) {
    const Order order = compare(scheme, versions[i - 1], versions[i]);
    if (order != Order::kLess && order != Order::kEqual) return false;
  }
  return true;
}

bool parses_as(const JsonValue& test, const Vers& vers) {
  const auto wanted = *test.get("expected_output");
  if (member(wanted, "scheme") != vers.scheme->name) return false;
  std::size_t i = 0;
  for (const auto pair : wanted.get("version_constraints")->elements()) {
    const auto parts = texts(pair);
    if (i == vers.constraints.size()) return false;
    const auto& constraint = vers.constraints[i++];
    const std::string comparator(text_of(constraint.comparator));
    if (parts[0] != (comparator.empty() ? "=" : comparator) || parts[1] != constraint.version) return false;
  }
  return i == vers.constraints.size();
}

bool passes(const JsonValue& test) {
  const std::string type = member(test, "test_type");
  const auto input = *test.get("input");
  const auto wanted = test.get("expected_output");
  if (type == "comparison" || type == "equality") {
    const Scheme* scheme = find_scheme(member(input, "input_scheme"));
    const auto versions = texts(*input.get("versions"));
    if (scheme == nullptr) return false;
    if (type == "comparison") return in_order(*scheme, texts(*wanted));
    const Order order = compare(*scheme, versions[0], versions[1]);
    return order != Order::kUndecided && (order == Order::kEqual) == *wanted->boolean();
  }
  if (type == "from_native") {
    const auto vers = from_native(*find_scheme(member(input, "scheme")), member(input, "native_range"));
    return vers && text_of(*vers) == *wanted->text();
  }
  if (type == "containment") {
    const auto vers = read_vers(member(input, "vers"));
    const Containment found = vers ? contains(*vers, member(input, "version")) : Containment::kUndecided;
    return found == (*wanted->boolean() ? Containment::kTrue : Containment::kFalse);
  }
  if (type == "parse") {
    const auto vers = read_canonical_vers(*input.text());
    if (const auto failure = test.get("expected_failure"); failure && *failure->boolean()) return !vers;
    return vers && parses_as(test, *vers);
  }
  const auto vers = read_vers(type == "roundtrip" ? member(input, "vers") : std::string(*input.text()));
  return vers && text_of(*vers) == *wanted->text();
}

TEST(Conformance, Vers) {
  const fs::path folder = data("purl-vers/package-url+vers-spec/tests");
  if (folder.empty()) GTEST_SKIP() << "the data set purl-vers is not unpacked";
  Tally tally;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const auto document = syntax::JsonDocument::parse(read_file(entry.path().string()).value_or(""), Limits());
    ASSERT_TRUE(document) << entry.path();
    for (const auto test : document->root().get("tests")->elements()) {
      tally.add(passes(test), entry.path().filename().string() + ": " + member(test, "description"));
    }
  }
  std::cout << "CONFORMANCE: VERS: " << tally.right << " of " << tally.all << "\n";
}

void collect(const JsonValue& branches, std::vector<std::string>& out) {
  for (const auto branch : branches.elements()) {
    if (member(branch, "category") == "product_version_range") out.push_back(member(branch, "name"));
    if (const auto below = branch.get("branches")) collect(*below, out);
  }
}

TEST(Conformance, OperationalRanges) {
  const fs::path folder = data("csaf-cisa-ot");
  if (folder.empty()) GTEST_SKIP() << "the data set csaf-cisa-ot is not unpacked";
  std::vector<std::string> ranges;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".json") continue;
    const auto document = syntax::JsonDocument::parse(read_file(entry.path().string()).value_or(""), Limits());
    if (!document) continue;
    const auto tree = document->root().get("product_tree");
    if (!tree) continue;
    if (const auto branches = tree->get("branches")) collect(*branches, ranges);
  }
  std::size_t decidable = 0;
  std::set<std::string> undecidable;
  for (const auto& text : ranges) {
    const RangeText range = read_range_text(text);
    if (range.kind == RangeKind::kUndecided) {
      undecidable.insert(text);
    } else {
      ++decidable;
    }
  }
  std::cout << "CONFORMANCE: OT version ranges: " << decidable << " of " << ranges.size() << " decidable, " << undecidable.size()
            << " distinct undecidable\n";
  EXPECT_GE(decidable * 100, ranges.size() * 95);
}

}  // namespace
}  // namespace proofhouse::identifiers
