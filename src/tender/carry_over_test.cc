#include "tender/carry_over.h"

#include <gtest/gtest.h>

namespace proofhouse::tender {
namespace {

AskedRequirement asked_of(const char* id, std::vector<ItemId> items) {
  AskedRequirement out;
  out.requirement.id = RequirementId(id);
  out.demand.bytes[0] = 1;
  out.items = std::move(items);
  Question choice;
  choice.id = QuestionId("which");
  choice.type = QuestionType::kChoice;
  choice.options = {{"one", "One", Meets::kYes}};
  Question number;
  number.id = QuestionId("count");
  number.type = QuestionType::kNumber;
  out.requirement.questions = {choice, number};
  return out;
}

Questionnaire asked() {
  Questionnaire out;
  out.tender = "New";
  out.edition = "1";
  out.deadline = Timestamp::parse("2026-10-15T10:00:00Z").value();
  out.items = {{ItemId("rtu"), ProductKind::kRtu, 1, {}}};
  out.requirements = {asked_of("A-1", {ItemId("rtu")}), asked_of("B-1", {})};
  return out;
}

Response old() {
  Response out;
  out.tender = "Old";
  out.edition = "3";
  out.bidder = "B";
  Claim claim;
  claim.requirement = RequirementId("A-1");
  claim.item = ItemId("unit");
  claim.claim = ClaimAnswer::kYes;
  claim.text = "words";
  claim.answers = {{QuestionId("which"), {"one"}, 0}, {QuestionId("count"), {"4"}, 0}};
  claim.evidence = {"a.pdf"};
  out.claims.push_back(claim);
  return out;
}

OfferedCertificate certificate(const char* proves, const char* until) {
  OfferedCertificate out;
  out.file = "certificate.json";
  out.certificate.body = "Body";
  out.certificate.number = "7";
  out.certificate.valid_until = Date::parse(until).value();
  out.certificate.proves = {RequirementId(proves)};
  return out;
}

TEST(CarryOver, MarksWhatItCarries) {
  const auto done = carry_over(asked(), old(), {});
  EXPECT_EQ(done.carried, 1U);
  ASSERT_EQ(done.response.claims.size(), 1U);
  const Claim& claim = done.response.claims[0];
  EXPECT_EQ(claim.item, ItemId("rtu"));
  EXPECT_EQ(claim.carried_over, "Old, edition 3");
  EXPECT_EQ(claim.answers.size(), 2U);
  EXPECT_EQ(claim.evidence, std::vector<std::string>{"a.pdf"});
  EXPECT_EQ(done.response.tender, "New");
  EXPECT_EQ(done.response.demands.size(), 2U);
  EXPECT_TRUE(done.left.empty());
}

TEST(CarryOver, LeavesWhatDoesNotFitAndSaysSo) {
  Response response = old();
  response.claims[0].answers = {
      {QuestionId("which"), {"two"}, 0}, {QuestionId("count"), {"many"}, 0}, {QuestionId("gone"), {"x"}, 0}};
  response.claims.push_back({});
  response.claims.back().requirement = RequirementId("C-1");
  response.demands = {{RequirementId("A-1"), {}, {}}};
  const auto done = carry_over(asked(), response, {});
  EXPECT_TRUE(done.response.claims[0].answers.empty());
  EXPECT_EQ(done.left.size(), 4U);
  EXPECT_EQ(done.read_again, std::vector<std::string>{"A-1"});
}

TEST(CarryOver, OneAnswerIsNotStretchedOverTwoItems) {
  Questionnaire two = asked();
  two.requirements[0].items.emplace_back("tool");
  const auto done = carry_over(two, old(), {});
  EXPECT_TRUE(done.response.claims.empty());
  EXPECT_EQ(done.left.size(), 1U);
}

TEST(CarryOver, ACertificateInDateAnswersWhatItProves) {
  const auto done = carry_over(asked(), old(), {certificate("B-1", "2027-01-01")});
  EXPECT_EQ(done.proved, 1U);
  const Claim& claim = done.response.claims.back();
  EXPECT_EQ(claim.requirement, RequirementId("B-1"));
  EXPECT_EQ(claim.claim, ClaimAnswer::kYes);
  EXPECT_EQ(claim.evidence, std::vector<std::string>{"certificate.json"});
  EXPECT_EQ(claim.carried_over, "certificate 7 of Body");
}

TEST(CarryOver, ACertificateOutOfDateOrScopeAnswersNothing) {
  for (const auto& [proves, until] : {std::pair("B-1", "2026-10-14"), std::pair("C-1", "2027-01-01")}) {
    const auto done = carry_over(asked(), old(), {certificate(proves, until)});
    EXPECT_EQ(done.proved, 0U);
    EXPECT_EQ(done.left.size(), 1U);
  }
  OfferedCertificate other = certificate("A-1", "2027-01-01");
  other.item = ItemId("tool");
  EXPECT_EQ(carry_over(asked(), old(), {other}).proved, 0U);
}

TEST(CarryOver, AnOlderNoStays) {
  Response response = old();
  response.claims[0].claim = ClaimAnswer::kNo;
  const auto done = carry_over(asked(), response, {certificate("A-1", "2027-01-01")});
  EXPECT_EQ(done.response.claims[0].claim, ClaimAnswer::kNo);
  EXPECT_EQ(done.left.size(), 1U);
}

}  // namespace
}  // namespace proofhouse::tender
