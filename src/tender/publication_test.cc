// Each way in which a folder can depart from what was published.
#include "tender/publication.h"

#include <gtest/gtest.h>

#include "tender/publication_under_test.h"

namespace proofhouse::tender {
namespace {

using testing::says;

class ReadPublicationTest : public testing::PublicationTest {};

TEST_F(ReadPublicationTest, NothingWasPublished) {
  const Publication none = publication();
  EXPECT_EQ(none.editions, 0U);
  EXPECT_TRUE(none.differences.empty());
  EXPECT_EQ(none.signature.state, SignatureState::kNone);
}

TEST_F(ReadPublicationTest, AllIsAsPublished) {
  publish_two();
  const Evaluation evaluation = evaluated();
  const Publication& found = evaluation.decision.publication;
  EXPECT_EQ(found.editions, 2U);
  EXPECT_EQ(found.published, kSecond);
  EXPECT_EQ(join(found.differences, "\n"), "");
  EXPECT_EQ(found.signature.state, SignatureState::kGood);
  EXPECT_EQ(found.signature.holder, "Head of Procurement");
  EXPECT_EQ(found.newest, crypto::sha256(read_file(folder_ / "published/edition-2.json").value()));
  EXPECT_TRUE(changed(evaluation).empty());
}

TEST_F(ReadPublicationTest, WhatIsPublishedIsAnInput) {
  publish_two();
  const Evaluation evaluation = evaluated();
  const auto input = [&](std::string_view path) {
    return std::ranges::find(evaluation.decision.inputs, path, &InputDigest::path) != evaluation.decision.inputs.end();
  };
  for (const char* path : {"published/", "published/edition-1.json", "published/edition-1.json.dsse.json",
                           "published/edition-2.json", "published/edition-2.json.dsse.json", "questions.yaml"}) {
    EXPECT_TRUE(input(path)) << path;
  }
  folder_.remove("published/edition-2.json");
  EXPECT_EQ(changed(evaluation), (std::vector<std::string>{"published/", "published/edition-2.json"}));
  folder_.put("questions.yaml", "questions: []\n");
  EXPECT_EQ(changed(evaluation), (std::vector<std::string>{"published/", "published/edition-2.json", "questions.yaml"}));
}

TEST_F(ReadPublicationTest, ANewEditionIsSeenByADecision) {
  EXPECT_TRUE(publish(kFirst).refused.empty());
  const Evaluation evaluation = evaluated();
  change("hour: 95", "hour: 96");
  EXPECT_TRUE(publish(kSecond).refused.empty());
  EXPECT_EQ(changed(evaluation), (std::vector<std::string>{"published/", "published/edition-2.json",
                                                           "published/edition-2.json.dsse.json", "tender.yaml"}));
}

struct Departure {
  std::string_view name;
  std::string_view from;
  std::string_view to;
  std::string_view says;
};

TEST_F(ReadPublicationTest, EachPartIsNamed) {
  EXPECT_TRUE(publish(kFirst).refused.empty());
  const std::string tender(testing::kTenderText);
  const std::vector<Departure> table = {
      {"buyer", "Example Utility", "Other Utility", "The title, the buyer, the law or the currency differs"},
      {"items", "quantity: 40", "quantity: 41", "The items differ"},
      {"criticality", "service: 3", "service: 2", "The criticality differs"},
      {"dates", "2026-10-31", "2026-11-30", "The dates differ"},
      {"standstill", "days: 10", "days: 9", "The dates differ"},
      {"criteria", "scale: 5", "scale: 6", "The award criteria differ"},
      {"formula", "minimum_security: 50", "minimum_security: 49", "The award formula differs"},
      {"life", "outage_hour: 1200", "outage_hour: 1201", "The cost of keeping it patched differs"},
      {"robustness", "draws: 100", "draws: 101", "The spreads of the robustness analysis differ"},
  };
  for (const auto& row : table) {
    folder_.put("tender.yaml", replace_all(tender, row.from, row.to));
    const std::string found = differences();
    EXPECT_TRUE(says(found, std::string(row.says) + " from edition 1 of 2026-09-01.")) << row.name << ": " << found;
  }
  folder_.put("tender.yaml", tender);
  EXPECT_EQ(differences(), "none");
}

TEST_F(ReadPublicationTest, WeightsEditedAfterPublication) {
  publish_two();
  const auto& weights = catalogue_.profile(ProfileId("small"))->weights;
  std::string text = "weights: {";
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const Decimal shift = Decimal::whole(i == 0 ? 1 : 0);
    const Decimal back = Decimal::whole(i == 1 ? 1 : 0);
    text += (i == 0 ? "" : ", ") + weights[i].element.str() + ": " +
            Decimal::of_millionths(weights[i].weight.millionths() + shift.millionths() - back.millionths()).text();
  }
  folder_.put("profile.yaml", text + "}\n");
  EXPECT_EQ(differences(), "The element weights differ from edition 2 of 2026-09-20.");
}

TEST_F(ReadPublicationTest, SharesAndGatesOfTheBuyersOwn) {
  publish_two();
  folder_.put("profile.yaml", "shares: {DEF-1: 9}\n");
  EXPECT_TRUE(says(differences(), "The shares of the requirements within their elements differ from edition 2"));
  folder_.put("profile.yaml", "gates_remove: [DEF-1]\n");
  EXPECT_EQ(differences(), "The gates differ from edition 2 of 2026-09-20.");
  folder_.put("profile.yaml", "gates_remove: [DEF-2]\nrequirements_remove: [DEF-2]\n");
  const std::string removed = differences();
  for (const char* part : {"The requirements differ", "The demands differ", "The questions of the questionnaire differ",
                           "The contract clauses differ", "The acceptance tests differ"}) {
    EXPECT_TRUE(says(removed, part)) << removed;
  }
}

TEST_F(ReadPublicationTest, WaiversForAllBids) {
  publish_two();
  const std::string waiver =
      "waivers:\n  - {requirement: UPD-2, measure: A, owner: B, reason: C, published: 2026-10-20, expires: 2031-12-31}\n";
  folder_.put("waivers.yaml", waiver);
  EXPECT_EQ(differences(), "The waivers for all bids differ from edition 2 of 2026-09-20.");
  EXPECT_EQ(evaluated().decision.waivers.at(0).refused, "it was published after the deadline");
  folder_.put("waivers.yaml", replace_all(waiver, "UPD-2,", "UPD-2, bid: a,"));
  EXPECT_EQ(differences(), "none") << "a waiver for one bid is no rule for all";
}

TEST_F(ReadPublicationTest, QuestionsThatWereNotAnswered) {
  publish_two();
  folder_.put("questions.yaml",
              std::string(kQuestions) + "  - {question: \"May it be grey?\", answer: Yes., date: 2026-09-25}\n");
  EXPECT_EQ(differences(),
            "A question of 2026-09-25 in questions.yaml, or its answer, is not in edition 2 of 2026-09-20: \"May it be grey?\".");
  folder_.put("questions.yaml", replace_all(kQuestions, "No.", "Yes."));
  EXPECT_TRUE(says(differences(), "questions.yaml does not hold a question as edition 2 of 2026-09-20 answered it"));
}

TEST_F(ReadPublicationTest, AGapInTheNumbers) {
  publish_two();
  folder_.remove("published/edition-1.json");
  folder_.remove("published/edition-1.json.dsse.json");
  EXPECT_EQ(differences(), "Edition 1 is missing, and edition 2 is there.");
}

TEST_F(ReadPublicationTest, AChangedByte) {
  publish_two();
  edit(1, "2026-09-01", "2026-09-02", false);
  const Publication found = publication();
  const std::string all = join(found.differences, "\n");
  EXPECT_TRUE(says(all, "The signature of edition 1 does not hold: the signature is about another file.")) << all;
  EXPECT_TRUE(says(all, "Edition 2 does not follow the edition before it")) << all;
  EXPECT_EQ(found.signature.state, SignatureState::kWrongSubject);
}

TEST_F(ReadPublicationTest, AFormerEditionSignedAnew) {
  publish_two();
  edit(1, "2026-09-01", "2026-09-02", true);
  EXPECT_EQ(differences(), "Edition 2 does not follow the edition before it: it names another file's digest.");
}

TEST_F(ReadPublicationTest, TwoEditionsSwapped) {
  publish_two();
  const std::string one = read_file(folder_ / "published/edition-1.json").value();
  const std::string envelope = read_file(folder_ / "published/edition-1.json.dsse.json").value();
  folder_.put("published/edition-1.json", read_file(folder_ / "published/edition-2.json").value());
  folder_.put("published/edition-1.json.dsse.json", read_file(folder_ / "published/edition-2.json.dsse.json").value());
  folder_.put("published/edition-2.json", one);
  folder_.put("published/edition-2.json.dsse.json", envelope);
  const std::string found = differences();
  EXPECT_TRUE(says(found, "published/edition-1.json says that it is edition 2.")) << found;
  EXPECT_TRUE(says(found, "published/edition-2.json says that it is edition 1.")) << found;
  EXPECT_TRUE(says(found, "Edition 1 of 2026-09-01 is dated before edition 2 of 2026-09-20.")) << found;
}

TEST_F(ReadPublicationTest, AnEditionOfAnotherTender) {
  publish_two();
  edit(2, "Feeder RTU 2026", "Feeder RTU 2025", true);
  EXPECT_EQ(differences(), "Edition 2 is of another tender: \"Feeder RTU 2025\".");
}

TEST_F(ReadPublicationTest, AddendaAndFirstEditionsAfterTheDeadline) {
  publish_two();
  edit(2, "2026-09-20", "2026-10-15", true);
  EXPECT_EQ(differences(), "Edition 2 of 2026-10-15 is an addendum of the day of the deadline; addenda are dated before it.");
  edit(2, "2026-10-15", "2026-10-16", true);
  EXPECT_EQ(differences(), "Edition 2 of 2026-10-16 is dated after the deadline, 2026-10-15.");
}

TEST_F(ReadPublicationTest, AnUnknownKey) {
  publish_two();
  folder_.remove("trust/buyer.yaml");
  const Publication found = publication();
  EXPECT_EQ(found.signature.state, SignatureState::kUnknownKey);
  EXPECT_EQ(found.differences.size(), 2U);
  put_key("other", crypto::PrivateKey::generate_ed25519());
  EXPECT_EQ(publication().signature.state, SignatureState::kUnknownKey);
}

TEST_F(ReadPublicationTest, AKeyForAnotherUseOrOutOfDate) {
  publish_two();
  put_key("buyer", key_, "review");
  EXPECT_EQ(publication().signature.state, SignatureState::kNotAuthorised);
  put_key("buyer", key_, "award", "until: 2026-09-10\n");
  const Publication found = publication();
  EXPECT_EQ(found.signature.state, SignatureState::kExpired);
  ASSERT_EQ(found.differences.size(), 1U) << "the first edition was signed in time";
  EXPECT_EQ(found.differences[0], "The signature of edition 2 does not hold: the key buyer was trusted until 2026-09-10.");
  put_key("buyer", key_, "award", "from: 2026-09-10\n");
  EXPECT_EQ(publication().signature.state, SignatureState::kNotYetValid);
}

TEST_F(ReadPublicationTest, AnEnvelopeThatIsGoneOrNone) {
  publish_two();
  folder_.put("published/edition-2.json.dsse.json", "{}");
  EXPECT_EQ(publication().signature.state, SignatureState::kMalformed);
  folder_.remove("published/edition-2.json.dsse.json");
  const Publication found = publication();
  EXPECT_EQ(found.signature.state, SignatureState::kNone);
  EXPECT_EQ(join(found.differences, "\n"),
            "The signature of edition 2 does not hold: it is not signed: there is no published/edition-2.json.dsse.json.");
}

TEST_F(ReadPublicationTest, AnEditionThatIsNone) {
  publish_two();
  edit(2, "\"changes\"", "\"change\"", true);
  Publication found = publication();
  EXPECT_EQ(found.editions, 2U);
  EXPECT_EQ(found.published, Date());
  EXPECT_EQ(found.signature.state, SignatureState::kMalformed);
  EXPECT_TRUE(says(found.differences.at(0), "published/edition-2.json is no edition as it was written"));
  EXPECT_FALSE(says(join(found.differences, "\n"), folder_.path())) << "the same wherever the folder lies";
  folder_.remove("published/edition-2.json");
  std::filesystem::create_symlink("edition-1.json", folder_ / "published/edition-2.json");
  found = publication();
  EXPECT_TRUE(says(join(found.differences, "\n"), "published/edition-2.json cannot be read: it is a link."));
}

TEST_F(ReadPublicationTest, NamesThatLookLikeEditions) {
  publish_two();
  for (const char* name :
       {"edition-03.json", "Edition-3.json", "edition-4.json.dsse.json", "edition-1000.json", "edition.json"}) {
    folder_.put(std::string("published/") + name, "{}");
  }
  folder_.put("published/annex.docx", "");
  EXPECT_EQ(publication().differences.size(), 5U);
  EXPECT_EQ(publication().editions, 2U);
}

TEST_F(ReadPublicationTest, AQuestionThatALaterEditionLeavesOut) {
  publish_two();
  change("hour: 95", "hour: 96");
  EXPECT_TRUE(publish(Date::from(2026, 9, 25)).refused.empty());
  edit(3, "Is a licence needed for login?", "Is a fee needed for login?", true);
  EXPECT_TRUE(says(differences(), "Edition 3 leaves out or changes a question that edition 2 answered"));
}

TEST_F(ReadPublicationTest, BidsAnswerAnEdition) {
  EXPECT_TRUE(publish(kFirst).refused.empty());
  put_bid("current");  // answers edition 1
  put_bid("silent");
  folder_.put("bids/silent/response.json", replace_all(testing::kResponse, "\"edition\": \"1\", ", ""));
  put_bid("early");
  folder_.put("bids/early/bid.yaml", replace_all(testing::bid_text(), "2026-10-14T09:12", "2026-08-30T09:12"));
  put_bid("other");
  folder_.put("bids/other/response.json", replace_all(testing::kResponse, "\"edition\": \"1\"", "\"edition\": \"draft\""));
  put_bid("late");
  folder_.put("bids/late/bid.yaml", replace_all(testing::bid_text(), "2026-10-14T09:12", "2026-10-16T09:12"));
  const Evaluation evaluation = evaluated();
  EXPECT_EQ(bid(evaluation, "current").edition, "1");
  EXPECT_FALSE(bid(evaluation, "current").other_edition);
  const auto reason = [&](const char* id) { return bid(evaluation, id).reasons.back(); };
  EXPECT_TRUE(bid(evaluation, "silent").other_edition);
  EXPECT_EQ(reason("silent"), "its response names no edition; the newest is edition 1 of 2026-09-01");
  EXPECT_TRUE(bid(evaluation, "early").other_edition);
  EXPECT_EQ(reason("early"), "it was received on 2026-08-30, before edition 1 of 2026-09-01 that it says it answers");
  EXPECT_EQ(reason("other"), "it answers edition draft; the newest is edition 1 of 2026-09-01");
  EXPECT_TRUE(bid(evaluation, "late").late);
  EXPECT_FALSE(bid(evaluation, "late").other_edition);
}

}  // namespace
}  // namespace proofhouse::tender
