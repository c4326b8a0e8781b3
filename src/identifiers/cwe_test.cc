#include "identifiers/cwe.h"

#include <gtest/gtest.h>

namespace proofhouse::identifiers {
namespace {

TEST(Cwe, ReadsIds) {
  EXPECT_EQ(parse_cwe_id("CWE-79"), 79U);
  EXPECT_EQ(parse_cwe_id("CWE-999999"), 999'999U);
  for (const std::string_view text :
       {"", "CWE-", "CWE-0", "CWE-079", "cwe-79", "CWE-79 ", "CWE-7a", "CWE-1000000", "79", "CWE--1"}) {
    EXPECT_FALSE(parse_cwe_id(text)) << text;
  }
}

TEST(Cwe, KnowsNamesByVersion) {
  struct Case {
    unsigned id;
    std::string_view version;
    std::string_view name;  // empty: not there
  };
  const Case cases[] = {
      {79, "4.13", "Improper Neutralization of Input During Web Page Generation ('Cross-site Scripting')"},
      {787, "4.17", "Out-of-bounds Write"},
      {1324, "4.9", "Sensitive Information Accessible by Physical Probing of JTAG Interface"},
      {1324, "4.10", "DEPRECATED: Sensitive Information Accessible by Physical Probing of JTAG Interface"},
      {1419, "4.12", ""},
      {1419, "4.13", "Incorrect Initialization of Resource"},
      {1008, "4.13", ""},  // a view
      {19, "2.11", ""},    // a category
      {79, "4.99", ""},
      {70'000, "4.17", ""},
  };
  for (const auto& [id, version, name] : cases) {
    const auto found = find_cwe(id, version);
    EXPECT_EQ(found ? found->name : std::string_view(), name) << id << " in " << version;
  }
}

TEST(Cwe, KnowsUsageAndDeprecation) {
  EXPECT_EQ(find_cwe(79, "4.13")->usage, CweUsage::kAllowed);
  EXPECT_EQ(find_cwe(79, "4.11")->usage, CweUsage::kUnknown);
  EXPECT_EQ(find_cwe(20)->usage, CweUsage::kDiscouraged);
  EXPECT_EQ(find_cwe(1324)->usage, CweUsage::kProhibited);
  EXPECT_TRUE(find_cwe(1324)->deprecated);
  EXPECT_FALSE(find_cwe(1324, "4.9")->deprecated);
  EXPECT_EQ(text_of(CweUsage::kAllowedWithReview), "Allowed-with-Review");
}

TEST(Cwe, KnowsFormerNames) {
  EXPECT_TRUE(cwe_ever_had_name(7, "J2EE Misconfiguration: Missing Error Handling"));
  EXPECT_TRUE(cwe_ever_had_name(7, find_cwe(7)->name));
  EXPECT_FALSE(cwe_ever_had_name(7, "Out-of-bounds Write"));
  EXPECT_FALSE(cwe_ever_had_name(1'000'000, ""));
}

TEST(Cwe, CountsAsMitreDoes) {
  const auto count = [](std::string_view version) {
    unsigned weaknesses = 0;
    for (unsigned id = 1; id < 2000; ++id) weaknesses += find_cwe(id, version) ? 1U : 0U;
    return weaknesses;
  };
  EXPECT_EQ(count("1.0"), 615U);
  EXPECT_EQ(count("4.0"), 862U);
  EXPECT_EQ(count("4.17"), 968U);
  EXPECT_EQ(newest_cwe_version(), "4.17");
  EXPECT_TRUE(is_cwe_version("3.4.1"));
  EXPECT_FALSE(is_cwe_version("4.17.0"));
}

}  // namespace
}  // namespace proofhouse::identifiers
