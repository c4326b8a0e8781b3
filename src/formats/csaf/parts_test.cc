// The small readers of texts: moments, versions, languages, licences, ranges.
#include <gtest/gtest.h>

#include "formats/csaf/language.h"
#include "formats/csaf/licence_expression.h"
#include "formats/csaf/moment.h"
#include "formats/csaf/tracking_version.h"
#include "formats/csaf/version_range.h"

namespace proofhouse::formats::csaf {

namespace {

TEST(CsafMoment, ComparesInTimeToTheLastDigit) {
  const auto at = [](std::string_view text) { return Moment::parse(text).value(); };
  EXPECT_EQ(at("2026-01-01T12:00:00Z"), at("2026-01-01T14:00:00.000+02:00"));
  EXPECT_LT(at("2026-01-01T12:00:00.99999Z"), at("2026-01-01T12:00:00.999999Z"));
  EXPECT_LT(at("2016-12-31T23:59:59.9Z"), at("2016-12-31T23:59:60Z"));
  EXPECT_LT(at("2016-12-31T23:59:60Z"), at("2017-01-01T00:00:00Z"));
  EXPECT_TRUE(at("2017-01-01T02:59:60+03:00").leap_second());
  for (const std::string_view wrong :
       {"", "2026-01-01", "2026-01-01t12:00:00Z", "2026-01-01T12:00:00z", "2026-02-30T12:00:00Z", "2026-01-01T24:00:00Z",
        "2026-01-01T12:00:00", "2026-01-01T12:00:00.Z", "2026-01-01T11:00:60Z", "2026-01-01T12:00:00+24:00"}) {
    EXPECT_FALSE(Moment::parse(wrong)) << wrong;
  }
}

TEST(CsafVersion, OrdersAsSemanticVersioningDoes) {
  std::optional<TrackingVersion> last;
  for (const std::string_view text : {"0", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-rc.1", "1", "1.0.1",
                                      "1.2.0", "9", "10", "18446744073709551616"}) {
    const auto version = TrackingVersion::parse(text);
    ASSERT_TRUE(version) << text;
    EXPECT_TRUE(!last || compare(*last, *version) < 0) << text;
    last = version;
  }
  for (const std::string_view wrong : {"", "01", "1.0", "1.0.0-", "1.0.0-01", "1.0.0+", "v1", "1.0.0.0"}) {
    EXPECT_FALSE(TrackingVersion::parse(wrong)) << wrong;
  }
}

TEST(CsafLanguage, KnowsRegisteredParts) {
  for (const std::string_view tag : {"en", "en-US", "de-CH-1996", "zh-Hant-TW", "zh-cmn", "sl-rozaj-biske", "es-419", "qaa",
                                     "i-default", "x-own", "en-u-co-phonebk", "en-x-own", "EN-us"}) {
    EXPECT_TRUE(is_language_tag(tag)) << tag;
  }
  for (const std::string_view tag :
       {"", "EZ", "en-ZZZ", "en-Abcd", "en-1996", "de-1996-1996", "en-cmn", "en-a-bbb", "x", "en-"}) {
    EXPECT_FALSE(is_language_tag(tag)) << tag;
  }
}

TEST(CsafLicence, ReadsSpdxExpressions) {
  for (const std::string_view text : {"MIT", "GPL-2.0+", "(MIT OR Apache-2.0) AND CC-BY-4.0",
                                      "GPL-2.0-only WITH Classpath-exception-2.0", "LicenseRef-www.example.org-1"}) {
    EXPECT_TRUE(parse_licence_expression(text)) << text;
  }
  for (const std::string_view text : {"", "MIT OR", "(MIT", "MIT)", "MIT Apache-2.0", "LicenseRef-", "licenseref-x",
                                      "LicenseRef-x+", "DocumentRef-a:LicenseRef-b", "AND"}) {
    EXPECT_FALSE(parse_licence_expression(text)) << text;
  }
  EXPECT_TRUE(parse_licence_expression("LicenseRef-own")->has_unlisted);
  EXPECT_FALSE(parse_licence_expression("LicenseRef-scancode-x")->has_unlisted);
}

TEST(CsafRange, TellsVersAndItsLike) {
  for (const std::string_view text : {"vers:all/*", "vers:npm/1.2.3|>=2.0.0|<5.0.0", "<4.2", ">abc|<=def", "1.0|1.1"}) {
    EXPECT_FALSE(version_range_fault(text)) << text;
  }
  for (const std::string_view text :
       {"vers:all/<1", "all versions", "< 4.2", "vers:npm/", "vers:/1", "*", "4.2", "<>3", "<1|<1", "a||b"}) {
    EXPECT_TRUE(version_range_fault(text)) << text;
  }
  EXPECT_TRUE(is_single_version("vers:intdot/4.2.0"));
  EXPECT_TRUE(is_single_version("4.2.0"));
  EXPECT_FALSE(is_single_version("<4.2.0"));
}

}  // namespace

}  // namespace proofhouse::formats::csaf
