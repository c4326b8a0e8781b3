#include "verify/support/verifier.h"

#include <gtest/gtest.h>

#include "verify/testing/case_builder.h"
#include "verify/testing/expectations.h"

namespace proofhouse::verify {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the words of every line below

std::vector<Finding> found(const Case& subject) { return verify_support(subject).findings; }

TEST(Support, Fires_SUPPORT_COVERS) {
  Case subject = good_case();
  EXPECT_TRUE(fires(found(subject), FindingCode::kSupportCovers, Verdict::kUndecided, Confidence::kC0, "LIFE-1"));
}

TEST(Support, Silent_SUPPORT_COVERS) {
  Case subject = good_case();
  answer(subject, "LIFE-1", "until") = {"2041-12-30"};
  EXPECT_TRUE(silent(found(subject), FindingCode::kSupportCovers));
}

TEST(Support, Fires_SUPPORT_TOO_SHORT) {
  Case subject = good_case();
  answer(subject, "LIFE-1", "until") = {"2041-12-30"};
  EXPECT_TRUE(fires(found(subject), FindingCode::kSupportTooShort, Verdict::kRefutes, Confidence::kC1, "LIFE-1"));
}

TEST(Support, Silent_SUPPORT_TOO_SHORT) {
  Case subject = good_case();
  answer(subject, "LIFE-1", "until") = {"2041-12-31"};
  EXPECT_TRUE(silent(found(subject), FindingCode::kSupportTooShort));
}

TEST(Support, Fires_SUPPORT_UNSTATED) {
  Case subject = good_case();
  answer(subject, "LIFE-1", "until") = {"for long"};
  EXPECT_TRUE(fires(found(subject), FindingCode::kSupportUnstated, Verdict::kUndecided, Confidence::kC0, "LIFE-1"));
}

TEST(Support, Silent_SUPPORT_UNSTATED) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kSupportUnstated));
}

TEST(Support, WithoutADateInTheTenderNothingIsCompared) {
  Case subject = good_case();
  subject.tender.dates.support_until.reset();
  EXPECT_TRUE(fires(found(subject), FindingCode::kSupportUnstated));
}

}  // namespace
}  // namespace proofhouse::verify
