#include "decide/edition.h"

#include <gtest/gtest.h>

namespace proofhouse::decide {
namespace {

Publication second() {
  Publication publication;
  publication.editions = 2;
  publication.published = Date::from(2026, 9, 20);
  return publication;
}

BidDecision bid(std::string edition, Date received) {
  BidDecision bid;
  bid.edition = std::move(edition);
  bid.received = start_of(received);
  return bid;
}

TEST(Edition, OnlyTheNewestCounts) {
  const Date later = Date::from(2026, 10, 14);
  EXPECT_TRUE(answers_newest(second(), bid("2", later)));
  EXPECT_TRUE(answers_newest(second(), bid("2", Date::from(2026, 9, 20))));
  for (const char* other : {"", "1", "3", "02", " 2", "draft"})
    EXPECT_FALSE(answers_newest(second(), bid(other, later))) << other;
  EXPECT_FALSE(answers_newest(second(), bid("2", Date::from(2026, 9, 19))));
}

TEST(Edition, WhereNothingWasPublishedThereIsNoOther) {
  for (const char* any : {"", "1", "draft"}) EXPECT_TRUE(answers_newest({}, bid(any, Date()))) << any;
}

TEST(Edition, SaysWhy) {
  const Date later = Date::from(2026, 10, 14);
  EXPECT_EQ(edition_reason(second(), bid("1", later)), "it answers edition 1; the newest is edition 2 of 2026-09-20");
  EXPECT_EQ(edition_reason(second(), bid("", later)), "its response names no edition; the newest is edition 2 of 2026-09-20");
  EXPECT_EQ(edition_reason(second(), bid("2", Date::from(2026, 9, 19))),
            "it was received on 2026-09-19, before edition 2 of 2026-09-20 that it says it answers");
  EXPECT_EQ(edition_reason(second(), bid("1\x1b[2J", later)),
            "it answers edition 1\\x1b[2J; the newest is edition 2 of 2026-09-20");
  Publication undated = second();
  undated.published = {};
  EXPECT_EQ(edition_reason(undated, bid("1", later)), "it answers edition 1; the newest is edition 2");
}

}  // namespace
}  // namespace proofhouse::decide
