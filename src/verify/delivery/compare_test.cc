#include "verify/delivery/compare.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "verify/testing/case_builder.h"

namespace proofhouse::verify {
namespace {

using namespace testing;

// The good case with its papers as those of a delivery, one day after the award.
DeliveryCase good_delivery() {
  DeliveryCase delivery;
  delivery.subject = good_case();
  delivery.arrived = delivery.subject.exhibits.size();
  delivery.as_bid = delivery.subject;
  const OfferedItem& offered = delivery.subject.bid.items.front();
  delivery.awarded = {{offered.item, 2, offered.maker, offered.model, offered.hardware, offered.version, offered.delivers}};
  delivery.awarded_on = Date::from(2026, 10, 1);
  return delivery;
}

Statement& statement_in(DeliveryCase& delivery) {
  for (auto& exhibit : delivery.subject.exhibits) {
    if (auto* statement = std::get_if<Statement>(&exhibit.read.document)) return *statement;
  }
  throw std::runtime_error("no statement");
}

bool has_flaw(const DeliverySight& sight, AttestationFlaw flaw) {
  return std::ranges::any_of(sight.attestations.at(0).remarks,
                             [&](const AttestationRemark& remark) { return remark.due && remark.flaw == flaw; });
}

TEST(CompareDelivery, AGoodOne) {
  const auto sight = compare(good_delivery());
  ASSERT_EQ(sight.attestations.size(), 1U);
  EXPECT_TRUE(sight.attestations[0].good()) << sight.attestations[0].remarks.front().detail;
  EXPECT_EQ(sight.attestations[0].subjects.size(), 1U);
  ASSERT_EQ(sight.sboms.size(), 1U);
  EXPECT_TRUE(sight.sboms[0].bid && sight.sboms[0].delivered);
  EXPECT_EQ(sight.sboms[0].changes.size(), 0U);
  ASSERT_EQ(sight.exploited.size(), 1U);
  EXPECT_EQ(sight.exploited[0].judged, sight.exploited[0].components);
  EXPECT_FALSE(sight.verified.findings.empty());
}

TEST(CompareDelivery, AnAttestationFromBeforeTheAward) {
  auto delivery = good_delivery();
  delivery.awarded_on = Date::from(2026, 10, 6);
  EXPECT_TRUE(has_flaw(compare(delivery), AttestationFlaw::kOld));
  delivery.awarded_on = Date::from(2026, 10, 5);  // the day of the shipment, and its knowledge is older
  EXPECT_TRUE(has_flaw(compare(delivery), AttestationFlaw::kOld));
}

TEST(CompareDelivery, AnAttestationAboutOtherFiles) {
  auto delivery = good_delivery();
  statement_in(delivery).subjects[0].sha256 = digest_of(0x77);
  const auto sight = compare(delivery);
  EXPECT_TRUE(has_flaw(sight, AttestationFlaw::kSubject));
  EXPECT_TRUE(sight.attestations[0].subjects.empty());  // what is not good proves nothing
}

TEST(CompareDelivery, AnAttestationThatNobodySigned) {
  auto delivery = good_delivery();
  for (auto& exhibit : delivery.subject.exhibits) exhibit.signature = {};
  EXPECT_TRUE(has_flaw(compare(delivery), AttestationFlaw::kSignature));
}

TEST(CompareDelivery, PapersOfTheBidAreNotThoseOfTheDelivery) {
  auto delivery = good_delivery();
  delivery.arrived = 0;
  const auto sight = compare(delivery);
  EXPECT_TRUE(sight.attestations.empty());
  EXPECT_FALSE(sight.sboms[0].delivered);
  EXPECT_TRUE(sight.tests.empty());
}

TEST(CompareDelivery, RecordsAndWhoSignedThem) {
  auto delivery = good_delivery();
  TestReport report;
  report.laboratory = "Lab";
  report.date = Date::from(2026, 10, 10);
  report.product = {"Acme Automation", "RTU-560", "4.2.1", ""};
  report.results = {{RequirementId("ANS-1"), "t", TestOutcome::kPassed, "", 0}};
  Exhibit record = exhibit_of("record.json", EvidenceKind::kLabRecord, 0x71, report);
  delivery.subject.exhibits.insert(delivery.subject.exhibits.begin(), record);
  ++delivery.arrived;
  const auto mine = [&] {
    auto tests = compare(delivery).tests;
    std::erase_if(tests, [](const RecordedTest& test) { return test.file != "record.json"; });
    return tests;
  };
  ASSERT_EQ(mine().size(), 1U);
  EXPECT_FALSE(mine()[0].lab);
  sign(delivery.subject.exhibits.front(), Purpose::kLab);
  EXPECT_TRUE(mine()[0].lab);
  std::get<TestReport>(delivery.subject.exhibits.front().read.document).product.version = "9";
  EXPECT_TRUE(mine().empty());  // about another version
}

}  // namespace
}  // namespace proofhouse::verify
