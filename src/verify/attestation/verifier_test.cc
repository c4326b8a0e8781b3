#include "verify/attestation/verifier.h"

#include <gtest/gtest.h>

#include "verify/testing/case_builder.h"
#include "verify/testing/expectations.h"

namespace proofhouse::verify {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the words of every line below

std::vector<Finding> found(const Case& subject) { return verify_attestation(subject).findings; }

TEST(AttestationFamily, Fires_ATTESTATION_MISSING) {
  Case subject = good_case();
  drop_exhibit(subject, "attestation.dsse.json");
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationMissing, Verdict::kUndecided, Confidence::kC0, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_MISSING) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationMissing));
}

TEST(AttestationFamily, Fires_ATTESTATION_GOOD) {
  Case subject = good_case();
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationGood, Verdict::kSupports, Confidence::kC2, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_GOOD) {
  Case subject = good_case();
  attestation(subject).exclusions = {"boot loader"};
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationGood));
}

TEST(AttestationFamily, Fires_ATTESTATION_MALFORMED) {
  Case subject = good_case();
  exhibit(subject, "attestation.dsse.json").signature.state = SignatureState::kMalformed;
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationMalformed, Verdict::kUndecided, Confidence::kC0, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_MALFORMED) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationMalformed));
}

TEST(AttestationFamily, Fires_ATTESTATION_SIGNATURE) {
  Case subject = good_case();
  exhibit(subject, "attestation.dsse.json").signature.state = SignatureState::kBad;
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationSignature, Verdict::kUndecided, Confidence::kC0, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_SIGNATURE) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationSignature));
}

TEST(AttestationFamily, Fires_ATTESTATION_UNKNOWN_KEY) {
  Case subject = good_case();
  exhibit(subject, "attestation.dsse.json").signature.state = SignatureState::kUnknownKey;
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationUnknownKey, Verdict::kUndecided, Confidence::kC0, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_UNKNOWN_KEY) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationUnknownKey));
}

TEST(AttestationFamily, Fires_ATTESTATION_WEAK_KEY) {
  Case subject = good_case();
  exhibit(subject, "attestation.dsse.json").signature.state = SignatureState::kWeakKey;
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationWeakKey, Verdict::kUndecided, Confidence::kC0, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_WEAK_KEY) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationWeakKey));
}

TEST(AttestationFamily, Fires_ATTESTATION_NOT_AUTHORISED) {
  Case subject = good_case();
  sign(exhibit(subject, "attestation.dsse.json"), Purpose::kTestReport);
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationNotAuthorised, Verdict::kUndecided, Confidence::kC0, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_NOT_AUTHORISED) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationNotAuthorised));
}

TEST(AttestationFamily, Fires_ATTESTATION_PREDICATE) {
  Case subject = good_case();
  statement(subject).shipment.reset();
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationPredicate, Verdict::kUndecided, Confidence::kC0, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_PREDICATE) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationPredicate));
}

TEST(AttestationFamily, Fires_ATTESTATION_SUBJECT) {
  Case subject = good_case();
  offered(subject).delivers.push_back({"loader.bin", digest_of(0xF2)});
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationSubject, Verdict::kUndecided, Confidence::kC0, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_SUBJECT) {
  Case subject = good_case();
  statement(subject).subjects.push_back({"more.bin", digest_of(0xF2), {}, 4});
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationSubject));
}

TEST(AttestationFamily, Fires_ATTESTATION_VERSION) {
  Case subject = good_case();
  attestation(subject).version = "4.2.0";
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationVersion, Verdict::kUndecided, Confidence::kC0, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_VERSION) {
  Case subject = good_case();
  attestation(subject).version = "V4.2.1";
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationVersion));
}

TEST(AttestationFamily, Fires_ATTESTATION_EXPIRED) {
  Case subject = good_case();
  attestation(subject).not_after = at("2026-10-31T00:00:00Z");
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationExpired, Verdict::kUndecided, Confidence::kC0, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_EXPIRED) {
  Case subject = good_case();
  attestation(subject).not_after = at("2026-11-01T00:00:00Z");
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationExpired));
}

TEST(AttestationFamily, Fires_ATTESTATION_STALE) {
  Case subject = good_case();
  attestation(subject).scans[0].database_updated = at("2026-09-29T11:59:59Z");
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationStale, Verdict::kPartly, Confidence::kC2, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_STALE) {
  Case subject = good_case();
  attestation(subject).scans[0].database_updated = at("2026-09-29T12:00:00Z");
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationStale));
}

TEST(AttestationFamily, Fires_ATTESTATION_UNTESTED) {
  Case subject = good_case();
  attestation(subject).testing.pop_back();
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationUntested, Verdict::kPartly, Confidence::kC2, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_UNTESTED) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationUntested));
}

TEST(AttestationFamily, Fires_ATTESTATION_OTHER_SBOM) {
  Case subject = good_case();
  attestation(subject).sbom[0].sha256 = digest_of(0x99);
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationOtherSbom, Verdict::kPartly, Confidence::kC2, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_OTHER_SBOM) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationOtherSbom));
}

TEST(AttestationFamily, Fires_ATTESTATION_EXCLUSIONS) {
  Case subject = good_case();
  attestation(subject).exclusions = {"boot loader"};
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationExclusions, Verdict::kPartly, Confidence::kC2, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_EXCLUSIONS) {
  Case subject = good_case();
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationExclusions));
}

TEST(AttestationFamily, Fires_ATTESTATION_SELF_CONTRADICTED) {
  Case subject = good_case();
  attestation(subject).statement = "none_known";
  attestation(subject).residual = {{"CVE-2026-1", "accepted", "", "", "", 9}};
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationSelfContradicted, Verdict::kRefutes, Confidence::kC2, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_SELF_CONTRADICTED) {
  Case subject = good_case();
  attestation(subject).statement = "none_known";
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationSelfContradicted));
}

TEST(AttestationFamily, Fires_ATTESTATION_CONTRADICTED) {
  Case subject = good_case();
  add_exploited(subject);
  EXPECT_TRUE(fires(found(subject), FindingCode::kAttestationContradicted, Verdict::kRefutes, Confidence::kC3, "SHIP-1"));
}

TEST(AttestationFamily, Silent_ATTESTATION_CONTRADICTED) {
  Case subject = good_case();
  add_exploited(subject, "not_affected");
  EXPECT_TRUE(silent(found(subject), FindingCode::kAttestationContradicted));
}

}  // namespace
}  // namespace proofhouse::verify
