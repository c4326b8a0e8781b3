#include "formats/kev/check.h"

#include <gtest/gtest.h>

#include "formats/check_under_test.h"
#include "formats/checker_under_test.h"
#include "formats/reader_under_test.h"

namespace proofhouse::formats {
namespace {

TEST(KevCheck, TheSampleIsValid) {
  const FileCheck sound = check(sample(Format::kKev));
  EXPECT_EQ(sound.kind, "kev");
  EXPECT_EQ(sound.version, "2026.08.31");
  EXPECT_TRUE(sound.valid) << said(sound);
  EXPECT_TRUE(sound.violations.empty()) << said(sound);
}

TEST(KevCheck, EachBreachIsSaidWithItsPlace) {
  expect_broken(sample(Format::kKev),
                {{"a member is missing", "\"product\": \"Git\"", "\"produkt\": \"Git\"", "schema", "/vulnerabilities/0"},
                 {"no id", "\"CVE-2025-48384\"", "\"GHSA-1\"", "schema", "/vulnerabilities/0/cveID"},
                 {"no date", "2025-08-25", "25 August", "schema", "/vulnerabilities/0/dateAdded"},
                 {"twice", "CVE-2025-48384", "CVE-2021-44228", "cve-unique", "/vulnerabilities/1/cveID"}});
}

constexpr std::string_view kCatalogue = R"({
  "title": "Known exploited", "catalogVersion": "2026.08.31", "dateReleased": "2026-08-31T17:04:19.9796Z", "count": 1,
  "vulnerabilities": [{"cveID": "CVE-2025-48384", "vendorProject": "Git", "product": "Git", "vulnerabilityName": "Link following",
    "dateAdded": "2025-08-25", "shortDescription": "A link is followed.", "requiredAction": "Update.", "dueDate": "2025-09-15",
    "cwes": ["CWE-59"]}]})";

TEST(KevCheck, NamesTheRuleThatIsBroken) {
  const FileCheck sound = check(std::string(kCatalogue), Limits{});
  EXPECT_EQ(sound.kind + " " + sound.version, "kev 2026.08.31");
  EXPECT_EQ(broken_rules(sound), "");
  EXPECT_TRUE(sound.valid);
  expect_exactly("kev", std::string(kCatalogue),
                 {{"an id", "CVE-2025-48384", "GHSA-1", "schema /vulnerabilities/0/cveID"},
                  {"a day", "2025-08-25", "25 August", "schema /vulnerabilities/0/dateAdded"},
                  {"a missing member", "\"product\"", "\"produkt\"", "schema /vulnerabilities/0"},
                  {"a weakness", "CWE-59", "59", "schema /vulnerabilities/0/cwes/0"},
                  {"due early", "2025-09-15", "2025-08-01", "due-order /vulnerabilities/0/dueDate"},
                  {"added late", "2025-08-25\"", "2027-01-01\"",
                   "added-order /vulnerabilities/0/dateAdded; due-order /vulnerabilities/0/dueDate"},
                  {"a count", "\"count\": 1", "\"count\": 2", "count /count"}});
}

TEST(KevCheck, FindsWhatStandsTwice) {
  std::string text(kCatalogue);
  const std::size_t begin = text.find("{\"cveID\"");
  const std::string entry = text.substr(begin, text.rfind(']') - begin);
  text.insert(begin, entry + ", ");
  EXPECT_EQ(broken_rules(check(text, Limits{})), "count /count; cve-unique /vulnerabilities/1/cveID");
}

}  // namespace
}  // namespace proofhouse::formats
