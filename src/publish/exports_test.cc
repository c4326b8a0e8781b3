// The files for other tools: SARIF, OSCAL, the scorecard, and all of them in one folder.
#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "base/file.h"
#include "publish/oscal_results.h"
#include "publish/oscal_words.h"
#include "publish/sarif.h"
#include "publish/scorecard.h"
#include "publish/testing/hostile_decision.h"
#include "publish/write_all.h"
#include "syntax/json.h"

namespace proofhouse::publish {
namespace {

using syntax::JsonDocument;
using syntax::JsonValue;

JsonDocument parsed(const std::string& bytes) {
  auto document = JsonDocument::parse(bytes, Limits{});
  EXPECT_TRUE(document) << one_line(document.error());
  return std::move(*document);
}

std::string_view text_of(const JsonValue& object, std::string_view key) {
  const auto value = object.get(key);
  return value ? value->text().value_or("") : std::string_view();
}

// What SARIF 2.1.0 asks of a result of ours (§3.27); empty where all is well.
std::string fault_of_result(const JsonValue& run, const JsonValue& result) {
  const JsonValue rules = *run.get("tool")->get("driver")->get("rules");
  const auto index = static_cast<std::size_t>(result.get("ruleIndex")->integer().value_or(-1));
  if (index >= rules.size()) return "rule index";
  std::size_t at = 0;
  for (const JsonValue rule : rules.elements()) {
    if (at++ == index && text_of(rule, "id") != text_of(result, "ruleId")) return "rule id";
  }
  const std::string_view kind = text_of(result, "kind");
  const std::string_view level = text_of(result, "level");
  if (kind != "fail" && level != "none") return "a level without a failure";
  if (kind == "fail" && level == "none") return "a failure without a level";
  if (text_of(*result.get("message"), "text").empty()) return "an empty message";
  const auto artifacts = run.get("artifacts")->size();
  for (const JsonValue location : result.get("locations")->elements()) {
    const auto physical = location.get("physicalLocation");
    if (!physical) continue;
    const auto artifact = physical->get("artifactLocation");
    if (static_cast<std::size_t>(artifact->get("index")->integer().value_or(-1)) >= artifacts) return "artifact index";
    for (const char c : text_of(*artifact, "uri")) {
      if (static_cast<std::uint8_t>(c) <= 0x20 || static_cast<std::uint8_t>(c) >= 0x7F) return "a URI with a raw character";
    }
    if (const auto region = physical->get("region")) {
      if (const auto line = region->get("startLine"); line && line->integer() < 1) return "line";
    }
  }
  return {};
}

TEST(Sarif, EveryResultPointsToItsRuleAndFile) {
  auto sample = testing::sample({4, 24, 2});
  sample.decision.bids.front().findings.front().place.reset();
  const JsonDocument document = parsed(findings_sarif(sample.decision));
  EXPECT_EQ(document.root().get("version")->text(), "2.1.0");
  const JsonValue run = *document.root().get("runs")->elements().begin();
  std::size_t findings = 0;
  for (const auto& bid : sample.decision.bids) findings += bid.findings.size();
  EXPECT_EQ(run.get("results")->size(), findings);
  std::set<std::string_view> guids;
  for (const JsonValue result : run.get("results")->elements()) {
    EXPECT_EQ(fault_of_result(run, result), "");
    EXPECT_TRUE(guids.insert(text_of(result, "guid")).second);
  }
  for (const JsonValue artifact : run.get("artifacts")->elements())
    EXPECT_EQ(text_of(*artifact.get("hashes"), "sha-256").size(), 64U);
}

TEST(Sarif, AVerdictBecomesALevel) {
  const std::vector<std::pair<Verdict, std::pair<std::string_view, std::string_view>>> table = {
      {Verdict::kRefutes, {"fail", "error"}},
      {Verdict::kPartly, {"fail", "warning"}},
      {Verdict::kUndecided, {"fail", "note"}},
      {Verdict::kSupports, {"pass", "none"}},
      {Verdict::kNotApplicable, {"notApplicable", "none"}}};
  for (const auto& [verdict, expected] : table) {
    auto sample = testing::sample({1, 8, 1});
    auto& findings = sample.decision.bids.front().findings;
    findings.resize(1);
    findings.front().verdict = verdict;
    const JsonDocument document = parsed(findings_sarif(sample.decision));
    const JsonValue run = *document.root().get("runs")->elements().begin();
    const JsonValue results = *run.get("results");
    const JsonValue result = *results.elements().begin();
    EXPECT_EQ(text_of(result, "kind"), expected.first);
    EXPECT_EQ(text_of(result, "level"), expected.second);
  }
}

TEST(Oscal, OneResultABid) {
  const auto sample = testing::sample({4, 24, 2});
  const JsonDocument document = parsed(oscal_results(sample.decision, sample.sources()));
  const JsonValue results = *document.root().get("assessment-results");
  EXPECT_EQ(results.get("metadata")->get("oscal-version")->text(), "1.2.1");
  EXPECT_EQ(results.get("metadata")->get("last-modified")->text(), "2026-11-01T00:00:00Z");
  ASSERT_EQ(results.get("results")->size(), 4U);
  std::set<std::string> resources;
  for (const JsonValue resource : results.get("back-matter")->get("resources")->elements()) {
    EXPECT_TRUE(resources.insert("#" + std::string(text_of(resource, "uuid"))).second);
  }
  EXPECT_TRUE(resources.contains(std::string(text_of(*results.get("import-ap"), "href"))));
  for (const JsonValue result : results.get("results")->elements()) {
    std::set<std::string_view> observations;
    for (const JsonValue observation : result.get("observations")->elements()) {
      observations.insert(text_of(observation, "uuid"));
      for (const JsonValue evidence : observation.get("relevant-evidence")->elements()) {
        EXPECT_TRUE(resources.contains(std::string(text_of(evidence, "href"))));
      }
    }
    for (const JsonValue finding : result.get("findings")->elements()) {
      for (const JsonValue related : finding.get("related-observations")->elements()) {
        EXPECT_TRUE(observations.contains(text_of(related, "observation-uuid")));
      }
    }
  }
}

TEST(Oscal, NoBidIsStillAResult) {
  const auto sample = testing::sample({0, 8, 1});
  const JsonDocument document = parsed(oscal_results(sample.decision, sample.sources()));
  EXPECT_EQ(document.root().get("assessment-results")->get("results")->size(), 1U);
}

TEST(OscalWords, FitTheirTypes) {
  EXPECT_EQ(oscal_line("  a\nb\t"), "a b");
  EXPECT_EQ(oscal_line(""), "–");
  EXPECT_EQ(oscal_line("\u00A0"), "–");
  EXPECT_EQ(oscal_line("\x1b["), "\\x1b[");
  EXPECT_EQ(oscal_token("DEF-1"), "DEF-1");
  EXPECT_EQ(oscal_control(RequirementId("DEF-1")), "def-1");
  EXPECT_EQ(oscal_token("1 a"), "_31_20a");
  EXPECT_NE(oscal_token("a_20"), oscal_token("a "));
}

TEST(Exports, HostileNamesGiveWholeFilesAndTheSameBytes) {
  for (const auto& text : testing::hostile_texts()) {
    const auto sample = testing::hostile_sample(text);
    const std::string sarif = findings_sarif(sample.decision);
    EXPECT_EQ(sarif, findings_sarif(sample.decision));
    const JsonDocument document = parsed(sarif);
    const JsonValue run = *document.root().get("runs")->elements().begin();
    for (const JsonValue result : run.get("results")->elements()) ASSERT_EQ(fault_of_result(run, result), "");
    const std::string oscal = oscal_results(sample.decision, sample.sources());
    EXPECT_EQ(oscal, oscal_results(sample.decision, sample.sources()));
    parsed(oscal);
    const auto book = scorecard_xlsx(sample.decision, sample.sources());
    ASSERT_TRUE(book) << one_line(book.error());
    EXPECT_EQ(*book, *scorecard_xlsx(sample.decision, sample.sources()));
  }
}

TEST(Scorecard, ADecisionWithoutBidsIsAWorkbookToo) {
  const auto sample = testing::sample({0, 0, 1});
  const auto book = scorecard_xlsx(sample.decision, sample.sources());
  ASSERT_TRUE(book) << one_line(book.error());
  EXPECT_TRUE(book->starts_with("PK\x03\x04"));
}

class WriteAll : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = ::testing::TempDir() + "proofhouse-write-all-" + ::testing::UnitTest::GetInstance()->current_test_info()->name();
    std::filesystem::remove_all(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::string folder_;
};

TEST_F(WriteAll, WritesFiveFilesAndLeavesTheRest) {
  const auto sample = testing::sample({2, 8, 1});
  ASSERT_TRUE(write_file(folder_ + "/mine.txt", "mine"));
  const auto paths = write_all(sample.decision, sample.sources(), folder_);
  ASSERT_TRUE(paths) << one_line(paths.error());
  EXPECT_EQ(*paths, (std::vector<std::string>{folder_ + "/report.html", folder_ + "/decision.json", folder_ + "/scorecard.xlsx",
                                              folder_ + "/findings.sarif", folder_ + "/assessment-results.json"}));
  EXPECT_EQ(*list_folder(folder_), (std::vector<std::string>{"assessment-results.json", "decision.json", "findings.sarif",
                                                             "mine.txt", "report.html", "scorecard.xlsx"}));
  const auto first = read_file(paths->at(2));
  ASSERT_TRUE(write_all(sample.decision, sample.sources(), folder_));
  EXPECT_EQ(*first, *read_file(paths->at(2)));
}

TEST_F(WriteAll, NeverWritesThroughALink) {
  const auto sample = testing::sample({1, 8, 1});
  ASSERT_TRUE(write_file(folder_ + "/victim", "safe"));
  std::filesystem::create_symlink("victim", folder_ + "/decision.json");
  const auto paths = write_all(sample.decision, sample.sources(), folder_);
  ASSERT_FALSE(paths);
  EXPECT_EQ(paths.error().code, ErrorCode::kDenied);
  EXPECT_EQ(*read_file(folder_ + "/victim"), "safe");
}

}  // namespace
}  // namespace proofhouse::publish
