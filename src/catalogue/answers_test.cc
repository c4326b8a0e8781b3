#include "catalogue/answers.h"

#include <gtest/gtest.h>

namespace proofhouse::catalogue {
namespace {

const std::optional<Date> kNeed = Date::from(2041, 12, 31);

Question yes_no(const char* meets) {
  Question question;
  question.type = QuestionType::kYesNo;
  question.meets = meets;
  return question;
}

Question choices(std::vector<std::string> all_of) {
  Question question;
  question.type = QuestionType::kChoices;
  question.options = {{"a", "A", Meets::kYes},    {"b", "B", Meets::kYes},        {"half", "Half", Meets::kPartly},
                      {"bad", "Bad", Meets::kNo}, {"worse", "Worse", Meets::kNo}, {"note", "Note", Meets::kInfo}};
  question.all_of = std::move(all_of);
  return question;
}

Question number() {
  Question question;
  question.type = QuestionType::kNumber;
  question.at_most = Decimal::whole(30);
  question.partly_at_most = Decimal::whole(60);
  return question;
}

Question date(const char* meets) {
  Question question;
  question.type = QuestionType::kDate;
  question.meets = meets;
  return question;
}

Question text(QuestionType type) {
  Question question;
  question.type = type;
  return question;
}

struct Case {
  const char* name;
  Question question;
  std::vector<std::string> values;
  std::optional<Meets> meaning;
};

TEST(Answers, Meaning) {
  Question choice = choices({});
  choice.type = QuestionType::kChoice;
  const std::vector<Case> cases{
      {"yes fulfils", yes_no("yes"), {"yes"}, Meets::kYes},
      {"no does not", yes_no("yes"), {"no"}, Meets::kNo},
      {"no fulfils", yes_no("no"), {"no"}, Meets::kYes},
      {"yes or no says nothing", yes_no("info"), {"no"}, Meets::kInfo},
      {"neither yes nor no", yes_no("yes"), {"maybe"}, std::nullopt},
      {"two answers to one", yes_no("yes"), {"yes", "no"}, std::nullopt},
      {"choice", choice, {"half"}, Meets::kPartly},
      {"choice of nothing known", choice, {"z"}, std::nullopt},
      {"choices all yes", choices({}), {"a", "b"}, Meets::kYes},
      {"choices one yes", choices({}), {"a"}, Meets::kYes},
      {"choices all no", choices({}), {"bad", "worse"}, Meets::kNo},
      {"choices mixed", choices({}), {"a", "bad"}, Meets::kPartly},
      {"choices with a partly", choices({}), {"a", "half"}, Meets::kPartly},
      {"choices of a note", choices({}), {"note"}, Meets::kInfo},
      {"choices of nothing", choices({}), {}, Meets::kInfo},
      {"choices unknown", choices({}), {"a", "z"}, std::nullopt},
      {"all of them", choices({"a", "b"}), {"b", "a"}, Meets::kYes},
      {"all of them and a note", choices({"a", "b"}), {"b", "a", "note"}, Meets::kYes},
      {"all of them and a bad one", choices({"a", "b"}), {"b", "a", "bad"}, Meets::kPartly},
      {"some of them", choices({"a", "b"}), {"b"}, Meets::kPartly},
      {"none of them", choices({"a", "b"}), {"bad"}, Meets::kNo},
      {"none at all", choices({"a", "b"}), {}, Meets::kNo},
      {"number within", number(), {"30"}, Meets::kYes},
      {"number near", number(), {"30.5"}, Meets::kPartly},
      {"number beyond", number(), {"61"}, Meets::kNo},
      {"no number", number(), {"a month"}, std::nullopt},
      {"number without bounds", text(QuestionType::kNumber), {"7"}, Meets::kInfo},
      {"date on the day", date("not_before support_until"), {"2041-12-31"}, Meets::kYes},
      {"date too early", date("not_before support_until"), {"2041-12-30"}, Meets::kNo},
      {"date that decides nothing", date(""), {"2020-01-01"}, Meets::kInfo},
      {"no date", date("not_before support_until"), {"2041"}, std::nullopt},
      {"text never decides", text(QuestionType::kText), {"yes"}, Meets::kInfo},
      {"file never decides", text(QuestionType::kFile), {}, Meets::kInfo},
  };
  for (const auto& tested : cases) EXPECT_EQ(meaning(tested.question, tested.values, kNeed), tested.meaning) << tested.name;
}

TEST(Answers, DateWithoutNeedSaysNothing) {
  EXPECT_EQ(meaning(date("not_before support_until"), {"2030-01-01"}, std::nullopt), Meets::kInfo);
}

TEST(Answers, ConditionLeadsToTheNextQuestion) {
  const Condition condition{QuestionId("first"), {"a", "b"}};
  EXPECT_TRUE(leads_to(condition, {"c", "b"}));
  EXPECT_FALSE(leads_to(condition, {"c"}));
  EXPECT_FALSE(leads_to(condition, {}));
}

}  // namespace
}  // namespace proofhouse::catalogue
