#include "formats/check.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace proofhouse::formats {
namespace {

std::vector<std::string> rules_of(const std::string& text) {
  std::vector<std::string> rules;
  for (const Violation& violation : check(text).violations) rules.push_back(violation.rule);
  return rules;
}

TEST(Check, SaysWhatItCannotRead) {
  EXPECT_EQ(rules_of(""), std::vector<std::string>{"kind"});
  EXPECT_EQ(rules_of("hello"), std::vector<std::string>{"kind"});
  EXPECT_EQ(rules_of("{}"), std::vector<std::string>{"kind"});
  EXPECT_EQ(rules_of("[]"), std::vector<std::string>{"kind"});
  EXPECT_EQ(rules_of("{"), std::vector<std::string>{"json"});
  EXPECT_EQ(rules_of(R"({"a":1,"a":2})"), std::vector<std::string>{"json"});
  EXPECT_EQ(rules_of("<a>"), std::vector<std::string>{"xml"});
  for (const char* text : {"", "{", "<a>", "{}"}) {
    EXPECT_EQ(check(text).kind, "unknown");
    EXPECT_FALSE(check(text).valid);
  }
}

TEST(Check, LimitsAreARuleOfTheirOwn) {
  Limits limits = kCheckLimits;
  limits.depth = 10;
  const FileCheck deep = check(std::string(20, '['), limits);
  ASSERT_EQ(deep.violations.size(), 1U);
  EXPECT_EQ(deep.violations[0].rule, "limit");
  limits.bytes = 4;
  EXPECT_EQ(check("{    }", limits).violations[0].rule, "limit");
}

TEST(Check, KindsHaveDifferentNames) {
  std::set<std::string_view> names;
  for (const Checker& checker : checkers()) EXPECT_TRUE(names.insert(checker.kind).second) << checker.kind;
}

}  // namespace
}  // namespace proofhouse::formats
