// Small documents that break one rule of section 6.2 each, and others that do not. What stands in them besides is left out: the
// rules look at nothing else.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>

#include "formats/csaf/check.h"

namespace proofhouse::formats::csaf {

namespace {

struct Case {
  std::string_view rule;
  std::string_view version;
  bool shows = false;
  std::string_view rest;  // of the document, VERSION's place taken by the member csaf_version
};

constexpr std::array kCases{
    Case{"6.2.1", "2.0", true, R"({"document":{VERSION},"product_tree":{"full_product_names":[{"product_id":"a","name":"A"}]}})"},
    Case{
        "6.2.1", "2.0", false,
        R"({"document":{VERSION,"category":"csaf_informational_advisory"},"product_tree":{"full_product_names":[{"product_id":"a","name":"A"}]}})"},
    Case{
        "6.2.1", "2.0", false,
        R"({"document":{VERSION},"product_tree":{"full_product_names":[{"product_id":"a","name":"A"}]},"vulnerabilities":[{"product_status":{"fixed":["a"]}}]})"},
    Case{
        "6.2.2", "2.0", true,
        R"({"document":{VERSION},"product_tree":{"full_product_names":[{"product_id":"a","name":"A"}]},"vulnerabilities":[{"product_status":{"known_affected":["a"]}}]})"},
    Case{
        "6.2.2", "2.0", false,
        R"({"document":{VERSION},"product_tree":{"full_product_names":[{"product_id":"a","name":"A"}]},"vulnerabilities":[{"product_status":{"known_affected":["a"]},"remediations":[{"category":"vendor_fix","product_ids":["a"]}]}]})"},
    Case{
        "6.2.3", "2.1", true,
        R"({"document":{VERSION},"product_tree":{"full_product_names":[{"product_id":"a","name":"A"}]},"vulnerabilities":[{"product_status":{"last_affected":["a"]}}]})"},
    Case{
        "6.2.4", "2.0", true,
        R"({"document":{VERSION,"tracking":{"initial_release_date":"2024-01-01T00:00:00Z","current_release_date":"2024-01-01T00:00:00Z","status":"final","revision_history":[{"date":"2024-01-01T00:00:00Z","number":"1.0.0+b"}]}}})"},
    Case{
        "6.2.4", "2.0", false,
        R"({"document":{VERSION,"tracking":{"initial_release_date":"2024-01-01T00:00:00Z","current_release_date":"2024-01-01T00:00:00Z","status":"final","revision_history":[{"date":"2024-01-01T00:00:00Z","number":"1.0.0"}]}}})"},
    Case{
        "6.2.5", "2.0", true,
        R"({"document":{VERSION,"tracking":{"initial_release_date":"2024-01-01T00:00:00Z","current_release_date":"2024-01-01T00:00:00Z","status":"final","revision_history":[{"date":"2024-01-01T00:00:00-01:00","number":"1"}]}}})"},
    Case{
        "6.2.5", "2.0", false,
        R"({"document":{VERSION,"tracking":{"initial_release_date":"2024-01-01T00:00:00Z","current_release_date":"2024-01-01T00:00:00Z","status":"final","revision_history":[{"date":"2024-01-01T00:00:00+01:00","number":"1"}]}}})"},
    Case{
        "6.2.6", "2.0", true,
        R"({"document":{VERSION,"tracking":{"initial_release_date":"2024-01-01T00:00:00Z","current_release_date":"2024-01-01T00:00:00Z","status":"final","revision_history":[{"date":"2023-01-01T00:00:00Z","number":"1"},{"date":"2024-02-01T00:00:00Z","number":"2"}]}}})"},
    Case{"6.2.7", "2.0", true,
         R"({"document":{VERSION},"vulnerabilities":[{"involvements":[{"party":"vendor","status":"open"}]}]})"},
    Case{"6.2.10", "2.0", true, R"({"document":{VERSION}})"},
    Case{"6.2.10", "2.1", false, R"({"document":{VERSION}})"},
    Case{
        "6.2.11", "2.0", false,
        R"({"document":{VERSION,"references":[{"category":"self","url":"https://acme.example/a_b_1.json"}],"tracking":{"id":"A .B_1"}}})"},
    Case{
        "6.2.11", "2.0", true,
        R"({"document":{VERSION,"references":[{"category":"self","url":"https://acme.example/xa_b_1.json"}],"tracking":{"id":"A .B_1"}}})"},
    Case{"6.2.12", "2.0", true, R"({"document":{VERSION}})"},
    Case{"6.2.13", "2.0", true, R"({"document":{"z":1,"a":2,VERSION}})"},
    Case{"6.2.13", "2.0", false, R"({"document":{VERSION,"lang":"en"}})"},
    Case{"6.2.14", "2.0", true, R"({"document":{VERSION,"lang":"de-QM"}})"},
    Case{"6.2.14", "2.0", true, R"({"document":{VERSION,"source_lang":"en-x-acme"}})"},
    Case{"6.2.14", "2.0", false, R"({"document":{VERSION,"lang":"zh-Hant-TW"}})"},
    Case{"6.2.15", "2.0", true, R"({"document":{VERSION,"lang":"I-Default"}})"},
    Case{"6.2.16", "2.0", true,
         R"({"document":{VERSION},"product_tree":{"full_product_names":[{"product_id":"a","name":"A"}]}})"},
    Case{"6.2.17", "2.0", true,
         R"({"document":{VERSION},"vulnerabilities":[{"ids":[{"system_name":"s","text":"CVE-2024-12345"}]}]})"},
    Case{"6.2.17", "2.0", false,
         R"({"document":{VERSION},"vulnerabilities":[{"ids":[{"system_name":"s","text":"CVE-2024-123"}]}]})"},
    Case{
        "6.2.18", "2.0", true,
        R"({"document":{VERSION},"product_tree":{"branches":[{"category":"vendor","name":"Acme","branches":[{"category":"product_version_range","name":"<2","product":{"product_id":"p0","name":"n"}}]}]}})"},
    Case{
        "6.2.18", "2.0", false,
        R"({"document":{VERSION},"product_tree":{"branches":[{"category":"vendor","name":"Acme","branches":[{"category":"product_version_range","name":"vers:deb/<2","product":{"product_id":"p0","name":"n"}}]}]}})"},
    Case{"6.2.20", "2.0", true, R"({"document":{VERSION,"extra":1}})"},
    Case{"6.2.20", "2.0", false, R"({"document":{VERSION,"lang":"en"}})"},
    Case{
        "6.2.21", "2.1", true,
        R"({"document":{VERSION,"tracking":{"initial_release_date":"2024-01-01T00:00:00Z","current_release_date":"2024-01-01T00:00:00Z","status":"final","revision_history":[{"date":"2024-01-01T00:00:00Z","number":"1"},{"date":"2024-01-01T01:00:00+01:00","number":"2"}]}}})"},
    Case{"6.2.22", "2.1", true, R"({"document":{VERSION,"title":"On AC-1","tracking":{"id":"AC-1"}}})"},
    Case{
        "6.2.27", "2.1", true,
        R"({"document":{VERSION},"product_tree":{"full_product_names":[{"product_id":"a","name":"A"}]},"vulnerabilities":[{"product_status":{"unknown":["a"]},"remediations":[{"category":"mitigation","product_ids":["a"]}]}]})"},
    Case{"6.2.38", "2.1", true, R"({"document":{VERSION,"category":"csaf_deprecated_x"}})"},
    Case{"6.2.44", "2.1", true, R"({"document":{VERSION,"license_expression":"GPL-2.0"}})"},
    Case{"6.2.45", "2.1", true, R"({"document":{VERSION,"license_expression":"MIT OR Acme-1"}})"},
    Case{"6.2.45", "2.1", false, R"({"document":{VERSION,"license_expression":"MIT"}})"},
    Case{"6.2.48", "2.1", true,
         R"({"document":{VERSION},"product_tree":{"branches":[{"category":"vendor","name":"Open - SOURCE"}]}})"},
    Case{
        "6.2.49", "2.1", true,
        R"({"document":{VERSION},"product_tree":{"branches":[{"category":"vendor","name":"Acme","branches":[{"category":"product_version_range","name":"<1|>2|!=3","product":{"product_id":"p0","name":"n"}}]}]}})"},
    Case{
        "6.2.49", "2.1", false,
        R"({"document":{VERSION},"product_tree":{"branches":[{"category":"vendor","name":"Acme","branches":[{"category":"product_version_range","name":">2|<3","product":{"product_id":"p0","name":"n"}}]}]}})"},
    Case{"6.2.50.2", "2.1", true, R"({"document":{VERSION},"product_tree":{"branches":[{"category":"vendor","name":"Acme","branches":[{"category":"product_version_range","name":">1|<9","product":{"product_id":"p0","name":"n"}},{"category":"product_version_range","name":">8|<10","product":{"product_id":"p1","name":"n"}}]}]},"vulnerabilities":[{"product_status":{"fixed":["p0"],"known_affected":["p1"]}}]})"},
    Case{
        "6.2.50.2", "2.1", false,
        R"({"document":{VERSION},"product_tree":{"branches":[{"category":"vendor","name":"Acme","branches":[{"category":"product_version_range","name":">1|<9","product":{"product_id":"p0","name":"n"}},{"category":"product_version_range","name":">=9|<10","product":{"product_id":"p1","name":"n"}}]}]},"vulnerabilities":[{"product_status":{"fixed":["p0"],"known_affected":["p1"]}}]})"},
    Case{
        "6.2.50.3", "2.1", true,
        R"({"document":{VERSION},"product_tree":{"branches":[{"category":"vendor","name":"Acme","branches":[{"category":"product_version_range","name":">1|<9","product":{"product_id":"p0","name":"n"}},{"category":"product_version","name":"8.1","product":{"product_id":"p1","name":"n"}}]}]},"vulnerabilities":[{"product_status":{"fixed":["p0"],"known_affected":["p1"]}}]})"},
    Case{
        "6.2.51", "2.1", true,
        R"({"document":{VERSION},"product_tree":{"branches":[{"category":"vendor","name":"Acme","branches":[{"category":"product_version_range","name":"vers:acme/<2","product":{"product_id":"p0","name":"n"}}]}]}})"},
    Case{
        "6.2.53", "2.1", true,
        R"({"document":{VERSION},"vulnerabilities":[{"ids":[{"system_name":"https://euvd.enisa.europa.eu","text":"EUVD-12"}]}]})"},
};

bool shows(const Case& test_case) {
  std::string text(test_case.rest);
  text.replace(text.find("VERSION"), 7, "\"csaf_version\":\"" + std::string(test_case.version) + "\"");
  const auto document = syntax::JsonDocument::parse(text, Limits{});
  EXPECT_TRUE(document) << text;
  if (!document) return false;
  Violations violations;
  CsafChecker().check(*document, violations);
  FileCheck found;
  std::move(violations).finish(text, found);
  return std::ranges::any_of(found.violations, [&](const Violation& v) { return v.rule == test_case.rule; });
}

}  // namespace

TEST(CsafOptionalTests, ShowsWhatIsBrokenAndNothingElse) {
  for (const Case& test_case : kCases) {
    EXPECT_EQ(shows(test_case), test_case.shows) << test_case.rule << " " << test_case.rest;
  }
}

}  // namespace proofhouse::formats::csaf
