#include "tender/tender_file.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/text.h"
#include "tender/tender_under_test.h"

namespace proofhouse::tender {
namespace {

using testing::kTenderText;

TEST(TenderFile, ReadsEveryKey) {
  const auto tender = parse_tender(kTenderText, "tender.yaml");
  ASSERT_TRUE(tender) << one_line(tender.error());
  EXPECT_EQ(tender->title, "Feeder RTU 2026");
  EXPECT_EQ(tender->buyer, "Example Utility");
  EXPECT_EQ(tender->law, Law::kPublic);
  EXPECT_EQ(tender->profile, ProfileId("small"));
  EXPECT_EQ(tender->criticality.service, 3U);
  EXPECT_EQ(tender->criticality.exposure, Exposure::kRemote);
  EXPECT_EQ(tender->dates.deadline->iso(), "2026-10-15T10:00:00Z");
  EXPECT_EQ(tender->dates.standstill.days, 10U);
  ASSERT_EQ(tender->items.size(), 2U);
  EXPECT_EQ(tender->items[1].kind, ProductKind::kEngineeringTool);
  EXPECT_EQ(tender->items[0].weight.text(), "80");
  ASSERT_EQ(tender->criteria.size(), 3U);
  EXPECT_EQ(tender->criteria[0].from, CriterionSource::kSecurity);
  EXPECT_EQ(tender->criteria[1].from, CriterionSource::kPanel);
  EXPECT_EQ(tender->criteria[1].scale, 5U);
  EXPECT_FALSE(tender->award.reference);
  EXPECT_EQ(tender->award.abnormally_low->text(), "70");
  EXPECT_EQ(tender->life->ceiling.outage_hours.text(), "8");
  EXPECT_EQ(tender->robustness.draws, 100U);
}

struct Wrong {
  std::string_view name;
  std::string_view old;
  std::string_view now;
  std::string_view line;  // where the error points
  std::string_view says;  // in the cause
  std::string_view cure;
};

constexpr Wrong kWrong[] = {
    {"missing key", "title: Feeder RTU 2026\n", "", "1:", "\"title\" is missing", "title"},
    {"empty title", "title: Feeder RTU 2026", "title: \" \"", "1:", "\"title\" is empty", "write"},
    {"unknown key", "currency: EUR\n", "currency: EUR\ncolour: red\n", "5:1", "unknown key \"colour\"", "keys here are"},
    {"mistyped key", "robustness:", "robustnes:", "34:1", "unknown key \"robustnes\"", "did you mean \"robustness\"?"},
    {"inner unknown key", "law: public", "law: public, city: X", "2:", "buyer: unknown key \"city\"", "keys here are"},
    {"text for a map", "buyer: {name: Example Utility, law: public}", "buyer: Example Utility", "2:8", "instead of a map",
     "write a map"},
    {"number for a text", "title: Feeder RTU 2026", "title: 2026", "1:8", "instead of a text", "put it in quotes"},
    {"unknown law", "law: public", "law: roman", "2:", "not one of public, private", "one of these"},
    {"no currency", "currency: EUR", "currency: euro", "4:11", "\"euro\" is no currency", "ISO 4217"},
    {"empty currency", "currency: EUR", "currency: \"\"", "4:11", "\"\" is no currency", "ISO 4217"},
    {"consequence too high", "safety: 2", "safety: 5", "5:", "\"safety\"", "from 0 to 4"},
    {"unknown exposure", "exposure: remote", "exposure: moon", "5:", "not one of isolated", "one of these"},
    {"no such day", "published: 2026-08-31", "published: 2026-02-30", "7:", "\"published\"", ""},
    {"time without offset", "2026-10-15T12:00+02:00", "2026-10-15T12:00", "8:", "\"deadline\"", ""},
    {"deadline before publication", "2026-10-15T12:00+02:00", "2026-08-15T12:00+02:00",
     "8:", "\"deadline\" is before the publication", "correct one"},
    {"knowledge before publication", "knowledge: 2026-10-31", "knowledge: 2026-08-30", "9:", "\"knowledge\" is before",
     "correct one"},
    {"support before publication", "support_until: 2041-12-31", "support_until: 2014-12-31", "10:", "\"support_until\" is before",
     "correct one"},
    {"kind of day", "kind: calendar", "kind: lunar", "11:", "\"lunar\" is no kind of day", "calendar or working"},
    {"item twice", "{id: tool,", "{id: rtu,", "14:5", "the id \"rtu\" stands twice", "its own id"},
    {"unknown kind", "kind: engineering-tool", "kind: toaster", "14:", "not one of plc", "one of these"},
    {"no quantity", "quantity: 40", "quantity: 0", "13:", "\"quantity\"", "from 1"},
    {"negative weight", "weight: 80", "weight: -80", "13:", "\"weight\" is negative", "zero or more"},
    {"items above 100", "weight: 80", "weight: 80.000001", "13:", "the weights of \"items\" sum to 100.000001", "sum to 100"},
    {"items missing",
     "items:\n  - {id: rtu, kind: rtu, quantity: 40, weight: 80}\n  - {id: tool, kind: engineering-tool, quantity: 2, weight: "
     "20}\n",
     "items: []\n", "12:8", "the weights of \"items\" sum to 0", "sum to 100"},
    {"criteria below 100", "{id: price, weight: 40}", "{id: price, weight: 39}", "16:", "the weights of \"criteria\" sum to 99",
     "sum to 100"},
    {"criterion twice", "{id: price, weight: 40}", "{id: security, weight: 40}", "18:5", "the id \"security\" stands twice",
     "its own id"},
    {"two prices", "{id: function, weight: 20, from: panel, scale: 5}", "{id: cost, weight: 20, from: price}",
     "16:", "stands twice", "keep one"},
    {"criterion from nowhere", "weight: 20, from: panel, scale: 5", "weight: 20", "17:", "does not say where its marks come from",
     "from: panel"},
    {"panel without scale", "from: panel, scale: 5", "from: panel", "17:", "\"scale\" is missing", "scale"},
    {"scale without panel", "{id: security, weight: 40}", "{id: security, weight: 40, scale: 5}", "16:", "unknown key \"scale\"",
     "keys here"},
    {"no security criterion", "{id: security, weight: 40}", "{id: quality, weight: 40, from: panel, scale: 5}",
     "16:", "needs one criterion security", "id: security"},
    {"unknown formula", "formula: quality-price", "formula: cheapest", "20:", "not one of quality-price", "one of these"},
    {"reference is a word", "reference: lowest", "reference: cheapest", "21:", "neither a sum nor lowest", "or lowest"},
    {"reference is zero", "reference: lowest", "reference: 0.00", "21:", "\"reference\" is zero", "or lowest"},
    {"reference is negative", "reference: lowest", "reference: \"-1\"", "21:", "\"reference\" is negative", "zero or more"},
    {"minimum above 100", "minimum_security: 50", "minimum_security: 101", "22:", "\"minimum_security\" is above 100",
     "0 to 100"},
    {"unknown option rule", "security_options: priced", "security_options: free", "23:", "not one of priced, exclude",
     "one of these"},
    {"tie of no criterion", "ties: [security, price]", "ties: [security, colour]", "20:", "\"colour\" is no criterion",
     "criteria of this tender"},
    {"abnormally low above 100", "abnormally_low: 70", "abnormally_low: 170", "25:", "\"abnormally_low\" is above 100",
     "0 to 100"},
    {"no years", "years: 15", "years: 0", "27:", "\"years\"", "from 1 to 60"},
    {"discount in percent", "discount: 0.03", "discount: 3", "28:", "\"discount\" is above 1", "0.03"},
    {"negative cost", "hour: 95", "hour: -95", "30:", "\"hour\" is negative", "zero or more"},
    {"ceiling incomplete", "{hours: 16, outage_hours: 8, visits: 1}", "{hours: 16, outage_hours: 8}",
     "33:", "\"visits\" is missing", "visits"},
    {"too many draws", "draws: 100", "draws: 1000001", "34:", "\"draws\"", "from 0 to 1000000"},
    {"spread above 100", "element_spread: 50", "element_spread: 101", "34:", "\"element_spread\"", "from 0 to 100"},
    {"key twice", "currency: EUR\n", "currency: EUR\ncurrency: USD\n", "5:", "twice", ""},
    {"anchor", "title: Feeder RTU 2026", "title: &a Feeder", "1:", "anchor", ""},
    {"two documents", "currency: EUR\n", "currency: EUR\n---\n", "", "", ""},
};

TEST(TenderFile, EveryMistakeHasFileLineCauseAndCure) {
  for (const auto& wrong : kWrong) {
    SCOPED_TRACE(wrong.name);
    ASSERT_NE(kTenderText.find(wrong.old), std::string_view::npos);
    std::string text(kTenderText);
    text.replace(text.find(wrong.old), wrong.old.size(), wrong.now);
    const auto tender = parse_tender(text, "t/tender.yaml");
    ASSERT_FALSE(tender);
    const Error& error = tender.error();
    EXPECT_EQ(error.code, ErrorCode::kInvalid) << one_line(error);
    EXPECT_EQ(error.file, "t/tender.yaml");
    EXPECT_TRUE(error.place.starts_with(wrong.line)) << one_line(error);
    EXPECT_NE(error.cause.find(wrong.says), std::string::npos) << one_line(error);
    EXPECT_NE(error.cure.find(wrong.cure), std::string::npos) << one_line(error);
  }
}

TEST(TenderFile, WhatIsNoYamlIsMalformed) {
  for (const std::string_view text :
       {std::string_view(""), std::string_view("title: [", 8), std::string_view("\xff\xfe", 2), std::string_view("a\0b", 3)}) {
    const auto tender = parse_tender(text, "tender.yaml");
    ASSERT_FALSE(tender);
    EXPECT_EQ(tender.error().code, ErrorCode::kMalformed) << one_line(tender.error());
    EXPECT_EQ(tender.error().file, "tender.yaml");
  }
}

TEST(TenderFile, OnlyQualityPriceNeedsASecurityCriterion) {
  std::string text = replace_all(kTenderText, "formula: quality-price", "formula: lowest-comparable-price");
  text = replace_all(text, "{id: security, weight: 40}", "{id: looks, weight: 40, from: panel, scale: 5}");
  text = replace_all(text, "ties: [security, price]", "ties: [price]");
  EXPECT_TRUE(parse_tender(text, "tender.yaml"));
}

TEST(TenderFile, LifeAndRobustnessMayBeAbsent) {
  const std::string text(kTenderText.substr(0, kTenderText.find("life:")));
  const auto tender = parse_tender(text, "tender.yaml");
  ASSERT_TRUE(tender) << one_line(tender.error());
  EXPECT_FALSE(tender->life);
  EXPECT_EQ(tender->robustness.draws, 10000U);
}

TEST(TenderFile, APublishedReferenceIsASum) {
  for (const std::string_view sum : {"250000.50", "\"250000.50\""}) {
    const auto tender =
        parse_tender(replace_all(kTenderText, "reference: lowest", "reference: " + std::string(sum)), "tender.yaml");
    ASSERT_TRUE(tender) << one_line(tender.error());
    EXPECT_EQ(tender->award.reference->text(), "250000.5");
  }
}

}  // namespace
}  // namespace proofhouse::tender
