#include "verify/answers/verifier.h"

#include <gtest/gtest.h>

#include "verify/testing/case_builder.h"
#include "verify/testing/expectations.h"

namespace proofhouse::verify {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the words of every line below

std::vector<Finding> found(const Case& subject) { return verify_answers(subject).findings; }

TEST(Answers, Fires_ANSWER_YES) {
  Case subject = good_case();
  EXPECT_TRUE(fires(found(subject), FindingCode::kAnswerYes, Verdict::kSupports, Confidence::kC1, "ANS-1"));
}

TEST(Answers, Silent_ANSWER_YES) {
  Case subject = good_case();
  claim(subject, "ANS-1").claim = ClaimAnswer::kPartly;
  claim(subject, "LIFE-1").claim = ClaimAnswer::kNo;
  EXPECT_TRUE(silent(found(subject), FindingCode::kAnswerYes));
}

TEST(Answers, Fires_ANSWER_PARTLY) {
  Case subject = good_case();
  answer(subject, "ANS-1", "days") = {"30"};
  EXPECT_TRUE(fires(found(subject), FindingCode::kAnswerPartly, Verdict::kPartly, Confidence::kC1, "ANS-1"));
}

TEST(Answers, Silent_ANSWER_PARTLY) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAnswerPartly));
}

TEST(Answers, Fires_ANSWER_NO) {
  Case subject = good_case();
  claim(subject, "ANS-1").claim = ClaimAnswer::kNo;
  EXPECT_TRUE(fires(found(subject), FindingCode::kAnswerNo, Verdict::kRefutes, Confidence::kC1, "ANS-1"));
}

TEST(Answers, Silent_ANSWER_NO) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAnswerNo));
}

TEST(Answers, Fires_ANSWER_NOT_APPLICABLE) {
  Case subject = good_case();
  claim(subject, "ANS-1").claim = ClaimAnswer::kNotApplicable;
  EXPECT_TRUE(fires(found(subject), FindingCode::kAnswerNotApplicable, Verdict::kUndecided, Confidence::kC0, "ANS-1"));
}

TEST(Answers, Silent_ANSWER_NOT_APPLICABLE) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAnswerNotApplicable));
}

TEST(Answers, Fires_ANSWER_MISSING) {
  Case subject = good_case();
  std::erase_if(subject.response.claims, [](const Claim& one) { return one.requirement.str() == "ANS-1"; });
  EXPECT_TRUE(fires(found(subject), FindingCode::kAnswerMissing, Verdict::kUndecided, Confidence::kC0, "ANS-1"));
}

TEST(Answers, Silent_ANSWER_MISSING) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAnswerMissing));
}

TEST(Answers, Fires_ANSWER_CARRIED_OVER) {
  Case subject = good_case();
  claim(subject, "ANS-1").carried_over = "Feeder RTU 2024";
  EXPECT_TRUE(fires(found(subject), FindingCode::kAnswerCarriedOver, Verdict::kUndecided, Confidence::kC0, "ANS-1"));
  EXPECT_TRUE(fires(found(subject), FindingCode::kAnswerMissing, Verdict::kUndecided, Confidence::kC0, "ANS-1"));
}

TEST(Answers, Silent_ANSWER_CARRIED_OVER) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAnswerCarriedOver));
}

TEST(Answers, Fires_ANSWER_INCOMPLETE) {
  Case subject = good_case();
  drop_answer(subject, "ANS-1", "words");
  EXPECT_TRUE(fires(found(subject), FindingCode::kAnswerIncomplete, Verdict::kUndecided, Confidence::kC0, "ANS-1"));
}

TEST(Answers, Silent_ANSWER_INCOMPLETE) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAnswerIncomplete));
}

TEST(Answers, Fires_ANSWER_UNREVIEWED) {
  Case subject = good_case();
  EXPECT_TRUE(fires(found(subject), FindingCode::kAnswerUnreviewed, Verdict::kUndecided, Confidence::kC0, "TERM-1"));
}

