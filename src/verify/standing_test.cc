#include "verify/standing.h"

#include <gtest/gtest.h>

#include "verify/testing/case_builder.h"
#include "verify/testing/expectations.h"
#include "verify/verifiers.h"

namespace proofhouse::verify {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the words of every line below

std::vector<Finding> found(const Case& subject) { return run(subject).findings; }

TEST(Standing, Fires_EVIDENCE_OUTDATED) {
  Case subject = good_case();
  exhibit(subject, "report.json").evidence.valid_until = Date::from(2026, 10, 31);
  EXPECT_TRUE(fires(found(subject), FindingCode::kEvidenceOutdated, Verdict::kUndecided, Confidence::kC0, "ANS-1"));
  EXPECT_TRUE(fires(found(subject), FindingCode::kRecordPassed, Verdict::kSupports, Confidence::kC2, "ANS-1"));
}
TEST(Standing, Silent_EVIDENCE_OUTDATED) {
  Case subject = good_case();
  exhibit(subject, "report.json").evidence.valid_until = Date::from(2026, 11, 1);
  EXPECT_TRUE(silent(found(subject), FindingCode::kEvidenceOutdated));
}

TEST(Standing, Fires_EVIDENCE_OTHER_VERSION) {
  Case subject = good_case();
  report(subject).product.version = "4.1.0";
  EXPECT_TRUE(fires(found(subject), FindingCode::kEvidenceOtherVersion, Verdict::kUndecided, Confidence::kC0, "ANS-1"));
  EXPECT_TRUE(fires(found(subject), FindingCode::kRecordPassed, Verdict::kSupports, Confidence::kC2, "ANS-1"));
}
TEST(Standing, Silent_EVIDENCE_OTHER_VERSION) { EXPECT_TRUE(silent(found(good_case()), FindingCode::kEvidenceOtherVersion)); }

TEST(Standing, Fires_EVIDENCE_CHANGE_NOTE) {
  Case subject = good_case();
  report(subject).product.version = "4.1.0";
  add_change_note(subject, "v4.1.0", "ANS-1");
  EXPECT_TRUE(fires(found(subject), FindingCode::kEvidenceChangeNote, Verdict::kUndecided, Confidence::kC0, "ANS-1"));
  EXPECT_TRUE(fires(found(subject), FindingCode::kRecordPassed, Verdict::kSupports, Confidence::kC3, "ANS-1"));
  EXPECT_TRUE(silent(found(subject), FindingCode::kEvidenceOtherVersion));
}
TEST(Standing, Silent_EVIDENCE_CHANGE_NOTE) {
  const auto unsigned_note = [](Exhibit& note) { note.signature.state = SignatureState::kUnknownKey; };
  const auto other_purpose = [](Exhibit& note) { note.signature.purposes = {Purpose::kTestReport}; };
  const auto other_target = [](Exhibit& note) { std::get<ChangeNote>(note.read.document).product.version = "4.2.2"; };
  const auto other_source = [](Exhibit& note) { std::get<ChangeNote>(note.read.document).from = "4.1.1"; };
  const auto touched = [](Exhibit& note) { std::get<ChangeNote>(note.read.document).untouched = {RequirementId("BOM-1")}; };
  for (void (*change)(Exhibit&) : {+unsigned_note, +other_purpose, +other_target, +other_source, +touched}) {
    Case subject = good_case();
    report(subject).product.version = "4.1.0";
    add_change_note(subject, "4.1.0", "ANS-1");
    change(subject.exhibits.back());
    EXPECT_TRUE(silent(found(subject), FindingCode::kEvidenceChangeNote));
  }
}

TEST(Standing, Fires_EVIDENCE_FAMILY) {
  Case subject = good_case();
  report(subject).product.model = "RTU-520";
  EXPECT_TRUE(fires(found(subject), FindingCode::kEvidenceFamily, Verdict::kUndecided, Confidence::kC0, "ANS-1"));
  EXPECT_TRUE(fires(found(subject), FindingCode::kRecordPassed, Verdict::kSupports, Confidence::kC2, "ANS-1"));
}
TEST(Standing, Silent_EVIDENCE_FAMILY) { EXPECT_TRUE(silent(found(good_case()), FindingCode::kEvidenceFamily)); }

TEST(Standing, Fires_EVIDENCE_OTHER_PRODUCT) {
  Case subject = good_case();
  report(subject).product.maker = "Rival";
  EXPECT_TRUE(fires(found(subject), FindingCode::kEvidenceOtherProduct));
  EXPECT_TRUE(silent(found(subject), FindingCode::kRecordPassed));
}
TEST(Standing, Silent_EVIDENCE_OTHER_PRODUCT) { EXPECT_TRUE(silent(found(good_case()), FindingCode::kEvidenceOtherProduct)); }

TEST(Standing, LevelsFallOnceForEachReason) {
  struct Row {
    std::string what;
    void (*change)(Standing&);
    Confidence level;
  };
  const std::vector<Row> rows{
      {"as it should be", [](Standing&) {}, Confidence::kC3},
      {"out of date", [](Standing& s) { s.outdated = "old"; }, Confidence::kC2},
      {"another version", [](Standing& s) { s.other_version = true; }, Confidence::kC2},
      {"another version and hardware", [](Standing& s) { s.other_version = true, s.other_hardware = "R01"; }, Confidence::kC2},
      {"out of date and another version", [](Standing& s) { s.outdated = "old", s.other_version = true; }, Confidence::kC1},
      {"of the family", [](Standing& s) { s.family = "RTU-520"; }, Confidence::kC2},
      {"another product", [](Standing& s) { s.counts = false; }, Confidence::kC0},
  };
  const Case subject = good_case();
  const ChangeNotes notes(subject);
  for (const auto& row : rows) {
    Standing standing;
    row.change(standing);
    const Weighed weighed =
        weigh(standing, notes, subject.requirements[0], ItemId("rtu"), Confidence::kC5, EvidenceKind::kPolicy, {});
    EXPECT_EQ(weighed.level, row.level) << row.what;
  }
}

TEST(Standing, EachKindHasItsAge) {
  struct Row {
    EvidenceKind kind;
    std::int32_t days;
    bool outdated;
  };
  const std::vector<Row> rows{{EvidenceKind::kSbom, 365, false},
                              {EvidenceKind::kSbom, 366, true},
                              {EvidenceKind::kShipmentAttestation, 90, false},
                              {EvidenceKind::kShipmentAttestation, 91, true},
                              {EvidenceKind::kPolicy, 1095, false},
                              {EvidenceKind::kPolicy, 1096, true},
                              {EvidenceKind::kTestReport, 9000, false},
                              {EvidenceKind::kCertificate, 9000, false}};
  const Date as_of = Date::from(2026, 11, 1);
  for (const auto& row : rows) {
    Evidence evidence;
    evidence.kind = row.kind;
    evidence.date = as_of.plus_days(-row.days);
    EXPECT_EQ(!standing_of(evidence, std::nullopt, std::nullopt, nullptr, as_of).outdated.empty(), row.outdated)
        << name_of(row.kind) << row.days;
  }
}

TEST(Standing, CoverageIsTakenAtItsBest) {
  struct Row {
    std::vector<Coverage> covers;
    int rank;
  };
  const ItemId rtu("rtu");
  const std::vector<Row> rows{{{}, 0},
                              {{{rtu, "", ""}}, 0},
                              {{{rtu, "4.1.0", ""}, {rtu, "4.2.1", "RTU 560"}}, 0},
                              {{{rtu, "4.1.0", ""}}, 4},
                              {{{rtu, "4.2.1", "RTU-520"}}, 8},
                              {{{rtu, "4.2.1", "Toaster"}}, 16},
                              {{{ItemId("hmi"), "4.2.1", ""}}, 16}};
  Case subject = good_case();
  for (const auto& row : rows) {
    Evidence evidence;
    evidence.covers = row.covers;
    EXPECT_EQ(rank_of(standing_of(evidence, std::nullopt, std::nullopt, &offered(subject), subject.as_of)), row.rank);
  }
}

}  // namespace
}  // namespace proofhouse::verify
