#include "tender/review_file.h"

#include <gtest/gtest.h>

namespace proofhouse::tender {
namespace {

constexpr std::string_view kReviews = R"(reviews:
  - reviewer: Reviewer A
    role: OT engineer
    bid: nordlys
    item: rtu
    requirement: CFG-1
    evidence: manual.txt
    place: "4.3"
    verdict: supports
    confidence: C3
    reason: Each path is named
    date: 2026-10-21
  - {reviewer: B, bid: x, requirement: DEF-1, verdict: refutes, confidence: C2, kind: inspection, reason: seen, date: 2026-10-22}
marks:
  - {bid: nordlys, criterion: function, mark: 4.5, by: Panel member 1, reason: All shown}
conflicts:
  - {person: Reviewer A, date: 2026-10-16}
  - {person: B, bid: x, interest: worked there, measure: does not review it, date: 2026-10-16}
)";

constexpr std::string_view kSeen = R"(reviews:
  - reviewer: Reviewer A
    bid: nordlys
    requirement: THR-1
    verdict: supports
    confidence: C3
    reason: Each threat has an answer
    date: 2026-10-21
    moderates: true
    signatory: Head of Security
    inspected: {where: room 4, by: [Reviewer A, Reviewer B], date: 2026-10-20}
    register: {body: Body, number: "17", looked_up: 2026-10-21, valid_until: 2028-12-31}
)";

TEST(ReviewFile, IsRead) {
  const auto read = parse_reviews(kReviews, "reviews/a.yaml");
  ASSERT_TRUE(read) << one_line(read.error());
  ASSERT_EQ(read->reviews.size(), 2U);
  EXPECT_EQ(read->reviews[0].verdict, Verdict::kSupports);
  EXPECT_EQ(read->reviews[0].confidence, Confidence::kC3);
  EXPECT_EQ(read->reviews[0].line, 2U);
  EXPECT_EQ(read->reviews[1].line, 13U);
  EXPECT_TRUE(read->reviews[1].item.empty());
  EXPECT_FALSE(read->reviews[0].moderates);
  EXPECT_FALSE(read->reviews[0].inspected);
  ASSERT_EQ(read->marks.size(), 1U);
  EXPECT_EQ(read->marks[0].mark.text(), "4.5");
  ASSERT_EQ(read->conflicts.size(), 2U);
  EXPECT_TRUE(read->conflicts[0].bid.empty());
  EXPECT_TRUE(read->conflicts[0].interest.empty());
  EXPECT_EQ(read->conflicts[1].measure, "does not review it");
}

TEST(ReviewFile, WhatWasSeenLookedUpAndVerified) {
  const auto read = parse_reviews(kSeen, "reviews/a.yaml");
  ASSERT_TRUE(read) << one_line(read.error());
  const Review& review = read->reviews.at(0);
  EXPECT_TRUE(review.moderates);
  EXPECT_EQ(review.signatory, "Head of Security");
  ASSERT_TRUE(review.inspected);
  EXPECT_FALSE(review.inspected->sha256);
  EXPECT_EQ(review.inspected->by, (std::vector<std::string>{"Reviewer A", "Reviewer B"}));
  ASSERT_TRUE(review.looked_up);
  EXPECT_EQ(review.looked_up->valid_until->iso(), "2028-12-31");
}

TEST(ReviewFile, EachListMayBeAbsent) {
  for (const char* text : {"reviews: []\n", "marks: []\n", "conflicts: []\n", "{}\n"}) EXPECT_TRUE(parse_reviews(text, "r.yaml"));
}

struct Wrong {
  std::string_view name;
  std::string_view text;
  std::string_view old;
  std::string_view now;
  std::string_view line;
  std::string_view says;
};

constexpr Wrong kWrong[] = {
    {"review without a reviewer", kReviews, "reviewer: Reviewer A", "reviewer: \"\"", "2:", "\"reviewer\" is empty"},
    {"review without a reason", kReviews, "reason: Each path is named", "reason: \"\"", "11:", "\"reason\" is empty"},
    {"unknown verdict", kReviews, "verdict: supports", "verdict: good", "9:", "\"verdict\" is"},
    {"unknown level", kReviews, "confidence: C3", "confidence: C9", "10:", "\"confidence\" is"},
    {"unknown kind", kReviews, "kind: inspection", "kind: rumour", "13:", "\"kind\" is"},
    {"date of another form", kReviews, "date: 2026-10-21", "date: 21.10.2026", "12:", "\"date\""},
    {"negative mark", kReviews, "mark: 4.5", "mark: -1", "15:", "\"mark\" is negative"},
    {"mark without a name", kReviews, "by: Panel member 1", "by: \"\"", "15:", "\"by\" is empty"},
    {"unknown list", kReviews, "marks:", "points:", "14:1", "unknown key \"points\""},
    {"declaration by nobody", kReviews, "person: Reviewer A", "person: \" \"", "17:", "\"person\" is empty"},
    {"declaration without a day", kReviews, "{person: Reviewer A, date: 2026-10-16}", "{person: Reviewer A}",
     "17:", "\"date\" is missing"},
    {"a measure against nothing", kReviews, "interest: worked there, ", "", "18:", "stands against no interest"},
    {"seen nowhere", kSeen, "where: room 4, ", "", "11:", "\"where\" is missing"},
    {"seen by nobody", kSeen, "by: [Reviewer A, Reviewer B]", "by: []", "11:", "\"by\" names nobody"},
    {"seen by a blank", kSeen, "by: [Reviewer A, Reviewer B]", "by: [Reviewer A, \" \"]", "11:", "\"by\" names nobody"},
    {"seen after the review", kSeen, "date: 2026-10-20}", "date: 2026-10-22}", "11:", "is later than the review"},
    {"looked up after the review", kSeen, "looked_up: 2026-10-21", "looked_up: 2026-10-22", "12:", "later than the review"},
    {"looked up nowhere", kSeen, "body: Body", "body: \"\"", "12:", "\"body\" is empty"},
    {"a digest that is none", kSeen, "where: room 4", "sha256: abc, where: room 4", "11:", "sha256"},
    {"moderating without a verdict", kSeen, "verdict: supports", "verdict: undecided", "9:", "settles nothing"},
    {"a signatory without a name", kSeen, "signatory: Head of Security", "signatory: \"\"", "10:", "\"signatory\" is empty"},
    {"an unknown key inside", kSeen, "where: room 4", "why: room 4", "11:", "\"where\" is missing"},
};

TEST(ReviewFile, EveryMistakeHasFileLineCauseAndCure) {
  for (const auto& wrong : kWrong) {
    SCOPED_TRACE(wrong.name);
    std::string text(wrong.text);
    ASSERT_NE(text.find(wrong.old), std::string::npos);
    text.replace(text.find(wrong.old), wrong.old.size(), wrong.now);
    const auto read = parse_reviews(text, "f.yaml");
    ASSERT_FALSE(read);
    const Error& error = read.error();
    EXPECT_EQ(error.code, ErrorCode::kInvalid) << one_line(error);
    EXPECT_EQ(error.file, "f.yaml");
    EXPECT_TRUE(error.place.starts_with(wrong.line)) << one_line(error);
    EXPECT_NE(error.cause.find(wrong.says), std::string::npos) << one_line(error);
    EXPECT_FALSE(error.cure.empty()) << one_line(error);
  }
}

}  // namespace
}  // namespace proofhouse::tender