TEST(Answers, Silent_ANSWER_UNREVIEWED) {
  Case subject = good_case();
  for (auto& one : subject.response.claims) {
    if (one.answers.empty()) one.claim = ClaimAnswer::kNo;
  }
  EXPECT_TRUE(silent(found(subject), FindingCode::kAnswerUnreviewed));
}

TEST(Answers, Fires_ANSWER_INCONSISTENT) {
  Case subject = good_case();
  answer(subject, "ANS-1", "days") = {"31"};
  EXPECT_TRUE(fires(found(subject), FindingCode::kAnswerInconsistent, Verdict::kRefutes, Confidence::kC1, "ANS-1"));
}

TEST(Answers, Silent_ANSWER_INCONSISTENT) {
  Case subject = good_case();
  claim(subject, "ANS-1").claim = ClaimAnswer::kPartly;
  answer(subject, "ANS-1", "days") = {"31"};
  EXPECT_TRUE(silent(found(subject), FindingCode::kAnswerInconsistent));
}

TEST(Answers, Fires_ANSWER_INVALID) {
  Case subject = good_case();
  answer(subject, "ANS-1", "how") = {"perfectly"};
  EXPECT_TRUE(fires(found(subject), FindingCode::kAnswerInvalid, Verdict::kUndecided, Confidence::kC0, "ANS-1"));
}

TEST(Answers, Silent_ANSWER_INVALID) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAnswerInvalid));
}

TEST(Answers, Fires_ANSWER_UNKNOWN) {
  Case subject = good_case();
  claim(subject, "ANS-1").answers.push_back({QuestionId("nobody-asked"), {"yes"}, 50});
  EXPECT_TRUE(fires(found(subject), FindingCode::kAnswerUnknown, Verdict::kUndecided, Confidence::kC0, "ANS-1"));
}

TEST(Answers, Silent_ANSWER_UNKNOWN) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAnswerUnknown));
}

TEST(Answers, Fires_ANSWER_EVIDENCE) {
  Case subject = good_case();
  claim(subject, "ANS-1").evidence = {"elsewhere.pdf"};
  EXPECT_TRUE(fires(found(subject), FindingCode::kAnswerEvidence, Verdict::kUndecided, Confidence::kC0, "ANS-1"));
}

TEST(Answers, Silent_ANSWER_EVIDENCE) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAnswerEvidence));
}

TEST(Answers, Fires_RESPONSE_MISSING) {
  Case subject = good_case();
  subject.has_response = false;
  EXPECT_TRUE(fires(found(subject), FindingCode::kResponseMissing, Verdict::kUndecided, Confidence::kC0, ""));
}

TEST(Answers, Silent_RESPONSE_MISSING) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kResponseMissing));
}

TEST(Answers, Fires_RESPONSE_OTHER_TENDER) {
  Case subject = good_case();
  subject.response.tender = "Feeder RTU 2025";
  EXPECT_TRUE(fires(found(subject), FindingCode::kResponseOtherTender, Verdict::kUndecided, Confidence::kC0, ""));
}

TEST(Answers, Silent_RESPONSE_OTHER_TENDER) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kResponseOtherTender));
}

struct AnswerRow {
  std::string question;
  std::vector<std::string> values;
  FindingCode code;
  Verdict verdict;
};

