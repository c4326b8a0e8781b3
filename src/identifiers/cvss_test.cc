#include "identifiers/cvss.h"

#include <gtest/gtest.h>

#include <set>

namespace proofhouse::identifiers {
namespace {

std::string shown(const std::optional<CvssScore>& score) { return score ? score->text() : "-"; }

struct Scored {
  std::string_view vector;
  std::string_view scores;  // base, threat, environmental, overall
};

TEST(Cvss, Scores) {
  const Scored cases[] = {
      {"AV:N/AC:L/Au:N/C:N/I:N/A:C", "7.8 - - 7.8"},
      {"AV:N/AC:L/Au:N/C:N/I:N/A:C/E:F/RL:OF/RC:C", "7.8 6.4 - 6.4"},
      {"AV:N/AC:L/Au:N/C:N/I:N/A:C/E:F/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:H", "7.8 6.4 9.2 9.2"},
      {"(AV:N/AC:L/Au:N/C:C/I:C/A:C)", "10.0 - - 10.0"},
      {"AV:N/AC:L/Au:N/C:N/I:N/A:N", "0.0 - - 0.0"},
      {"AV:L/AC:H/Au:M/C:P/I:N/A:N/CR:L", "0.8 - 0.0 0.0"},        // the equation ends below zero here,
      {"AV:L/AC:H/Au:M/C:P/I:N/A:N/CR:L/CDP:L", "0.8 - 0.8 0.8"},  // and here it was on its way
      {"CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "9.8 9.8 9.8 9.8"},
      {"CVSS:3.1/S:U/AV:N/AC:L/PR:N/UI:N/C:H/I:H/A:H/E:U", "9.8 9.0 9.0 9.0"},
      {"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/MS:U", "10.0 10.0 9.8 9.8"},
      {"CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H", "10.0 - - 10.0"},
      {"CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N", "9.3 - - 9.3"},
      {"CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:U", "9.3 8.1 - 8.1"},
      {"CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N", "0.0 - - 0.0"},
  };
  for (const auto& [text, wanted] : cases) {
    SCOPED_TRACE(text);
    const auto vector = CvssVector::parse(text);
    ASSERT_TRUE(vector) << one_line(vector.error());
    const CvssScores scores = vector->scores();
    EXPECT_EQ(scores.base.text() + " " + shown(scores.threat) + " " + shown(scores.environmental) + " " + scores.overall.text(),
              wanted);
    const auto again = CvssVector::parse(vector->canonical());
    ASSERT_TRUE(again) << one_line(again.error());
    EXPECT_EQ(again->canonical(), vector->canonical());
  }
}

// 3.1 has another equation for modified impacts in a changed scope.
TEST(Cvss, EachVersionHasItsEquations) {
  const auto environmental = [](const std::string& version) {
    const auto vector = CvssVector::parse(
        "CVSS:" + version + "/AV:P/AC:H/PR:L/UI:R/S:U/C:H/I:H/A:H/CR:H/IR:H/AR:H/MAV:N/MAC:H/MPR:L/MUI:R/MS:C/MC:H/MI:H/MA:H");
    return vector->scores().environmental->text();
  };
  EXPECT_EQ(environmental("3.0"), "8.0");
  EXPECT_EQ(environmental("3.1"), "8.1");
}

TEST(Cvss, RefusesWithPlaceAndCause) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"", "the vector is empty"},
      {"CVSS:3.1/", "nothing follows the prefix"},
      {"CVSS:3.1", "the base metric AV is missing"},
      {"CVSS:3.2/AV:N", "has no such prefix"},
      {"CVSS:2.0/AV:N", "has no such prefix"},
      {"AV:N/AC:L/Au:N/C:N/I:N", "the base metric A is missing"},
      {"AV:N/AC:L/Au:N/C:N/I:N/A:C/", "nothing follows the last /"},
      {"AV:N//AC:L/Au:N/C:N/I:N/A:C", "\"\" is not a metric with its value"},
      {"AV:N/AV:N/AC:L/Au:N/C:N/I:N/A:C", "the metric AV stands twice"},
      {"AV:N/AC:L/Au:N/C:N/I:N/A:H", "the metric A has no value \"H\""},
      {"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/e:F", "CVSS 3.1 has no metric \"e\""},
      {"CVSS:3.1/AV:X/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "the metric AV has no value \"X\""},
      {"CVSS:4.0/AC:L/AV:N/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H", "the metric AV stands too late"},
      {"CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:S/SA:H", "the metric SI has no value \"S\""},
  };
  for (const auto& [text, cause] : cases) {
    SCOPED_TRACE(text);
    const auto vector = CvssVector::parse(text);
    ASSERT_FALSE(vector);
    EXPECT_NE(vector.error().cause.find(cause), std::string::npos) << vector.error().cause;
    EXPECT_TRUE(vector.error().place.starts_with("byte "));
    EXPECT_FALSE(vector.error().cure.empty());
  }
  EXPECT_FALSE(CvssVector::parse(std::string(100'000, '/')));
}

TEST(Cvss, MetricsHaveTheirNames) {
  for (const auto version : {CvssVersion::k20, CvssVersion::k30, CvssVersion::k31, CvssVersion::k40}) {
    std::set<std::string_view> codes;
    std::set<std::string_view> members;
    for (const auto& metric : cvss_metrics(version)) {
      codes.insert(metric.code);
      members.insert(metric.json);
      EXPECT_EQ(metric.values.back().json == "NOT_DEFINED", !metric.mandatory()) << metric.code;
    }
    EXPECT_EQ(codes.size(), cvss_metrics(version).size());
    EXPECT_EQ(members.size(), codes.size());
  }
  const auto vector = CvssVector::parse("CVSS:4.0/AV:A/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/MSI:S/U:Amber");
  EXPECT_EQ(vector->value("AV")->json, "ADJACENT");
  EXPECT_EQ(vector->value("MSI")->json, "SAFETY");
  EXPECT_EQ(vector->value("U")->json, "AMBER");
  EXPECT_EQ(vector->value("E"), nullptr);
  EXPECT_EQ(vector->value("Au"), nullptr);
  EXPECT_EQ(vector->nomenclature(), "CVSS-BE");
}

TEST(Cvss, Severities) {
  const auto named = [](CvssVersion version, int tenths) { return text_of(severity_of(version, CvssScore::of_tenths(tenths))); };
  EXPECT_EQ(named(CvssVersion::k31, 0), "NONE");
  EXPECT_EQ(named(CvssVersion::k31, 39), "LOW");
  EXPECT_EQ(named(CvssVersion::k31, 40), "MEDIUM");
  EXPECT_EQ(named(CvssVersion::k31, 70), "HIGH");
  EXPECT_EQ(named(CvssVersion::k40, 90), "CRITICAL");
  EXPECT_EQ(named(CvssVersion::k20, 0), "LOW");
  EXPECT_EQ(named(CvssVersion::k20, 100), "HIGH");
}

}  // namespace
}  // namespace proofhouse::identifiers
