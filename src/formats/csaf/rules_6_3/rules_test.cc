// Small documents that break one rule of section 6.3 each, and others that do not. What stands in them besides is left out: the
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
    Case{
        "6.3.1", "2.1", true,
        R"({"document":{VERSION},"product_tree":{"full_product_names":[{"product_id":"a","name":"A"}]},"vulnerabilities":[{"metrics":[{"products":["a"],"content":{"cvss_v2":{}}}]}]})"},
    Case{
        "6.3.1", "2.1", false,
        R"({"document":{VERSION},"product_tree":{"full_product_names":[{"product_id":"a","name":"A"}]},"vulnerabilities":[{"metrics":[{"products":["a"],"content":{"cvss_v2":{},"cvss_v4":{}}}]}]})"},
    Case{
        "6.3.2", "2.1", true,
        R"({"document":{VERSION},"product_tree":{"full_product_names":[{"product_id":"a","name":"A"}]},"vulnerabilities":[{"metrics":[{"products":["a"],"content":{"cvss_v3":{"version":"3.0"}}}]}]})"},
    Case{
        "6.3.2", "2.1", false,
        R"({"document":{VERSION},"product_tree":{"full_product_names":[{"product_id":"a","name":"A"}]},"vulnerabilities":[{"metrics":[{"products":["a"],"content":{"cvss_v3":{"version":"3.1"}}}]}]})"},
    Case{"6.3.3", "2.0", true, R"({"document":{VERSION},"vulnerabilities":[{"title":"t"}]})"},
    Case{"6.3.3", "2.0", false, R"({"document":{VERSION},"vulnerabilities":[{"cve":"CVE-2024-1234"}]})"},
    Case{"6.3.4", "2.0", true, R"({"document":{VERSION},"vulnerabilities":[{"title":"t"}]})"},
    Case{"6.3.4", "2.0", false, R"({"document":{VERSION},"vulnerabilities":[{"cwe":{"id":"CWE-79","name":"n"}}]})"},
    Case{
        "6.3.5", "2.0", true,
        R"({"document":{VERSION},"product_tree":{"full_product_names":[{"product_identification_helper":{"hashes":[{"file_hashes":[{"algorithm":"md5","value":"00"}]}]}}]}})"},
    Case{"6.3.6", "2.0", true, R"({"document":{VERSION,"publisher":{"namespace":"https://a.INVALID:8/x"}}})"},
    Case{"6.3.6", "2.0", false, R"({"document":{VERSION,"publisher":{"namespace":"https://notinvalid/"}}})"},
    Case{"6.3.6", "2.0", false, R"({"document":{VERSION,"references":[{"category":"self","url":"https://invalid"}]}})"},
    Case{"6.3.7", "2.0", true, R"({"document":{VERSION,"references":[{"category":"self","url":"https://invalid"}]}})"},
    Case{
        "6.3.9", "2.0", true,
        R"({"document":{VERSION},"product_tree":{"branches":[{"category":"vendor","name":"Acme","branches":[{"category":"product_version","name":"1","product":{"product_id":"p0","name":"n"}}]}]}})"},
    Case{
        "6.3.10", "2.0", true,
        R"({"document":{VERSION},"product_tree":{"branches":[{"category":"vendor","name":"Acme","branches":[{"category":"product_version_range","name":"<1","product":{"product_id":"p0","name":"n"}}]}]}})"},
    Case{
        "6.3.11", "2.0", true,
        R"({"document":{VERSION},"product_tree":{"branches":[{"category":"vendor","name":"Acme","branches":[{"category":"product_version","name":"V1","product":{"product_id":"p0","name":"n"}}]}]}})"},
    Case{
        "6.3.11", "2.0", false,
        R"({"document":{VERSION},"product_tree":{"branches":[{"category":"vendor","name":"Acme","branches":[{"category":"product_version","name":"Vista","product":{"product_id":"p0","name":"n"}}]}]}})"},
    Case{
        "6.3.12", "2.1", true,
        R"({"document":{VERSION},"product_tree":{"full_product_names":[{"product_id":"a","name":"A"}]},"vulnerabilities":[{"metrics":[{"products":["a"],"content":{"cvss_v3":{}}}]}]})"},
    Case{
        "6.3.12", "2.1", true,
        R"({"document":{VERSION},"product_tree":{"full_product_names":[{"product_id":"a","name":"A"}]},"vulnerabilities":[{"product_status":{"known_affected":["a"]}}]})"},
    Case{
        "6.3.18", "2.1", true,
        R"({"document":{VERSION},"product_tree":{"full_product_names":[{"product_id":"a","name":"A"}]},"vulnerabilities":[{"metrics":[{"products":["a"],"content":{"qualitative_severity_rating":"low"}}]}]})"},
    Case{
        "6.3.19.2", "2.1", true,
        R"({"document":{VERSION},"product_tree":{"branches":[{"category":"vendor","name":"Acme","branches":[{"category":"product_version_range","name":">1|<9","product":{"product_id":"p0","name":"n"}},{"category":"product_version_range","name":">8|<10","product":{"product_id":"p1","name":"n"}}]}]},"vulnerabilities":[{"product_status":{"fixed":["p0","p1"]}}]})"},
    Case{
        "6.3.19.2", "2.1", false,
        R"({"document":{VERSION},"product_tree":{"branches":[{"category":"vendor","name":"Acme","branches":[{"category":"product_version_range","name":">1|<9","product":{"product_id":"p0","name":"n"}},{"category":"product_version_range","name":">8|<10","product":{"product_id":"p1","name":"n"}}]}]},"vulnerabilities":[{"product_status":{"fixed":["p0"],"recommended":["p1"]}}]})"},
    Case{"6.3.20", "2.1", true, R"({"document":{VERSION},"vulnerabilities":[{"ids":[{"system_name":"s","text":"t"}]}]})"},
    Case{"6.3.21.9", "2.1", true, R"({"document":{VERSION},"x_extensions":[{"$schema":"https://acme.example/x_1.0.0.json"}]})"},
    Case{"6.3.21.3", "2.1", false, R"({"document":{VERSION},"x_extensions":[{"$schema":"https://acme.example/x_1.0.0.json"}]})"},
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

TEST(CsafInformativeTests, ShowsWhatIsBrokenAndNothingElse) {
  for (const Case& test_case : kCases) {
    EXPECT_EQ(shows(test_case), test_case.shows) << test_case.rule << " " << test_case.rest;
  }
}

}  // namespace proofhouse::formats::csaf
