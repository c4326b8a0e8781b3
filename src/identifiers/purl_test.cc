#include "identifiers/purl.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "identifiers/purl_types.h"

namespace proofhouse::identifiers {
namespace {

struct Read {
  std::string_view text;
  std::string_view canonical;
  std::string_view remark;  // empty: none at all
};

TEST(Purl, ReadsAndRemarks) {
  const Read cases[] = {
      {"pkg:npm/%40acme/relay@1.2.0", "pkg:npm/%40acme/relay@1.2.0", ""},
      {"pkg:npm/@acme/relay@1.2.0", "pkg:npm/%40acme/relay@1.2.0", "percent-encoding is not canonical"},
      {"pkg:npm/@acme/relay", "pkg:npm/%40acme/relay", "percent-encoding is not canonical"},
      {"PKG:generic/firmware@2", "pkg:generic/firmware@2", "the scheme is canonically pkg"},
      {"pkg://Generic/firmware", "pkg:generic/firmware", "slashes after pkg: are left out"},
      {"pkg:generic/a//b/c/", "pkg:generic/a/b/c", "empty segments of the namespace"},
      {"pkg:generic/a@", "pkg:generic/a", "nothing follows @"},
      {"pkg:generic/a?b=&&c=1", "pkg:generic/a?c=1", "without a value was left out"},
      {"pkg:generic/a?B=1&a=2", "pkg:generic/a?a=2&b=1", "canonically \"b\""},
      {"pkg:generic/a#../x/./y//", "pkg:generic/a#x/y", "of the subpath were left out"},
      {"pkg:generic/a#%2e%2E/x", "pkg:generic/a#x", "of the subpath were left out"},
      {"pkg:generic/a%2Fb", "pkg:generic/a%2Fb", ""},
      {"pkg:generic/a@1%2f2", "pkg:generic/a@1%2F2", "percent-encoding is not canonical"},
      {"pkg:generic/%C3%A9", "pkg:generic/%C3%A9", ""},
      {"pkg:pypi/Typing_Extensions@4.0RC1", "pkg:pypi/typing-extensions@4.0rc1", "the name of a pypi package is canonically"},
      {"pkg:pub/Foo-Bar", "pkg:pub/foo_bar", "canonically \"foo_bar\""},
      {"pkg:cpan/drolsky/DateTime", "pkg:cpan/DROLSKY/DateTime", "canonically \"DROLSKY\""},
      {"pkg:git/github.com/Acme/Relay", "pkg:git/github.com/acme/relay", "canonically"},
      {"pkg:git/example.org/Acme/Relay", "pkg:git/example.org/Acme/Relay", ""},
      {"pkg:swid/A?tag_id=75B8C285-FA7B-485B-B199-4745E3004D0D", "pkg:swid/A?tag_id=75b8c285-fa7b-485b-b199-4745e3004d0d",
       "tag_id"},
      {"pkg:opkg/x/busybox@1.36", "pkg:opkg/x/busybox@1.36", "\"opkg\" is not registered"},
  };
  for (const auto& read : cases) {
    SCOPED_TRACE(read.text);
    const auto purl = Purl::parse(read.text);
    ASSERT_TRUE(purl) << one_line(purl.error());
    EXPECT_EQ(purl->canonical(), read.canonical);
    if (read.remark.empty()) {
      EXPECT_TRUE(purl->remarks().empty()) << purl->remarks().front();
    } else {
      EXPECT_TRUE(std::ranges::any_of(purl->remarks(), [&](const auto& r) { return r.find(read.remark) != std::string::npos; }));
    }
    const auto again = Purl::parse(purl->canonical(), PurlReading::kStrict);
    ASSERT_TRUE(again) << one_line(again.error());
    EXPECT_EQ(*again, *purl);
    EXPECT_EQ(again->canonical(), purl->canonical());
  }
}

struct Refused {
  std::string_view text;
  std::string_view cause;
  bool tolerated = false;
};

TEST(Purl, RefusesWithPlaceAndCause) {
  const Refused cases[] = {
      {"", "does not begin with pkg:"},
      {"npm/foo", "does not begin with pkg:"},
      {"pkg:", "no name follows the type"},
      {"pkg:npm", "no name follows the type"},
      {"pkg:npm/", "the name is missing"},
      {"pkg:npm/@1.0", "the name is missing"},
      {"pkg:maven/org.acme/@1.0", "the name is missing"},
      {"pkg:1npm/x", "is no type"},
      {"pkg:n%70m/x", "is no type"},
      {"pkg:generic/%zz", "a % without two hexadecimal digits"},
      {"pkg:generic/a%4", "a % without two hexadecimal digits"},
      {"pkg:generic/%FF", "is not UTF-8"},
      {"pkg:generic/x?a=1&A=2", "stands twice"},
      {"pkg:generic/x?1a=1", "is no key"},
      {"pkg:generic/x?=1", "is no key"},
      {"pkg:cargo/acme/x", "has no namespace", true},
      {"pkg:deb/curl", "needs a namespace", true},
      {"pkg:julia/Dates", "needs the qualifier uuid", true},
      {"pkg:swid/a/b/c/d?tag_id=1", "at most two segments", true},
      {"pkg:cocoapods/.x", "no period at its start", true},
  };
  for (const auto& refused : cases) {
    SCOPED_TRACE(refused.text);
    const auto purl = Purl::parse(refused.text);
    ASSERT_FALSE(purl);
    EXPECT_NE(purl.error().cause.find(refused.cause), std::string::npos) << purl.error().cause;
    EXPECT_FALSE(purl.error().cure.empty());
    const auto tolerant = Purl::parse(refused.text, PurlReading::kTolerant);
    EXPECT_EQ(tolerant.has_value(), refused.tolerated);
    if (tolerant) {
      EXPECT_NE(tolerant->remarks().back().find(refused.cause), std::string::npos);
    }
  }
  EXPECT_EQ(Purl::parse("pkg:generic/ab%zz").error().place, "byte 13");
  EXPECT_EQ(Purl::parse("pkg:gem/x?Platform=java", PurlReading::kStrict).error().cause,
            "the key \"Platform\" of a qualifier is not lowercase");
}

TEST(Purl, LimitsCountBytesAndQualifiers) {
  EXPECT_EQ(Purl::parse("pkg:generic/" + std::string(70'000, 'a')).error().code, ErrorCode::kLimit);
  EXPECT_EQ(Purl::parse("pkg:generic/" + std::string(300'000, '/')).error().code, ErrorCode::kLimit);
  std::string many = "pkg:generic/a?k=1";
  for (int i = 0; i < 1000; ++i) many += "&k" + std::to_string(i) + "=1";
  EXPECT_EQ(Purl::parse(many).error().code, ErrorCode::kLimit);
}

TEST(Purl, CreateGivesWhatParseGives) {
  const auto made = Purl::create({.type = "Maven",
                                  .name_space = "org.acme",
                                  .name = "relay server",
                                  .version = "1+2",
                                  .qualifiers = {{"type", "jar"}, {"classifier", "x/y"}},
                                  .subpath = "/a/b"});
  ASSERT_TRUE(made) << one_line(made.error());
  EXPECT_EQ(made->canonical(), "pkg:maven/org.acme/relay%20server@1%2B2?classifier=x%2Fy&type=jar#a/b");
  EXPECT_EQ(made->package(), "pkg:maven/org.acme/relay%20server");
  EXPECT_EQ(*made, *Purl::parse(made->canonical()));
  EXPECT_EQ(*made->qualifier("type"), "jar");
  EXPECT_EQ(made->qualifier("ext"), nullptr);
}

TEST(PurlTypes, AreSortedAndFound) {
  EXPECT_EQ(purl_types().size(), 42U);
  for (const auto& type : purl_types()) EXPECT_EQ(find_purl_type(type.name), &type);
  EXPECT_EQ(find_purl_type("opkg"), nullptr);
}

}  // namespace
}  // namespace proofhouse::identifiers
