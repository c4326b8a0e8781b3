#include "tender/publish_edition.h"

#include <gtest/gtest.h>

#include "tender/publication_under_test.h"

namespace proofhouse::tender {
namespace {

using testing::says;

class PublishTest : public testing::PublicationTest {
 protected:
  std::vector<std::string> published() const {
    return is_folder(folder_ / "published") ? list_folder(folder_ / "published").value() : std::vector<std::string>{};
  }
};

TEST_F(PublishTest, TheFirstEdition) {
  const Published first = publish(kFirst);
  EXPECT_EQ(first.refused, std::vector<std::string>{});
  EXPECT_EQ(first.edition.number, 1U);
  EXPECT_EQ(first.edition.kind, EditionKind::kFirst);
  EXPECT_FALSE(first.edition.previous);
  EXPECT_EQ(first.signature.holder, "Head of Procurement");
  EXPECT_EQ(published(), (std::vector<std::string>{"edition-1.json", "edition-1.json.dsse.json"}));
  const std::string bytes = read_file(folder_ / first.file).value();
  EXPECT_EQ(first.sha256, crypto::sha256(bytes));
  const auto read = parse_edition(bytes, first.file);
  ASSERT_TRUE(read) << one_line(read.error());
  EXPECT_EQ(edition_json(*read), bytes);
  EXPECT_TRUE(says(read_file(folder_ / "published/edition-1.json.dsse.json").value(), "\"keyid\": \"buyer\""));
}

TEST_F(PublishTest, TheSameRulesGiveTheSameBytes) {
  EXPECT_TRUE(publish(kFirst).refused.empty());
  const std::string before = read_file(folder_ / "published/edition-1.json").value();
  folder_.remove("published");
  EXPECT_TRUE(publish(kFirst).refused.empty());
  EXPECT_EQ(read_file(folder_ / "published/edition-1.json").value(), before);
}

TEST_F(PublishTest, AnAddendumFollowsAndSaysWhatChanged) {
  const Published first = publish(kFirst);
  change("minimum_security: 50", "minimum_security: 45");
  folder_.put("questions.yaml", kQuestions);
  const Published second = publish(kSecond);
  EXPECT_EQ(second.refused, std::vector<std::string>{});
  EXPECT_EQ(second.edition.number, 2U);
  EXPECT_EQ(second.edition.kind, EditionKind::kAddendum);
  EXPECT_EQ(second.edition.previous, first.sha256);
  EXPECT_EQ(second.edition.changes, "Changed: the award formula, answered questions.");
  ASSERT_EQ(second.edition.questions.size(), 1U);
  change("hour: 95", "hour: 96");
  EXPECT_EQ(publish(kSecond, "An hour costs more.").edition.changes, "An hour costs more.");
}

TEST_F(PublishTest, DocumentsAreMadeForTheNumberAndOnlyThen) {
  PublishOptions options;
  options.folder = folder_.path();
  options.date = kFirst;
  options.workers = testing::built_folder();
  std::vector<std::uint32_t> asked;
  options.documents = [&](std::uint32_t number, Date) -> Result<std::vector<PublishedPart>> {
    asked.push_back(number);
    return std::vector<PublishedPart>{{"annex.html", crypto::sha256("annex")}};
  };
  const auto first = publish_edition(options, catalogue_, key_);
  ASSERT_TRUE(first && first->refused.empty());
  ASSERT_EQ(first->edition.documents.size(), 1U);
  EXPECT_EQ(first->edition.documents[0].name, "annex.html");
  EXPECT_FALSE(publish_edition(options, catalogue_, key_)->refused.empty());
  EXPECT_EQ(asked, std::vector<std::uint32_t>{1});
  options.documents = [](std::uint32_t, Date) -> Result<std::vector<PublishedPart>> {
    return fail(ErrorCode::kUnreadable, "full");
  };
  folder_.remove("published");
  EXPECT_FALSE(publish_edition(options, catalogue_, key_));
  EXPECT_TRUE(published().empty());
}

TEST_F(PublishTest, RefusedWhereNothingChanged) {
  EXPECT_TRUE(publish(kFirst).refused.empty());
  EXPECT_EQ(refusal(kSecond), "Nothing changed since edition 1 of 2026-09-01.");
  EXPECT_EQ(published().size(), 2U);
}

TEST_F(PublishTest, RefusedByDates) {
  EXPECT_TRUE(says(refusal(Date::from(2026, 10, 16)), "after the day of the deadline, 2026-10-15"));
  EXPECT_TRUE(publish(kFirst).refused.empty());
  change("hour: 95", "hour: 96");
  EXPECT_TRUE(says(refusal(Date::from(2026, 10, 15)), "An addendum is dated before the day of the deadline"));
  EXPECT_TRUE(says(refusal(Date::from(2026, 8, 31)), "before edition 1 of 2026-09-01"));
  EXPECT_EQ(published().size(), 2U);
  EXPECT_TRUE(publish(Date::from(2026, 10, 14)).refused.empty());
}

TEST_F(PublishTest, RefusedWhereFormerEditionsDoNotVerify) {
  EXPECT_TRUE(publish(kFirst).refused.empty());
  change("hour: 95", "hour: 96");
  edit(1, "2026-09-01", "2026-09-02", false);
  EXPECT_TRUE(says(refusal(kSecond), "The signature of edition 1 does not hold"));
  EXPECT_EQ(published().size(), 2U);
}

TEST_F(PublishTest, RefusedWhereABidIsThereAlready) {
  put_bid("early");
  EXPECT_TRUE(says(refusal(Date::from(2026, 10, 14)), "The bid early was received on 2026-10-14, before anything was published"));
  EXPECT_TRUE(publish(Date::from(2026, 10, 13)).refused.empty());
  folder_.remove("published");
  folder_.put("bids/broken/bid.yaml", "x");
  EXPECT_TRUE(says(refusal(kFirst), "bids/broken/bid.yaml cannot be read"));
}

TEST_F(PublishTest, AnAddendumNamesTheBidsThatAnswerAFormerEdition) {
  EXPECT_TRUE(publish(kFirst).refused.empty());
  put_bid("early");
  folder_.put("bids/early/bid.yaml", replace_all(testing::bid_text(), "2026-10-14", "2026-09-10"));
  change("hour: 95", "hour: 96");
  const Published second = publish(kSecond);
  EXPECT_EQ(second.refused, std::vector<std::string>{});
  ASSERT_EQ(second.notes.size(), 1U);
  EXPECT_TRUE(says(second.notes[0], "early was received on 2026-09-10 and answers a former edition"));
}

TEST_F(PublishTest, RefusedForQuestions) {
  folder_.put("questions.yaml", kQuestions);
  EXPECT_TRUE(says(refusal(kFirst), "a question of 2026-09-15, after the day of this edition"));
  EXPECT_TRUE(publish(kSecond).refused.empty());
  folder_.put("questions.yaml", replace_all(kQuestions, "No.", "Yes."));
  EXPECT_TRUE(says(refusal(Date::from(2026, 9, 21)), "does not hold a question as a former edition answered it"));
}

TEST_F(PublishTest, RefusedForAKeyThatEvaluateWouldNotAccept) {
  put_key("buyer", key_, "review");
  EXPECT_TRUE(says(refusal(kFirst), "is not trusted for the purpose award"));
  put_key("buyer", key_, "award", "until: 2026-08-01\n");
  EXPECT_TRUE(says(refusal(kFirst), "was trusted until 2026-08-01"));
  folder_.remove("trust/buyer.yaml");
  EXPECT_TRUE(says(refusal(kFirst), "No entry of trust/ holds this key"));
  EXPECT_TRUE(published().empty());
}

TEST_F(PublishTest, NothingIsWrittenOver) {
  folder_.put("published/edition-1.json.dsse.json", "mine");
  EXPECT_TRUE(says(refusal(kFirst), "looks like a part of an edition"));
  EXPECT_EQ(read_file(folder_ / "published/edition-1.json.dsse.json").value(), "mine");
}

TEST_F(PublishTest, AWrongTenderAndChangesOfAFirstEditionFail) {
  const auto changed = try_publish(kFirst, "Much.");
  ASSERT_FALSE(changed);
  EXPECT_EQ(changed.error().code, ErrorCode::kUsage);
  folder_.put("tender.yaml", "x");
  EXPECT_FALSE(try_publish(kFirst));
  EXPECT_TRUE(published().empty());
}

}  // namespace
}  // namespace proofhouse::tender
