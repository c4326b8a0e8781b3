#include "verify/reviews/ceiling.h"

#include <gtest/gtest.h>

namespace proofhouse::verify {
namespace {

const Date kToday = Date::from(2026, 11, 1);

Review looked_up(Date on, std::optional<Date> until) {
  Review out;
  out.looked_up = RegisterEntry{"Body", "17", on, until};
  return out;
}

TEST(Ceiling, APersonSeesUpToC3) {
  EXPECT_EQ(ceiling_of({}, EvidenceKind::kPolicy, kToday), Confidence::kC3);
  EXPECT_EQ(ceiling_of({}, EvidenceKind::kLabRecord, kToday), Confidence::kC3);
  EXPECT_EQ(ceiling_of({}, EvidenceKind::kCertificate, kToday), Confidence::kC3);
}

TEST(Ceiling, ALaboratorysSignatureMakesATestARecord) {
  Review one;
  one.signature.state = SignatureState::kGood;
  one.signature.purposes = {Purpose::kReview};
  EXPECT_EQ(ceiling_of(one, EvidenceKind::kLabRecord, kToday), Confidence::kC3);
  one.signature.purposes.push_back(Purpose::kLab);
  EXPECT_EQ(ceiling_of(one, EvidenceKind::kLabRecord, kToday), Confidence::kC5);
  EXPECT_EQ(ceiling_of(one, EvidenceKind::kPolicy, kToday), Confidence::kC3);
  one.signature.state = SignatureState::kExpired;
  EXPECT_EQ(ceiling_of(one, EvidenceKind::kLabRecord, kToday), Confidence::kC3);
}

TEST(Ceiling, ACertificateReachesC4ThroughTheRegister) {
  const auto level = [](Date on, std::optional<Date> until) {
    return ceiling_of(looked_up(on, until), EvidenceKind::kCertificate, kToday);
  };
  EXPECT_EQ(level(kToday, kToday), Confidence::kC4);
  EXPECT_EQ(level(kToday, std::nullopt), Confidence::kC4);
  EXPECT_EQ(level(kToday.plus_days(1), std::nullopt), Confidence::kC3);
  EXPECT_EQ(level(kToday, kToday.plus_days(-1)), Confidence::kC3);
  EXPECT_EQ(ceiling_of(looked_up(kToday, kToday), EvidenceKind::kPolicy, kToday), Confidence::kC3);
}

TEST(Ceiling, ASignedPaperNeedsItsSignatory) {
  Review one;
  EXPECT_EQ(ceiling_of(one, EvidenceKind::kSignedPaper, kToday), Confidence::kC1);
  one.signatory = "Head of Security";
  EXPECT_EQ(ceiling_of(one, EvidenceKind::kSignedPaper, kToday), Confidence::kC2);
}

TEST(Ceiling, WhatWasNotKeptStaysAtC3) {
  Review one = looked_up(kToday, std::nullopt);
  one.inspected = Inspected{std::nullopt, "on site", {"Kim"}, kToday};
  EXPECT_EQ(ceiling_of(one, EvidenceKind::kCertificate, kToday), Confidence::kC3);
  EXPECT_NE(basis_of(one).find("on site"), std::string::npos);
  EXPECT_NE(basis_of(one).find("register"), std::string::npos);
  EXPECT_EQ(basis_of({}), "");
}

}  // namespace
}  // namespace proofhouse::verify
