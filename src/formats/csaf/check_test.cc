// One breach at a time of a sound document, and documents made to take long.
#include "formats/csaf/check.h"

#include <algorithm>

#include "formats/check.h"
#include "formats/reader_under_test.h"

namespace proofhouse::formats {

namespace {

std::string errors_of(const FileCheck& found) {
  std::string out;
  for (const Violation& violation : found.violations) {
    if (violation.severity == Severity::kError) out += violation.rule + " " + violation.place + " " + violation.message + "\n";
  }
  return out;
}

bool breaks(const FileCheck& found, std::string_view rule) {
  return std::ranges::any_of(found.violations, [&](const Violation& violation) { return violation.rule == rule; });
}

struct Broken {
  std::string_view rule;
  std::string_view from;
  std::string_view to;
};

TEST(CsafCheck, TakesASoundDocument) {
  const FileCheck found = check(sample(Format::kCsaf), Limits{});
  EXPECT_EQ(found.kind, "csaf");
  EXPECT_EQ(found.version, "2.0");
  EXPECT_TRUE(found.valid) << errors_of(found);
}

TEST(CsafCheck, NamesTheTestOfEachBreach) {
  for (const Broken& broken : {
           Broken{"schema", "\"csaf_security_advisory\"", "7"},
           Broken{"schema", "\"label\": \"WHITE\"", "\"label\": \"CLEAR\""},
           Broken{"6.1.1", "\"fixed\": [\"P-2\"]", "\"fixed\": [\"P-9\"]"},
           Broken{"6.1.2", "\"product_id\": \"P-3\"", "\"product_id\": \"P-2\""},
           Broken{"6.1.3", "\"relates_to_product_reference\": \"P-3\"", "\"relates_to_product_reference\": \"P-4\""},
           Broken{"6.1.4", "\"group_ids\": [\"G-1\"]", "\"group_ids\": [\"G-9\"]"},
           Broken{"6.1.6", "\"fixed\": [\"P-2\"]", "\"fixed\": [\"P-1\"]"},
           Broken{"6.1.8", "\"baseSeverity\": \"CRITICAL\"", "\"baseSeverity\": \"AWFUL\""},
           Broken{"6.1.8", "/I:H/A:H", "/I:H/I:H"},
           Broken{"6.1.9", "9.8", "9.7"},
           Broken{"6.1.10", "\"baseScore\"", "\"attackVector\": \"LOCAL\", \"baseScore\""},
           Broken{"6.1.11", "Missing Authentication for Critical Function", "No Authentication"},
           Broken{"6.1.12", "\"lang\": \"en\"", "\"lang\": \"EZ\""},
           Broken{"6.1.13", "pkg:generic/feeder-rtu@4.2", "pkg:maven/@1"},
           Broken{"6.1.14", "\"2026-02-02T10:00:00Z\", \"number\": \"1\"", "\"2026-04-02T10:00:00Z\", \"number\": \"1\""},
           Broken{"6.1.15", "\"category\": \"vendor\", \"name\": \"Relay Works\", \"namespace\"",
                  "\"category\": \"translator\", \"name\": \"Relay Works\", \"namespace\""},
           Broken{"6.1.16", "\"version\": \"2\"\n", "\"version\": \"3\"\n"},
           Broken{"6.1.18", "\"number\": \"1\"", "\"number\": \"0\""},
           Broken{"6.1.21", "\"number\": \"2\"", "\"number\": \"4\""},
           Broken{"6.1.22", "\"number\": \"2\"", "\"number\": \"1\""},
           Broken{"6.1.26", "\"csaf_security_advisory\"", "\"Security Advisory\""},
           Broken{"6.1.27.6", "\"product_status\"", "\"products\""},
           Broken{"6.1.28", "\"lang\": \"en\",", "\"lang\": \"en\", \"source_lang\": \"en\","},
           Broken{"6.1.29", "\"group_ids\": [\"G-1\"], ", ""},
           Broken{"6.1.30", "\"number\": \"2\"", "\"number\": \"2.0.0\""},
           Broken{"6.1.31", "\"category\": \"product_version_range\"", "\"category\": \"product_version\""},
           Broken{"vex-applies-to-nothing", "\"product_ids\": [\"P-1\"]", "\"product_ids\": [\"P-9\"]"},
       }) {
    const FileCheck found = check(edited(Format::kCsaf, broken.from, broken.to), Limits{});
    EXPECT_TRUE(breaks(found, broken.rule)) << broken.rule << "\n" << errors_of(found);
    EXPECT_FALSE(found.valid) << broken.rule;
  }
}

TEST(CsafCheck, RulesOf21AreNotFor20) {
  const FileCheck old =
      check(edited(Format::kCsaf, "2026-02-02T10:00:00Z\", \"number", "2026-02-02t10:00:00Z\", \"number"), Limits{});
  EXPECT_FALSE(breaks(old, "6.1.37"));
  const FileCheck odd = check(edited(Format::kCsaf, "\"csaf_version\": \"2.0\"", "\"csaf_version\": \"2.2\""), Limits{});
  EXPECT_EQ(odd.version, "2.2");
  EXPECT_TRUE(breaks(odd, "schema"));
}

// A document with this product tree and these vulnerabilities.
std::string document_with(const std::string& tree, const std::string& vulnerabilities) {
  return R"({"document":{"category":"csaf_vex","csaf_version":"2.0","publisher":{"category":"vendor","name":"a",)"
         R"("namespace":"https://a.example"},"title":"t","tracking":{"current_release_date":"2026-01-01T00:00:00Z","id":"x",)"
         R"("initial_release_date":"2026-01-01T00:00:00Z","revision_history":[{"date":"2026-01-01T00:00:00Z","number":"1",)"
         R"("summary":"s"}],"status":"final","version":"1"}},"product_tree":)" +
         tree + ",\"vulnerabilities\":[" + vulnerabilities + "]}";
}

std::string repeated(std::size_t count, const auto& item) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += std::string(i > 0 ? "," : "") + item(i);
  return out;
}

constexpr std::size_t kMany = 100'000;

TEST(CsafBadInput, NeverSpellsOutProductsTimesVulnerabilities) {
  const std::string ids = repeated(kMany, [](std::size_t i) { return "\"P" + std::to_string(i) + "\""; });
  const std::string tree =
      "{\"full_product_names\":[" +
      repeated(kMany, [](std::size_t i) { return "{\"name\":\"n\",\"product_id\":\"P" + std::to_string(i) + "\"}"; }) +
      "],\"product_groups\":[{\"group_id\":\"G\",\"product_ids\":[" + ids + "]}]}";
  const std::string vulnerabilities = repeated(kMany, [](std::size_t i) {
    return "{\"cve\":\"CVE-2026-" + std::to_string(10'000 + i) +
           R"(","notes":[{"category":"summary","text":"t"}],"product_status":{"known_affected":["P1"],"known_not_affected":["P2"]},)"
           R"("flags":[{"label":"component_not_present","group_ids":["G"]}],)"
           R"("remediations":[{"category":"vendor_fix","details":"d","group_ids":["G"]}]})";
  });
  const std::string text = document_with(tree, vulnerabilities);
  const FileCheck found = check(text, Limits{});
  EXPECT_TRUE(breaks(found, "limit"));
  EXPECT_FALSE(found.valid);
  const auto advisory = value_of<CsafDocument>(Format::kCsaf, text);
  EXPECT_EQ(advisory.vulnerabilities.size(), kMany);
}

TEST(CsafBadInput, DeepBranches) {
  std::string tree = R"({"category":"product_version","name":"1","product":{"name":"n","product_id":"P"}})";
  for (int i = 0; i < 50; ++i) tree = R"({"category":"product_family","name":"f","branches":[)" + tree + "]}";
  const std::string text = document_with("{\"branches\":[" + tree + "]}", "");
  EXPECT_TRUE(breaks(check(text, Limits{}), "schema"));  // no vulnerability
  EXPECT_EQ(value_of<CsafDocument>(Format::kCsaf, text).tree.branches.size(), 51U);
  for (int i = 0; i < 200; ++i) tree = R"({"category":"product_family","name":"f","branches":[)" + tree + "]}";
  EXPECT_TRUE(breaks(check(document_with("{\"branches\":[" + tree + "]}", ""), Limits{}), "limit"));
}

TEST(CsafBadInput, LongCyclesOfRelationships) {
  const std::string tree = "{\"relationships\":[" +
                           repeated(kMany,
                                    [](std::size_t i) {
                                      return R"({"category":"installed_on","full_product_name":{"name":"n","product_id":"P)" +
                                             std::to_string(i) + R"("},"product_reference":"P)" +
                                             std::to_string((i + 1) % kMany) + R"(","relates_to_product_reference":"P)" +
                                             std::to_string((i + 7) % kMany) + "\"}";
                                    }) +
                           "]}";
  const FileCheck found = check(document_with(tree, R"({"cve":"CVE-2026-1000"})"), Limits{});
  EXPECT_TRUE(breaks(found, "6.1.3"));
}

TEST(CsafBadInput, OneIdForAll) {
  const std::string tree =
      "{\"full_product_names\":[" + repeated(kMany, [](std::size_t) { return R"({"name":"n","product_id":"P"})"; }) + "]}";
  const std::string vulnerability = R"({"cve":"CVE-2026-1000","product_status":{"fixed":[)" +
                                    repeated(kMany, [](std::size_t) { return std::string("\"P\""); }) + "]}}";
  const FileCheck found = check(document_with(tree, vulnerability), Limits{});
  EXPECT_TRUE(breaks(found, "6.1.2"));
  EXPECT_EQ(found.violations.size(), kMostViolations);
  EXPECT_GT(found.left_out, 0U);
}

}  // namespace

}  // namespace proofhouse::formats