TEST(Answers, EachQuestionDecidesByItsRule) {
  const std::vector<AnswerRow> rows{
      {"on", {"no"}, FindingCode::kAnswerInconsistent, Verdict::kRefutes},
      {"on", {"yes", "no"}, FindingCode::kAnswerInvalid, Verdict::kUndecided},
      {"on", {"true"}, FindingCode::kAnswerInvalid, Verdict::kUndecided},
      {"on", {""}, FindingCode::kAnswerIncomplete, Verdict::kUndecided},
      {"how", {"some"}, FindingCode::kAnswerPartly, Verdict::kPartly},
      {"how", {"none"}, FindingCode::kAnswerInconsistent, Verdict::kRefutes},  // and "which" is then not asked
      {"which", {"a", "b", "c"}, FindingCode::kAnswerYes, Verdict::kSupports},
      {"which", {"a"}, FindingCode::kAnswerPartly, Verdict::kPartly},
      {"which", {"nothing"}, FindingCode::kAnswerInconsistent, Verdict::kRefutes},
      {"which", {"a", "b", "nothing"}, FindingCode::kAnswerPartly, Verdict::kPartly},
      {"which", {"z"}, FindingCode::kAnswerInvalid, Verdict::kUndecided},
      {"days", {"7.5"}, FindingCode::kAnswerPartly, Verdict::kPartly},
      {"days", {"seven"}, FindingCode::kAnswerInvalid, Verdict::kUndecided},
      {"days", {"1e1"}, FindingCode::kAnswerInvalid, Verdict::kUndecided},
  };
  for (const auto& row : rows) {
    Case subject = good_case();
    answer(subject, "ANS-1", row.question) = row.values;
    const Confidence level = row.verdict == Verdict::kUndecided ? Confidence::kC0 : Confidence::kC1;
    EXPECT_TRUE(fires(found(subject), row.code, row.verdict, level, "ANS-1")) << row.question << " " << row.values.front();
  }
}

TEST(Answers, AnUnaskedQuestionNeedsNoAnswer) {
  Case subject = good_case();
  answer(subject, "ANS-1", "how") = {"other"};
  drop_answer(subject, "ANS-1", "which");
  EXPECT_TRUE(fires(found(subject), FindingCode::kAnswerYes, Verdict::kSupports, Confidence::kC1, "ANS-1"));
  EXPECT_TRUE(silent(found(subject), FindingCode::kAnswerIncomplete));
}

TEST(Answers, AMissingAnswerNeverMakesAYes) {
  for (const char* gone : {"on", "how", "which", "days", "words"}) {
    Case subject = good_case();
    drop_answer(subject, "ANS-1", gone);
    for (const Finding& finding : all_of(found(subject), FindingCode::kAnswerYes))
      EXPECT_NE(finding.requirement.str(), "ANS-1") << gone;
  }
}

TEST(Answers, APartlyWhoseEveryAnswerIsNoIsInconsistent) {
  Case subject = good_case();
  claim(subject, "LIFE-1").claim = ClaimAnswer::kPartly;
  answer(subject, "LIFE-1", "until") = {"2030-01-01"};
  EXPECT_TRUE(fires(found(subject), FindingCode::kAnswerInconsistent, Verdict::kRefutes, Confidence::kC1, "LIFE-1"));
}

TEST(Answers, TheClaimForTheItemGoesBeforeTheOneForTheBid) {
  Case subject = good_case();
  subject.response.claims.insert(subject.response.claims.begin(),
                                 {RequirementId("ANS-1"), ItemId(), ClaimAnswer::kNo, "", {}, {}, {}, 60});
  EXPECT_TRUE(fires(found(subject), FindingCode::kAnswerYes, Verdict::kSupports, Confidence::kC1, "ANS-1"));
}

TEST(Answers, ASecondClaimAboutTheSameDoesNotCount) {
  Case subject = good_case();
  subject.response.claims.push_back({RequirementId("ANS-1"), ItemId("rtu"), ClaimAnswer::kNo, "", {}, {}, {}, 61});
  EXPECT_TRUE(fires(found(subject), FindingCode::kAnswerInvalid, Verdict::kUndecided, Confidence::kC0, "ANS-1"));
  EXPECT_TRUE(silent(found(subject), FindingCode::kAnswerNo));
}

TEST(Answers, AnUnacceptedQuestionnaireSupportsNothing) {
  Case subject = good_case();
  requirement(subject, "ANS-1").evidence.clear();
  EXPECT_TRUE(fires(found(subject), FindingCode::kAnswerYes, Verdict::kUndecided, Confidence::kC0, "ANS-1"));
}

TEST(Answers, AResponseToAnotherTenderClaimsNothing) {
  Case subject = good_case();
  subject.response.tender = "Feeder RTU 2025";
  EXPECT_TRUE(silent(found(subject), FindingCode::kAnswerYes));
  EXPECT_EQ(all_of(found(subject), FindingCode::kAnswerMissing).size(), subject.requirements.size());
}

}  // namespace
}  // namespace proofhouse::verify
