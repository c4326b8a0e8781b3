#include "identifiers/cpe.h"

#include <gtest/gtest.h>

namespace proofhouse::identifiers {
namespace {

Cpe cpe(std::string_view text) {
  auto name = Cpe::parse(text);
  EXPECT_TRUE(name) << text << ": " << (name ? "" : one_line(name.error()));
  return name ? *name : Cpe::parse("cpe:/").value();
}

struct Bound {
  std::string_view formatted;
  std::string_view uri;
  std::string_view wfn;
};

TEST(Cpe, BindsAndUnbinds) {
  const Bound cases[] = {
      {"cpe:2.3:a:acme:relay_manager:8.0.6001:beta:*:*:*:*:*:*", "cpe:/a:acme:relay_manager:8.0.6001:beta",
       R"(wfn:[part="a",vendor="acme",product="relay_manager",version="8\.0\.6001",update="beta",edition=ANY,language=ANY,)"
       R"(sw_edition=ANY,target_sw=ANY,target_hw=ANY,other=ANY])"},
      {"cpe:2.3:a:acme:relay_manager:8.*:sp?:*:*:*:*:*:*", "cpe:/a:acme:relay_manager:8.%02:sp%01", ""},
      {R"(cpe:2.3:a:acme:inside\:out\\x:7.4:-:*:de-DE:*:*:*:*)", "cpe:/a:acme:inside%3aout%5cx:7.4:-::de-DE", ""},
      {R"(cpe:2.3:a:acme:big\$money:2010:*:*:*:special:ipod_touch:80gb:*)",
       "cpe:/a:acme:big%24money:2010::~~special~ipod_touch~80gb~", ""},
      {R"(cpe:2.3:h:acme:rtu-5\~b:-:*:*:*:*:*:*:*)", "cpe:/h:acme:rtu-5%7eb:-", ""},
      {"cpe:2.3:*:*:*:*:*:*:*:*:*:*:*", "cpe:/", ""},
      {"cpe:2.3:o:acme:os:??1.2*:*:old:*:new:*:*:*", "cpe:/o:acme:os:%01%011.2%02::~old~new~~~", ""},
  };
  for (const auto& bound : cases) {
    SCOPED_TRACE(bound.formatted);
    const Cpe name = cpe(bound.formatted);
    EXPECT_EQ(name.formatted(), bound.formatted);
    EXPECT_EQ(name.uri(), bound.uri);
    EXPECT_EQ(cpe(bound.uri), name);
    if (!bound.wfn.empty()) {
      EXPECT_EQ(name.well_formed_name(), bound.wfn);
    }
  }
  const Cpe name = cpe("cpe:/o:acme:relay%3a");
  EXPECT_EQ(name.part(), 'o');
  EXPECT_EQ(name.vendor(), "acme");
  EXPECT_EQ(name.product(), "relay:");
}

TEST(Cpe, RefusesWithPlaceAndCause) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"", "does not begin with"},
      {"cpe:2.2:a:b", "does not begin with"},
      {"cpe:2.3:a:b:c", "3 components instead of 11"},
      {"cpe:2.3:x:b:c:*:*:*:*:*:*:*:*", "the part is not a, o or h"},
      {"cpe:2.3:a:b:c:*:*:*:*:*:*:*:*:*", "more than 11 components"},
      {"cpe:2.3:a::c:*:*:*:*:*:*:*:*", "an empty component"},
      {"cpe:2.3:a:b c:c:*:*:*:*:*:*:*:*", "a character that must be quoted"},
      {"cpe:2.3:a:b\\c:c:*:*:*:*:*:*:*:*", "a backslash before what needs none"},
      {"cpe:2.3:a:b:c:1*2:*:*:*:*:*:*:*", "a wildcard stands within a value"},
      {"cpe:2.3:a:b:c:?*2:*:*:*:*:*:*:*", "* stands beside another wildcard"},
      {"cpe:2.3:a:b:c:??:*:*:*:*:*:*:*", "nothing but wildcards"},
      {"cpe:2.3:a:b:c:*:*:*:english:*:*:*:*", "the language is no tag"},
      {"cpe:2.3:a:b:c:\\", "a backslash before what needs none"},
      {"cpe:/a:b:c:1:2:3:de:x", "more than seven components"},
      {"cpe:/a:b:c%41", "a percent-encoding that CPE does not have"},
      {"cpe:/a:b:c%2", "a percent-encoding that CPE does not have"},
      {"cpe:/a:b:c:1::~x~y", "other than five fields"},
      {"cpe:/a:b:c d", "a character that must be encoded"},
  };
  for (const auto& [text, cause] : cases) {
    SCOPED_TRACE(text);
    const auto name = Cpe::parse(text);
    ASSERT_FALSE(name);
    EXPECT_EQ(name.error().code, ErrorCode::kMalformed);
    EXPECT_NE(name.error().cause.find(cause), std::string::npos) << name.error().cause;
    EXPECT_TRUE(name.error().place.starts_with("byte "));
    EXPECT_FALSE(name.error().cure.empty());
  }
  EXPECT_EQ(Cpe::parse("cpe:/a:" + std::string(5000, 'x')).error().code, ErrorCode::kLimit);
}

