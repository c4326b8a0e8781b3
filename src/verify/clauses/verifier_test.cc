#include "verify/clauses/verifier.h"

#include <gtest/gtest.h>

#include "verify/testing/case_builder.h"
#include "verify/testing/expectations.h"

namespace proofhouse::verify {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the words of every line below

std::vector<Finding> found(const Case& subject) { return verify_clauses(subject).findings; }

TEST(Clauses, Fires_CLAUSE_ACCEPTED) {
  Case subject = good_case();
  EXPECT_TRUE(fires(found(subject), FindingCode::kClauseAccepted, Verdict::kSupports, Confidence::kC1, "TERM-1"));
}

TEST(Clauses, Silent_CLAUSE_ACCEPTED) {
  Case subject = good_case();
  for (auto& one : subject.response.clauses) one.answer = ClauseAnswer::kChanged;
  EXPECT_TRUE(silent(found(subject), FindingCode::kClauseAccepted));
}

TEST(Clauses, Fires_CLAUSE_CHANGED) {
  Case subject = good_case();
  clause(subject, "TERM-1").answer = ClauseAnswer::kChanged;
  EXPECT_TRUE(fires(found(subject), FindingCode::kClauseChanged, Verdict::kUndecided, Confidence::kC0, "TERM-1"));
}

TEST(Clauses, Silent_CLAUSE_CHANGED) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kClauseChanged));
}

TEST(Clauses, Fires_CLAUSE_STRUCK) {
  Case subject = good_case();
  clause(subject, "TERM-1").answer = ClauseAnswer::kStruck;
  EXPECT_TRUE(fires(found(subject), FindingCode::kClauseStruck, Verdict::kRefutes, Confidence::kC1, "TERM-1"));
}

TEST(Clauses, Silent_CLAUSE_STRUCK) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kClauseStruck));
}

TEST(Clauses, Fires_CLAUSE_PARAMETER) {
  Case subject = good_case();
  clause(subject, "TERM-1").parameters = {{"days", Decimal::whole(31)}};
  EXPECT_TRUE(fires(found(subject), FindingCode::kClauseParameter, Verdict::kPartly, Confidence::kC1, "TERM-1"));
}

TEST(Clauses, Silent_CLAUSE_PARAMETER) {
  Case subject = good_case();
  clause(subject, "TERM-1").parameters = {{"days", Decimal::whole(30)}};
  EXPECT_TRUE(silent(found(subject), FindingCode::kClauseParameter));
}

TEST(Clauses, Fires_CLAUSE_UNANSWERED) {
  Case subject = good_case();
  subject.response.clauses.pop_back();
  EXPECT_TRUE(fires(found(subject), FindingCode::kClauseUnanswered, Verdict::kUndecided, Confidence::kC0, "TERM-1"));
}

TEST(Clauses, Silent_CLAUSE_UNANSWERED) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kClauseUnanswered));
}

TEST(Clauses, BeforeTheContractNothingIsDecided) {
  Case subject = good_case();
  EXPECT_TRUE(fires(found(subject), FindingCode::kClauseAccepted, Verdict::kUndecided, Confidence::kC0, "ANS-1"));
  clause(subject, "ANS-1").answer = ClauseAnswer::kStruck;
  EXPECT_TRUE(fires(found(subject), FindingCode::kClauseStruck, Verdict::kUndecided, Confidence::kC0, "ANS-1"));
}

TEST(Clauses, OfSeveralAnswersTheWorstCounts) {
  Case subject = good_case();
  subject.response.clauses.push_back({RequirementId("TERM-1"), ClauseAnswer::kStruck, {}, "", 70});
  subject.response.clauses.push_back({RequirementId("TERM-1"), ClauseAnswer::kAccepted, {}, "", 71});
  EXPECT_TRUE(fires(found(subject), FindingCode::kClauseStruck, Verdict::kRefutes, Confidence::kC1, "TERM-1"));
}

TEST(Clauses, AClauseOfNoRequirementIsAnAnswerToNothing) {
  Case subject = good_case();
  subject.response.clauses.push_back({RequirementId("OTHER-1"), ClauseAnswer::kAccepted, {}, "", 72});
  EXPECT_TRUE(fires(found(subject), FindingCode::kAnswerUnknown));
}

}  // namespace
}  // namespace proofhouse::verify
