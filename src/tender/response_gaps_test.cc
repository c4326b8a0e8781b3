#include "tender/response_gaps.h"

#include <gtest/gtest.h>

#include "crypto/sha.h"

namespace proofhouse::tender {
namespace {

AskedRequirement asked_of(const char* id, std::vector<ItemId> items) {
  AskedRequirement asked;
  asked.requirement.id = RequirementId(id);
  asked.requirement.demand = std::string("The demand of ") + id + ".";
  asked.demand = crypto::sha256(asked.requirement.demand);
  asked.items = std::move(items);
  Question choice;
  choice.id = QuestionId("which");
  choice.type = QuestionType::kChoice;
  choice.options = {{"one", "One", Meets::kYes}, {"two", "Two", Meets::kNo}};
  Question below;
  below.id = QuestionId("when");
  below.type = QuestionType::kDate;
  below.when = Condition{QuestionId("which"), {"one"}};
  asked.requirement.questions = {choice, below};
  return asked;
}

Questionnaire asked() {
  Questionnaire out;
  out.tender = "T";
  out.edition = "2";
  out.requirements = {asked_of("A-1", {ItemId("rtu"), ItemId("tool")}), asked_of("B-1", {})};
  out.requirements[1].requirement.clause.text = "The Supplier shall.";
  return out;
}

Claim claim_of(const char* requirement, const char* item, std::vector<Answer> answers, ClaimAnswer claim = ClaimAnswer::kYes) {
  Claim out;
  out.requirement = RequirementId(requirement);
  out.item = ItemId(item);
  out.claim = claim;
  out.answers = std::move(answers);
  return out;
}

Response full() {
  const std::vector<Answer> answers = {{QuestionId("which"), {"two"}, 0}};
  Response out;
  out.tender = "T";
  out.edition = "2";
  out.claims = {claim_of("A-1", "rtu", answers), claim_of("A-1", "tool", answers), claim_of("B-1", "", answers)};
  out.clauses.push_back({RequirementId("B-1"), ClauseAnswer::kAccepted, {}, {}, 0});
  return out;
}

TEST(ResponseGaps, AFullAnswerHasNone) { EXPECT_TRUE(gaps_of(asked(), full()).empty()); }

TEST(ResponseGaps, FindsWhatIsOpen) {
  Response response = full();
  response.claims[0].answers[0].values = {"one"};  // now "when" is asked
  response.claims[1].answers[0].values = {"three"};
  response.claims[2].carried_over = "last year";
  response.clauses.clear();
  const auto gaps = gaps_of(asked(), response);
  ASSERT_EQ(gaps.open.size(), 3U);
  EXPECT_EQ(gaps.open[0].question, QuestionId("when"));
  EXPECT_EQ(gaps.open[0].item, ItemId("rtu"));
  EXPECT_EQ(gaps.open[1].question, QuestionId("which"));
  EXPECT_NE(gaps.open[1].why, "no answer");
  EXPECT_EQ(gaps.open[2].requirement, RequirementId("B-1"));
  EXPECT_EQ(gaps.open[2].why, "carried over and not confirmed");
  EXPECT_EQ(gaps.clauses, std::vector<RequirementId>{RequirementId("B-1")});
}

TEST(ResponseGaps, NothingIsOpenBelowAnHonestNo) {
  Response response = full();
  response.claims[0] = claim_of("A-1", "rtu", {}, ClaimAnswer::kNo);
  response.claims[1] = claim_of("A-1", "tool", {}, ClaimAnswer::kNotApplicable);
  EXPECT_TRUE(gaps_of(asked(), response).empty());
}

TEST(ResponseGaps, FindsChangedDemandsAndForgivesWhiteSpace) {
  Response response = full();
  const std::string demand = "The demand of A-1.";
  response.demands = {{RequirementId("A-1"), crypto::sha256(demand), {}}};
  EXPECT_TRUE(gaps_of(asked(), response).changed.empty());
  response.demands = {{RequirementId("A-1"), crypto::sha256("x"), "The demand\n of  A-1. "}};
  EXPECT_TRUE(gaps_of(asked(), response).changed.empty());
  response.demands = {{RequirementId("A-1"), crypto::sha256("x"), "The wish of A-1."}};
  EXPECT_EQ(gaps_of(asked(), response).changed, std::vector<RequirementId>{RequirementId("A-1")});
}

TEST(ResponseGaps, FindsWhatWasNotAsked) {
  Response response = full();
  response.edition = "1";
  response.claims.push_back(claim_of("A-1", "plc", {}));
  response.claims.push_back(claim_of("C-1", "", {}));
  response.claims[0].answers.push_back({QuestionId("why"), {"x"}, 0});
  response.clauses.push_back({RequirementId("C-1"), ClauseAnswer::kAccepted, {}, {}, 0});
  response.demands = {{RequirementId("D-1"), {}, {}}};
  const auto gaps = gaps_of(asked(), response);
  EXPECT_EQ(gaps.unknown.size(), 5U);
  EXPECT_NE(gaps.edition.find("\"1\""), std::string::npos);
}

}  // namespace
}  // namespace proofhouse::tender
