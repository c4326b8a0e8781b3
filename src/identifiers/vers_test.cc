#include "identifiers/vers.h"

#include <gtest/gtest.h>

namespace proofhouse::identifiers {
namespace {

struct Contained {
  std::string_view range;
  std::string_view version;
  std::string_view answer;
};

constexpr Contained kContained[] = {
    {"vers:deb/>=1.0|<2.0", "1.5", "true"},
    {"vers:deb/>=1.0|<2.0", "2.0", "false"},
    {"vers:deb/>=1.0|<2.0", "1.0~rc1", "false"},
    {"vers:npm/<2.0|>=1.0", "1.5.0", "true"},  // sorted by the reader
    {"vers:npm/1.0.0|2.0.0", "2.0.0", "true"},
    {"vers:npm/1.0.0|2.0.0", "1.5.0", "false"},
    {"vers:npm/>=1.0.0|!=1.5.0|<2.0.0", "1.5.0", "false"},
    {"vers:npm/!=1.5.0", "1.4.0", "true"},
    {"vers:npm/!=1.5.0", "1.5.0", "false"},
    {"vers:npm/<1.0.0|>=2.0.0|<3.0.0|>4.0.0", "3.5.0", "false"},
    {"vers:npm/<1.0.0|>=2.0.0|<3.0.0|>4.0.0", "0.1.0", "true"},
    {"vers:npm/<1.0.0|>=2.0.0|<3.0.0|>4.0.0", "5.0.0", "true"},
    {"vers:npm/*", "anything", "true"},
    {"vers:all/*", "anything", "true"},
    {"vers:none/*", "1", "false"},
    {"vers:npm/>=1.0.0", "latest", "undecided"},
    {"vers:siemens/<V4.2%20SP1", "V4.2", "true"},
    {"vers:siemens/<V4.2%20SP1", "V4.2.1", "undecided"},
    {"vers:deb/<1:2.0", "1:1.0", "true"},
};

TEST(Vers, Contains) {
  for (const auto& c : kContained) {
    const auto vers = read_vers(c.range);
    ASSERT_TRUE(vers) << c.range << ": " << vers.error().cause;
    EXPECT_EQ(name_of(contains(*vers, c.version)), c.answer) << c.range << " " << c.version;
  }
}

TEST(Vers, RefusesWhatIsNoRange) {
  for (const auto text : {"", "vers", "vers:npm", "vers:npm/", "vers:npm/|", "vers:nqm/1", "vers:all/<V4.2", "vers:none/1",
                          "npm/1.0", "vers:npm/>=", "vers:npm/1.0%2", "vers:npm/1.0|*", "vers:npm/<>1", "vers:npm/>=1.0|<x"}) {
    EXPECT_FALSE(read_vers(text)) << text;
  }
}

TEST(Vers, TakesTheCanonicalFormAlone) {
  EXPECT_TRUE(read_canonical_vers("vers:npm/>=1.0.0|<2.0.0"));
  for (const auto text : {"vers:npm/>=1.0.0| <2.0.0", "vers:npm/<2.0.0|>=1.0.0", "vers:npm/1.0.0|", "VERS:npm/1.0.0",
                          "vers:NPM/1.0.0", "vers:npm/=1.0.0", "vers:npm/1.0.0|1.0.0", "vers:npm/1%2e0"}) {
    EXPECT_FALSE(read_canonical_vers(text)) << text;
  }
}

TEST(Vers, WritesAndSimplifies) {
  const auto vers = read_vers("vers:pypi/ >=2.0 | 1.0|<3.0|2.5 |<4.0");
  ASSERT_TRUE(vers);
  EXPECT_EQ(text_of(*vers), "vers:pypi/1.0|>=2.0|2.5|<3.0|<4.0");
  EXPECT_EQ(breaches(*vers).size(), 2U);
  EXPECT_EQ(text_of(simplified(*vers)), "vers:pypi/1.0|>=2.0|<4.0");
}

struct Native {
  std::string_view scheme;
  std::string_view range;
  std::string_view vers;
};

constexpr Native kNative[] = {
    {"npm", "^0.2.3", "vers:npm/>=0.2.3|<0.3.0"},
    {"npm", "~1.2", "vers:npm/>=1.2.0|<1.3.0"},
    {"npm", "1.x || >=3", "vers:npm/>=1.0.0|<2.0.0|>=3.0.0"},
    {"npm", "1.0 - 2", "vers:npm/>=1.0.0|<3.0.0"},
    {"npm", "^9", "vers:npm/>=9.0.0|<10.0.0"},
    {"pypi", "~=1.4.2", "vers:pypi/>=1.4.2|<1.5"},
    {"pypi", "==1.4.*", "vers:pypi/>=1.4|<1.5"},
    {"gem", "~> 2.0", "vers:gem/>=2.0|<3"},
    {"maven", "[1.0,2.0),(3.0,]", "vers:maven/>=1.0|<2.0|>3.0"},
    {"nuget", "(,1.5]", "vers:nuget/<=1.5"},
};

TEST(Vers, ComesFromNativeRanges) {
  for (const auto& c : kNative) {
    const auto vers = from_native(*find_scheme(c.scheme), c.range);
    ASSERT_TRUE(vers) << c.range << ": " << vers.error().cause;
    EXPECT_EQ(text_of(*vers), c.vers);
  }
  EXPECT_FALSE(from_native(*find_scheme("deb"), ">= 1.0"));
  EXPECT_FALSE(from_native(*find_scheme("npm"), ">="));
  EXPECT_FALSE(from_native(*find_scheme("maven"), "[1.0"));
}

}  // namespace
}  // namespace proofhouse::identifiers
