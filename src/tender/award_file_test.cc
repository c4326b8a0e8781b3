#include "tender/award_file.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace proofhouse::tender {
namespace {

constexpr std::string_view kGood = R"({"schema": "proofhouse-award-1", "tender": "Feeder", "bid": "nordlys", "bidder": "Nordlys",
 "awarded": "2026-11-05", "decision": {"file": "decision.json", "sha256": "8b490e54fc9ee9fb9ca27df88655543f18d5d4ebedb3018450e5b5e8b81abb3a"},
 "items": [{"item": "rtu", "kind": "rtu", "quantity": 40, "maker": "M", "model": "R", "hardware": "", "version": "4", "delivers": []}],
 "tests": [{"requirement": "DEF-1", "item": null, "stage": "site", "test": "x", "steps": ["a"], "pass": "b"}],
 "gates": [{"requirement": "DEF-1", "needed": "C5"}], "options": [{"more": true}]})";

TEST(AwardFile, SaysWhatWasBought) {
  const auto award = parse_award(std::string(kGood), "award.json");
  ASSERT_TRUE(award) << one_line(award.error());
  EXPECT_EQ(award->bid, BidId("nordlys"));
  EXPECT_EQ(award->items[0].quantity, 40U);
  EXPECT_TRUE(award->tests[0].item.empty());
  EXPECT_EQ(award->gates, std::vector<RequirementId>{RequirementId("DEF-1")});
}

TEST(AwardFile, ForgivesNothingButFurtherMembersAtTheTop) {
  for (const auto& [from, to] :
       std::vector<std::pair<std::string_view, std::string_view>>{{"proofhouse-award-1", "proofhouse-award-2"},
                                                                  {"\"quantity\": 40", "\"quantity\": 0"},
                                                                  {"\"kind\": \"rtu\"", "\"sort\": \"rtu\""},
                                                                  {"\"stage\": \"site\"", "\"stage\": \"moon\""},
                                                                  {"\"needed\": \"C5\"", "\"needed\": \"C9\""},
                                                                  {"2026-11-05", "soon"},
                                                                  {"\"sha256\": \"8b", "\"sha256\": \"zz"},
                                                                  {"\"test\": \"x\"", "\"test\": \"\""}}) {
    SCOPED_TRACE(to);
    const auto award = parse_award(replace_all(kGood, from, to), "award.json");
    ASSERT_FALSE(award);
    EXPECT_EQ(award.error().file, "award.json");
  }
}

TEST(AwardFile, ATestStandsOnce) {
  const std::string test = R"({"requirement": "DEF-1", "item": null, "stage": "site", "test": "x", "steps": ["a"], "pass": "b"})";
  const auto award = parse_award(replace_all(kGood, test, test + ", " + test), "award.json");
  ASSERT_FALSE(award);
  EXPECT_NE(award.error().cause.find("twice"), std::string::npos);
}

}  // namespace
}  // namespace proofhouse::tender
