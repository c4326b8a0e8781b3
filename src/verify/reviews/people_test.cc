#include "verify/reviews/people.h"

#include <gtest/gtest.h>

namespace proofhouse::verify {
namespace {

ConflictDeclaration declared(std::string person, std::string bid, std::string interest, std::string measure = {}) {
  ConflictDeclaration out;
  out.person = std::move(person);
  out.bid = BidId(std::move(bid));
  out.interest = std::move(interest);
  out.measure = std::move(measure);
  return out;
}

TEST(People, ANameSpeltTwiceIsOnePerson) {
  EXPECT_TRUE(same_person("Kim Lee", "  kim   LEE\t"));
  EXPECT_FALSE(same_person("Kim Lee", "Kim"));
  EXPECT_FALSE(same_person("Kim Lee", "KimLee"));
  EXPECT_EQ(person_key(" \n "), "");
}

TEST(People, AnInterestWithoutAMeasureIsOpen) {
  const std::vector<ConflictDeclaration> all = {declared("Kim", "acme", "holds shares"), declared("Lee", "acme", ""),
                                                declared("Robin", "", "sister works for a bidder"),
                                                declared("Sam", "acme", "former employee", "judges with a second reviewer")};
  EXPECT_NE(open_interest(all, "kim", BidId("acme")), nullptr);
  EXPECT_EQ(open_interest(all, "Kim", BidId("other")), nullptr);
  EXPECT_EQ(open_interest(all, "Lee", BidId("acme")), nullptr);
  EXPECT_NE(open_interest(all, "Robin", BidId("any")), nullptr);
  EXPECT_EQ(open_interest(all, "Sam", BidId("acme")), nullptr);
}

TEST(People, ALaterDeclarationTakesNothingBack) {
  const std::vector<ConflictDeclaration> all = {declared("Kim", "acme", "holds shares"), declared("Kim", "acme", "")};
  EXPECT_NE(open_interest(all, "Kim", BidId("acme")), nullptr);
}

}  // namespace
}  // namespace proofhouse::verify
