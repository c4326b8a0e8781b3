#include "verify/sbom/verifier.h"

#include <gtest/gtest.h>

#include "verify/testing/case_builder.h"
#include "verify/testing/expectations.h"

namespace proofhouse::verify {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the words of every line below

std::vector<Finding> found(const Case& subject) { return verify_sbom(subject).findings; }

TEST(SbomFamily, Fires_SBOM_MISSING) {
  Case subject = good_case();
  drop_exhibit(subject, "sbom.cdx.json");
  EXPECT_TRUE(fires(found(subject), FindingCode::kSbomMissing, Verdict::kRefutes, Confidence::kC3, "BOM-1"));
}

TEST(SbomFamily, Silent_SBOM_MISSING) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kSbomMissing));
}

TEST(SbomFamily, Fires_SBOM_OTHER_PRODUCT) {
  Case subject = good_case();
  sbom(subject).subject.name = "Toaster";
  EXPECT_TRUE(fires(found(subject), FindingCode::kSbomOtherProduct, Verdict::kRefutes, Confidence::kC3, "BOM-1"));
}

TEST(SbomFamily, Silent_SBOM_OTHER_PRODUCT) {
  Case subject = good_case();
  sbom(subject).subject.name = "Acme Automation rtu 560";
  EXPECT_TRUE(silent(found(subject), FindingCode::kSbomOtherProduct));
}

TEST(SbomFamily, Fires_SBOM_OTHER_VERSION) {
  Case subject = good_case();
  sbom(subject).subject.version = "4.1.0";
  EXPECT_TRUE(fires(found(subject), FindingCode::kSbomOtherVersion, Verdict::kUndecided, Confidence::kC0, "BOM-1"));
}

TEST(SbomFamily, Silent_SBOM_OTHER_VERSION) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kSbomOtherVersion));
}

TEST(SbomFamily, Fires_SBOM_MINIMUM_ELEMENTS) {
  Case subject = good_case();
  sbom(subject).components[0].purl.clear();
  EXPECT_TRUE(fires(found(subject), FindingCode::kSbomMinimumElements, Verdict::kPartly, Confidence::kC3, "BOM-1"));
}

TEST(SbomFamily, Silent_SBOM_MINIMUM_ELEMENTS) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kSbomMinimumElements));
}

TEST(SbomFamily, Fires_SBOM_SHALLOW) {
  Case subject = good_case();
  sbom(subject).dependencies.clear();
  EXPECT_TRUE(fires(found(subject), FindingCode::kSbomShallow, Verdict::kPartly, Confidence::kC3, "BOM-1"));
}

TEST(SbomFamily, Silent_SBOM_SHALLOW) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kSbomShallow));
}

TEST(SbomFamily, Fires_SBOM_COMPLETE) {
  Case subject = good_case();
  EXPECT_TRUE(fires(found(subject), FindingCode::kSbomComplete, Verdict::kSupports, Confidence::kC3, "BOM-1"));
}

TEST(SbomFamily, Silent_SBOM_COMPLETE) {
  Case subject = good_case();
  sbom(subject).timestamp.clear();
  EXPECT_TRUE(silent(found(subject), FindingCode::kSbomComplete));
}

TEST(SbomFamily, AnotherVersionIsOneLevelLower) {
  Case subject = good_case();
  sbom(subject).subject.version = "4.1.0";
  EXPECT_TRUE(fires(found(subject), FindingCode::kSbomComplete, Verdict::kSupports, Confidence::kC2));
  add_change_note(subject, "4.1.0", "BOM-1");
  EXPECT_TRUE(fires(found(subject), FindingCode::kSbomComplete, Verdict::kSupports, Confidence::kC3));
  EXPECT_TRUE(fires(found(subject), FindingCode::kEvidenceChangeNote, Verdict::kUndecided, Confidence::kC0, "BOM-1"));
}

TEST(SbomFamily, OldIsOneLevelLower) {
  Case subject = good_case();
  sbom(subject).timestamp = "2025-10-01T00:00:00Z";
  EXPECT_TRUE(fires(found(subject), FindingCode::kSbomComplete, Verdict::kSupports, Confidence::kC2));
}

TEST(SbomFamily, WhatOnlyAPersonCanReadRefutesNothing) {
  for (const ReadState state : {ReadState::kNotExamined, ReadState::kInspected, ReadState::kTimedOut}) {
    Case subject = good_case();
    exhibit(subject, "sbom.cdx.json").state = state;
    EXPECT_TRUE(fires(found(subject), FindingCode::kSbomMissing)) << name_of(state);
  }
  for (const ReadState state : {ReadState::kMissing, ReadState::kDigest, ReadState::kUnreadable, ReadState::kDied}) {
    Case subject = good_case();
    exhibit(subject, "sbom.cdx.json").state = state;
    EXPECT_TRUE(fires(found(subject), FindingCode::kSbomMissing, Verdict::kRefutes, Confidence::kC3)) << name_of(state);
  }
}

TEST(SbomFamily, TheDocumentMustSayWhatItIsAbout) {
  Case subject = good_case();
  sbom(subject).has_subject = false;
  EXPECT_TRUE(fires(found(subject), FindingCode::kSbomMinimumElements, Verdict::kPartly, Confidence::kC3));
  subject = good_case();
  sbom(subject).authors.clear();
  EXPECT_TRUE(fires(found(subject), FindingCode::kSbomMinimumElements, Verdict::kPartly, Confidence::kC3));
  subject = good_case();
  for (auto& component : sbom(subject).components) component.supplier.clear();
  EXPECT_TRUE(fires(found(subject), FindingCode::kSbomMinimumElements, Verdict::kPartly, Confidence::kC3));
}

TEST(SbomFamily, AnSbomForAnotherItemOfTheBidIsNotThisOnes) {
  Case subject = good_case();
  subject.tender.items.push_back({ItemId("hmi"), ProductKind::kHmi, 1, Decimal::whole(0)});
  OfferedItem hmi = offered(subject);
  hmi.item = ItemId("hmi");
  hmi.model = "Panel 7";
  subject.bid.items.push_back(hmi);
  exhibit(subject, "sbom.cdx.json").evidence.covers.clear();
  EXPECT_TRUE(fires(found(subject), FindingCode::kSbomComplete, Verdict::kSupports, Confidence::kC3));
  EXPECT_TRUE(fires(found(subject), FindingCode::kSbomMissing, Verdict::kRefutes, Confidence::kC3));
  EXPECT_TRUE(silent(found(subject), FindingCode::kSbomOtherProduct));
}

TEST(SbomFamily, AHundredThousandComponentsAreCounted) {
  Case subject = good_case();
  sbom(subject).components.assign(100'000, sbom(subject).components[0]);
  for (std::size_t i = 0; i < 100'000; ++i) sbom(subject).components[i].ref = "c" + std::to_string(i);
  sbom(subject).dependencies[0].depends_on = {"c7"};
  EXPECT_TRUE(fires(found(subject), FindingCode::kSbomComplete, Verdict::kSupports, Confidence::kC3));
}

}  // namespace
}  // namespace proofhouse::verify
