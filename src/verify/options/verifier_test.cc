#include "verify/options/verifier.h"

#include <gtest/gtest.h>

#include "verify/testing/case_builder.h"
#include "verify/testing/expectations.h"

namespace proofhouse::verify {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the words of every line below

std::vector<Finding> found(const Case& subject) { return verify_options(subject).findings; }

TEST(Options, Fires_OPTION_PAID) {
  Case subject = good_case();
  subject.bid.prices.push_back({"mfa", Decimal::whole(40), Decimal::whole(900), true, {RequirementId("ANS-1")}, false, ""});
  subject.tender.award.security_options = OptionRule::kExclude;
  EXPECT_TRUE(fires(found(subject), FindingCode::kOptionPaid, Verdict::kRefutes, Confidence::kC3, "ANS-1"));
}

TEST(Options, Silent_OPTION_PAID) {
  Case subject = good_case();
  subject.bid.prices.push_back({"training", Decimal::whole(1), Decimal::whole(900), true, {RequirementId("OTHER-1")}, false, ""});
  EXPECT_TRUE(silent(found(subject), FindingCode::kOptionPaid));
}

TEST(Options, Fires_OPTION_NONE) {
  Case subject = good_case();
  EXPECT_TRUE(fires(found(subject), FindingCode::kOptionNone, Verdict::kSupports, Confidence::kC3, "PRICE-1"));
}

TEST(Options, Silent_OPTION_NONE) {
  Case subject = good_case();
  subject.bid.prices.push_back({"mfa", Decimal::whole(40), Decimal::whole(900), true, {RequirementId("ANS-1")}, false, ""});
  EXPECT_TRUE(silent(found(subject), FindingCode::kOptionNone));
}

TEST(Options, UnderPricedTheOptionIsOnlyTold) {
  Case subject = good_case();
  subject.bid.prices.push_back({"mfa", Decimal::whole(40), Decimal::whole(900), true, {RequirementId("ANS-1")}, false, ""});
  EXPECT_TRUE(fires(found(subject), FindingCode::kOptionPaid, Verdict::kUndecided, Confidence::kC0, "ANS-1"));
  EXPECT_TRUE(fires(found(subject), FindingCode::kOptionPaid, Verdict::kRefutes, Confidence::kC3, "PRICE-1"));
}

TEST(Options, AnOptionAtNoPriceIsIncluded) {
  Case subject = good_case();
  subject.bid.prices.push_back({"mfa", Decimal::whole(40), Decimal(), true, {RequirementId("ANS-1")}, false, ""});
  EXPECT_TRUE(silent(found(subject), FindingCode::kOptionPaid));
}

TEST(Options, WhereNoPriceListCountsTheQuestionnaireDoes) {
  Case subject = good_case();
  requirement(subject, "PRICE-1").evidence = {{EvidenceKind::kQuestionnaire, Confidence::kC1}};
  EXPECT_TRUE(fires(found(subject), FindingCode::kOptionNone, Verdict::kSupports, Confidence::kC1, "PRICE-1"));
}

TEST(Options, ABidWithoutPricesProvesNothing) {
  Case subject = good_case();
  subject.bid.prices.clear();
  EXPECT_TRUE(fires(found(subject), FindingCode::kOptionNone));
}

}  // namespace
}  // namespace proofhouse::verify
