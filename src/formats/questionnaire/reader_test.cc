#include "formats/questionnaire/reader.h"

#include "formats/reader_under_test.h"

namespace proofhouse::formats {

namespace {

TEST(QuestionnaireReader, ReadsWhatIsNeededToAnswer) {
  const auto asked = value_of<Questionnaire>(Format::kQuestionnaire, sample(Format::kQuestionnaire));
  EXPECT_EQ(asked.tender, "Feeder RTU 2026");
  EXPECT_EQ(asked.edition, "1");
  ASSERT_TRUE(asked.deadline);
  ASSERT_EQ(asked.items.size(), 1U);
  EXPECT_EQ(asked.items[0].quantity, 40U);
  ASSERT_EQ(asked.requirements.size(), 1U);
  const AskedRequirement& one = asked.requirements[0];
  EXPECT_TRUE(one.gate);
  EXPECT_FALSE(one.prerequisite);
  EXPECT_EQ(one.items, std::vector<ItemId>{ItemId("rtu")});
  EXPECT_EQ(one.demand.hex(), std::string(64, 'a'));
  ASSERT_EQ(one.requirement.questions.size(), 2U);
  EXPECT_EQ(one.requirement.questions[0].type, QuestionType::kChoice);
  EXPECT_EQ(one.requirement.questions[0].options[1].value, "same");
  ASSERT_TRUE(one.requirement.questions[1].when);
  EXPECT_EQ(one.requirement.questions[1].when->any, std::vector<std::string>{"none"});
}

TEST(QuestionnaireReader, RefusesWithPlaceAndCause) {
  constexpr auto kInvalid = ErrorCode::kInvalid;
  expect_refused(
      Format::kQuestionnaire,
      {{"other schema", "questionnaire-1", "questionnaire-2", kInvalid, "/schema", "proofhouse-questionnaire-1"},
       {"no tender", "\"tender\"", "\"tendr\"", kInvalid, "/tender", "tender"},
       {"no digest", "aaaa", "zzzz", kInvalid, "/requirements/0/sha256", "no SHA-256"},
       {"a question twice", "\"restore\"", "\"ships-with\"", kInvalid, "/requirements/0/questions/1/id", "asked twice"},
       {"an unknown type", "\"number\", \"ask\"", "\"numeral\", \"ask\"", kInvalid, "/requirements/0/questions/1/type",
        "number"}});
}

}  // namespace

}  // namespace proofhouse::formats