// NISTIR 7696 table 6-2, by the version of otherwise equal names.
TEST(Cpe, ComparesAttributes) {
  using enum CpeRelation;
  struct Case {
    std::string_view source;
    std::string_view target;
    CpeRelation relation;
  };
  const Case cases[] = {
      {"*", "*", kEqual},
      {"*", "-", kSuperset},
      {"*", "1.0", kSuperset},
      {"*", "1.*", kUndefined},
      {"-", "*", kSubset},
      {"-", "-", kEqual},
      {"-", "1.0", kDisjoint},
      {"-", "1.*", kUndefined},
      {"1.0", "*", kSubset},
      {"1.0", "-", kDisjoint},
      {"1.0", "1.0", kEqual},
      {"1.0", "1.1", kDisjoint},
      {"1.0", "1.*", kUndefined},
      {"1.*", "*", kSubset},
      {"1.*", "-", kDisjoint},
      {"1.*", "1.0", kSuperset},
      {"1.*", "2.0", kDisjoint},
      {"1.*", "1.*", kUndefined},
      {"1.?", "1.0", kSuperset},
      {"1.?", "1.", kSuperset},
      {"1.?", "1.10", kDisjoint},
      {"1.??", "1.10", kSuperset},
      {"?1", "11", kSuperset},
      {"?1", "211", kDisjoint},
      {"*1", "211", kSuperset},
      {"*.1", "1.10", kDisjoint},
      {"?a?", "aaa", kSuperset},
      {"?a?", "aaaa", kDisjoint},
      {"*rc*", "1.0-RC2", kSuperset},
      {"Beta", "beta", kEqual},
      {"1\\*", "1\\*", kEqual},
      {"1\\*", "12", kDisjoint},
  };
  for (const auto& [source, target, relation] : cases) {
    const auto name = [](std::string_view version) {
      return cpe("cpe:2.3:a:acme:relay:" + std::string(version) + ":*:*:*:*:*:*:*");
    };
    EXPECT_EQ(compare(name(source)[CpeAttribute::kVersion], name(target)[CpeAttribute::kVersion]), relation)
        << source << " against " << target << ": " << text_of(relation);
    EXPECT_EQ(compare(name(source), name(target)), relation) << source << " against " << target;
  }
}

TEST(Cpe, ComparesNames) {
  using enum CpeRelation;
  const Cpe all = cpe("cpe:/o:acme:os");
  const Cpe one = cpe("cpe:/o:acme:os:1.0:sp1");
  EXPECT_EQ(compare(all, one), kSuperset);
  EXPECT_EQ(compare(one, all), kSubset);
  EXPECT_EQ(compare(one, one), kEqual);
  EXPECT_EQ(compare(one, cpe("cpe:/o:acme:os:1.0:sp2")), kDisjoint);
  EXPECT_EQ(compare(one, cpe("cpe:/a:acme:os")), kDisjoint);
  EXPECT_EQ(compare(cpe("cpe:/o:acme:os:1.0"), cpe("cpe:/o:acme:os::sp1")), kUndefined);
}

}  // namespace
}  // namespace proofhouse::identifiers
