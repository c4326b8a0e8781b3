#include "formats/response-workbook/reader.h"

#include "formats/reader_under_test.h"

// Hostile workbooks are made and tried end to end: tests/end_to_end/respond_test.py.
namespace proofhouse::formats {

namespace {

Response response() { return value_of<Response>(Format::kResponseWorkbook, sample(Format::kResponseWorkbook)); }

TEST(WorkbookReader, ReadsTheFirstSheet) {
  const Response read = response();
  EXPECT_EQ(read.tender, "Feeder RTU 2026");
  EXPECT_EQ(read.edition, "1");
  EXPECT_EQ(read.bidder, "Example Relays Ltd");
}

TEST(WorkbookReader, ReadsEachKindOfAnswer) {
  const Response read = response();
  ASSERT_EQ(read.claims.size(), 2U);
  const Claim& claim = read.claims[0];
  EXPECT_EQ(claim.requirement, RequirementId("DEF-1"));
  EXPECT_EQ(claim.item, ItemId("rtu"));
  EXPECT_EQ(claim.claim, ClaimAnswer::kYes);
  EXPECT_EQ(claim.text, "None until the owner sets one.");
  EXPECT_EQ(claim.evidence, (std::vector<std::string>{"manual.txt", "security guide.txt", "photo.png"}));
  ASSERT_EQ(claim.answers.size(), 5U);
  EXPECT_EQ(claim.answers[0].values, std::vector<std::string>{"none-until-set"});
  EXPECT_EQ(claim.answers[1].values, std::vector<std::string>{"no"});
  EXPECT_EQ(claim.answers[2].values, std::vector<std::string>{"22.4"});
  EXPECT_EQ(claim.answers[3].values, std::vector<std::string>{"2026-11-01"});
  EXPECT_EQ(claim.answers[4].values, (std::vector<std::string>{"settings", "logic"}));
  EXPECT_TRUE(read.claims[1].item.empty());
  EXPECT_EQ(read.claims[1].claim, ClaimAnswer::kPartly);
}

TEST(WorkbookReader, ReadsClausesDemandsAndFiles) {
  const Response read = response();
  ASSERT_EQ(read.clauses.size(), 1U);
  EXPECT_EQ(read.clauses[0].answer, ClauseAnswer::kChanged);
  ASSERT_EQ(read.clauses[0].parameters.size(), 1U);
  EXPECT_EQ(read.clauses[0].parameters[0].second.text(), "45");
  EXPECT_EQ(read.clauses[0].text, "45 days.");
  ASSERT_EQ(read.demands.size(), 2U);
  EXPECT_EQ(read.demands[0].text, "The product shall ship without any.");
  EXPECT_TRUE(read.demands[0].sha256.is_zero());
  ASSERT_EQ(read.foreign.size(), 1U);
  EXPECT_EQ(read.foreign[0].pointer, "/files");
  EXPECT_NE(read.foreign[0].json.find(R"("file":"manual.txt")"), std::string::npos) << read.foreign[0].json;
}

TEST(WorkbookReader, RefusesWhatIsCutOrNoWorkbook) {
  const std::string whole = sample(Format::kResponseWorkbook);
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const auto read_cut = read(Format::kResponseWorkbook, whole.substr(0, length));
    ASSERT_FALSE(read_cut) << length;
    EXPECT_EQ(read_cut.error().code, ErrorCode::kMalformed) << length;
  }
  const auto old = read(Format::kResponseWorkbook, std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + std::string(512, '\0'));
  ASSERT_FALSE(old);
  EXPECT_EQ(old.error().code, ErrorCode::kInvalid);
  EXPECT_NE(old.error().cause.find("password"), std::string::npos);
}

}  // namespace

}  // namespace proofhouse::formats
