#include "verify/offer/verifier.h"

#include <gtest/gtest.h>

#include "verify/testing/case_builder.h"
#include "verify/testing/expectations.h"

namespace proofhouse::verify {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the words of every line below

std::vector<Finding> found(const Case& subject) { return verify_offer(subject).findings; }

TEST(Offer, Fires_BID_LATE) {
  Case subject = good_case();
  subject.bid.received = at("2026-10-15T12:00:01Z");
  EXPECT_TRUE(fires(found(subject), FindingCode::kBidLate));
}

TEST(Offer, Silent_BID_LATE) {
  Case subject = good_case();
  subject.bid.received = at("2026-10-15T12:00:00Z");
  EXPECT_TRUE(silent(found(subject), FindingCode::kBidLate));
}

TEST(Offer, Fires_BID_INCOMPLETE) {
  Case subject = good_case();
  subject.bid.items.clear();
  EXPECT_TRUE(fires(found(subject), FindingCode::kBidIncomplete));
}

TEST(Offer, Silent_BID_INCOMPLETE) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kBidIncomplete));
}

TEST(Offer, Fires_PRICE_MISSING) {
  Case subject = good_case();
  subject.bid.prices[0].currency = "USD";
  EXPECT_TRUE(fires(found(subject), FindingCode::kPriceMissing));
}

TEST(Offer, Silent_PRICE_MISSING) {
  Case subject = good_case();
  subject.bid.prices[0].currency = "EUR";
  EXPECT_TRUE(silent(found(subject), FindingCode::kPriceMissing));
}

TEST(Offer, Fires_MAINTENANCE_CEILING) {
  Case subject = good_case();
  subject.bid.maintenance.clear();
  EXPECT_TRUE(fires(found(subject), FindingCode::kMaintenanceCeiling));
}

TEST(Offer, Silent_MAINTENANCE_CEILING) {
  Case subject = good_case();
  subject.bid.maintenance.clear();
  subject.tender.life.reset();
  EXPECT_TRUE(silent(found(subject), FindingCode::kMaintenanceCeiling));
}

TEST(Offer, AnItemWithoutALineHasNoPrice) {
  Case subject = good_case();
  subject.bid.prices[0].option = true;
  EXPECT_TRUE(fires(found(subject), FindingCode::kPriceMissing));
}

}  // namespace
}  // namespace proofhouse::verify
