#include "formats/statement/check.h"

#include "formats/check_under_test.h"
#include "formats/reader_under_test.h"
#include "formats/statement/predicates.h"

namespace proofhouse::formats {
namespace {

const std::string kDigest(64, 'a');

std::string statement(std::string_view type, std::string_view predicate) {
  return R"({"_type":"https://in-toto.io/Statement/v1","subject":[{"name":"a","digest":{"sha256":")" + kDigest +
         R"("}}],"predicateType":")" + std::string(type) + R"(","predicate":)" + std::string(predicate) + "}";
}

struct Sound {
  std::string_view name;
  std::string_view type;
  std::string_view predicate;
};

// One sound predicate of each type.
const std::vector<Sound> kSound{
    {"provenance v1", "https://slsa.dev/provenance/v1",
     R"({"buildDefinition":{"buildType":"https://b/1","externalParameters":{"r":1.0},"resolvedDependencies":[{"uri":"git+https://x"}]},"runDetails":{"builder":{"id":"https://b"},"metadata":{"startedOn":"2026-01-01T00:00:00Z","finishedOn":"2026-01-01T01:00:00Z"}}})"},
    {"provenance v0.2", "https://slsa.dev/provenance/v0.2",
     R"({"builder":{"id":"https://b"},"buildType":"https://b/1","invocation":{"configSource":{"uri":"u","digest":{"sha1":"00"}}},"materials":[{"uri":"m","digest":{"sha1":"00"}}]})"},
    {"summary v1", "https://slsa.dev/verification_summary/v1",
     R"({"verifier":{"id":"https://v"},"timeVerified":"2026-01-01T00:00:00Z","resourceUri":"r","policy":{"uri":"p"},"verificationResult":"PASSED","verifiedLevels":["SLSA_BUILD_LEVEL_3"]})"},
    {"summary v0.2", "https://slsa.dev/verification_summary/v0.2",
     R"({"verifier":{"id":"https://v"},"time_verified":"2026-01-01T00:00:00Z","resource_uri":"r","policy":{"uri":"p"},"verification_result":"FAILED","policy_level":"SLSA_LEVEL_3"})"},
    {"vulns v0.1", "https://in-toto.io/attestation/vulns/v0.1",
     R"({"scanner":{"uri":"s","db":{"lastUpdate":"2026-01-01T00:00:00Z"},"result":[{"vulnerability":{"id":"CVE-2026-1","severity":{"method":"nvd","score":"9"}}}]},"metadata":{"scanStartedOn":"2026-01-01T00:00:00Z","scanFinishedOn":"2026-01-01T00:00:00Z"}})"},
    {"vulns v0.2", "https://in-toto.io/attestation/vulns/v0.2",
     R"({"scanner":{"uri":"s","db":{"lastUpdate":"2026-01-01T00:00:00Z"},"result":[{"id":"CVE-2026-1","severity":[{"method":"nvd","score":"9"}]}]},"metadata":{"scanStartedOn":"2026-01-01T00:00:00Z","scanFinishedOn":"2026-01-01T00:00:00Z"}})"},
    {"cosign's vuln", "https://cosign.sigstore.dev/attestation/vuln/v1",
     R"({"scanner":{"uri":"s","version":"1","result":{"Runs":[]}},"metadata":{"scanStartedOn":"2026-01-01T00:00:00Z","scanFinishedOn":"2026-01-01T00:00:00Z"}})"},
    {"scai v0.2", "https://in-toto.io/attestation/scai/v0.2", R"({"attributes":[{"attribute":"PIE","evidence":{"uri":"e"}}]})"},
    {"scai v0.3", "https://in-toto.io/attestation/scai/v0.3", R"({"attributes":[{"attribute":"PIE"}],"producer":{"uri":"p"}})"},
    {"test-result", "https://in-toto.io/attestation/test-result/v0.1",
     R"({"result":"WARNED","configuration":[{"uri":"c"}],"passedTests":["a"],"warnedTests":["b"]})"},
    {"release v0.1", "https://in-toto.io/attestation/release/v0.1", R"({"purl":"pkg:pypi/x@1.0","packageId":"7"})"},
    {"release v0.2", "https://in-toto.io/attestation/release/v0.2", R"({"purl":"pkg:pypi/x@1.0?a=b","releaseId":7})"},
    {"reference", "https://in-toto.io/attestation/reference/v0.1",
     R"({"attester":{"id":"https://a"},"references":[{"digest":{"sha256":"00"}}]})"},
    {"svr v0.1", "https://in-toto.io/attestation/svr/v0.1",
     R"({"verifier":{"id":"https://v"},"timeCreated":"2026-01-01T00:00:00Z","properties":["A"]})"},
    {"svr v0.2", "https://in-toto.io/attestation/svr/v0.2",
     R"({"verifier":{"id":"https://v","policies":[]},"timeCreated":"2026-01-01T00:00:00Z","properties":["A"]})"},
    {"link v0.2", "https://in-toto.io/attestation/link/v0.2",
     R"({"name":"build","command":["make"],"materials":{"a.c":{"sha256":"00"}}})"},
    {"link v0.3", "https://in-toto.io/attestation/link/v0.3",
     R"({"name":"build","command":[],"materials":[{"name":"a.c","digest":{"sha256":"00"}}]})"},
    {"runtime-trace", "https://in-toto.io/attestation/runtime-trace/v0.1",
     R"({"monitor":{"type":"https://m"},"monitoredProcess":{"hostID":"h","type":"t","event":"e"},"monitorLog":{"network":[{}]}})"},
};

TEST(StatementCheck, EachPredicateIsValidAndRead) {
  for (const Sound& sound : kSound) {
    SCOPED_TRACE(sound.name);
    const std::string text = statement(sound.type, sound.predicate);
    const FileCheck found = check(text);
    EXPECT_EQ(found.kind, "in-toto");
    EXPECT_TRUE(found.valid && found.violations.empty()) << said(found);
    const auto document = document_of(Format::kStatement, text);
    EXPECT_TRUE(document.remarks.empty()) << (document.remarks.empty() ? "" : document.remarks[0].text);
    EXPECT_NE(std::get<Statement>(document.document).predicate.index(), 0U);
    // Without its members it is neither valid nor read, and the statement still is.
    EXPECT_FALSE(check(statement(sound.type, "{}")).valid);
    const auto empty = document_of(Format::kStatement, statement(sound.type, "{}"));
    EXPECT_EQ(std::get<Statement>(empty.document).predicate.index(), 0U);
    EXPECT_EQ(empty.remarks.size(), 1U);
  }
}

TEST(StatementCheck, SaysEachBreachWithItsPlace) {
  const auto of = [](std::size_t at) { return statement(kSound[at].type, kSound[at].predicate); };
  expect_broken(of(0),
                {{"type for _type", "\"_type\"", "\"type\"", "statement-type", "/type"},
                 {"another statement", "Statement/v1", "Statement/v2", "statement-type", "/_type"},
                 {"no subject", "[{\"name\":\"a\",\"digest\"", "[],\"x\":[{\"name\":\"a\",\"digest\"", "schema", "/subject"},
                 {"no digest", "\"digest\"", "\"hash\"", "schema", "/subject/0"},
                 {"weak", "\"sha256\"", "\"sha1\"", "digest-weak", "/subject/0/digest"},
                 {"upper case", "aaaa", "AAAA", "digest-form", "/subject/0/digest/sha256"},
                 {"no URI", "https://slsa.dev/provenance/v1", "provenance", "predicate-type", "/predicateType"},
                 {"unknown", "provenance/v1", "provenance/v9", "predicate-unknown", "/predicateType"},
                 {"no builder", "\"builder\"", "\"maker\"", "schema", "/predicate/runDetails"},
                 {"ends early", "2026-01-01T01", "2025-01-01T01", "time-order", "/predicate/runDetails/metadata/finishedOn"},
                 {"a resource of nothing", "{\"uri\":", "{\"url\":", "schema"}});
  expect_broken(of(2),
                {{"passed and failed", "SLSA_BUILD_LEVEL_3", "FAILED", "summary-contradiction", "/predicate/verifiedLevels/0"}});
  expect_broken(of(5), {{"older scan", "\"scanFinishedOn\":\"2026", "\"scanFinishedOn\":\"2025", "time-order"}});
  expect_broken(of(9), {{"hidden", "WARNED", "PASSED", "test-contradiction", "/predicate/result"}});
  expect_broken(of(10), {{"no version", "@1.0", "", "release-version", "/predicate/purl"}});
  expect_broken(of(16),
                {{"twice", "\"digest\":{\"sha256\":\"00\"}}",
                  "\"digest\":{\"sha256\":\"00\"}},{\"name\":\"a.c\",\"digest\":{\"a\":\"b\"}}", "material-name-unique"}});
}

TEST(StatementCheck, OlderStatementsNameEachSubjectOnce) {
  std::string text = statement("https://x/y", "{}");
  text.replace(text.find("Statement/v1"), 12, "Statement/v0.1");
  EXPECT_EQ(check(text).version, "0.1");
  const std::size_t subject = text.find("{\"name\"");
  const std::size_t end = text.find("}}]");
  text.insert(end + 2, "," + text.substr(subject, end + 2 - subject));
  EXPECT_TRUE(breaks(check(text), "subject-name-unique", "/subject/1")) << said(check(text));
}

TEST(StatementCheck, CarriesADocument) {
  const std::string bom = R"({"bomFormat":"CycloneDX","x":["}\"\\",{"y":1}]})";
  const std::string text = statement("https://cyclonedx.org/bom/v1.6", bom);
  const auto document = value_of<Statement>(Format::kStatement, text);
  const auto& carried = std::get<CarriedDocument>(document.predicate);
  EXPECT_EQ(carried.format, CarriedFormat::kCyclonedx);
  EXPECT_EQ(carried.bytes, bom);
  EXPECT_TRUE(breaks(check(text), "schema", "/predicate")) << "the rules of what is carried";
  EXPECT_TRUE(breaks(check(statement("https://cyclonedx.org/bom/v1.6", "{}")), "predicate-document", "/predicate"));
  EXPECT_EQ(statement::carried_format("https://spdx.dev/Document"), CarriedFormat::kSpdx);
  EXPECT_EQ(statement::carried_format("https://openvex.dev/ns/v0.2.0"), CarriedFormat::kOpenvex);
  EXPECT_FALSE(statement::carried_format("https://cyclonedx.org/bomb"));
}

TEST(DsseCheck, SaysEachBreachWithItsPlace) {
  const std::string sound = sample(Format::kDsse);
  const FileCheck found = check(sound);
  EXPECT_EQ(found.kind, "dsse");
  expect_broken(sound, {{"no sig", "\"sig\"", "\"signature\"", "schema", "/signatures/0"},
                        {"bits left over", "Pw==", "Px==", "base64", "/signatures/0/sig"},
                        {"another payload", "application/vnd.in-toto+json", "text/plain", "payload-type", "/payloadType"},
                        {"not JSON", "\"payload\": \"eyJf", "\"payload\": \"AAAA", "payload"}});
}

}  // namespace
}  // namespace proofhouse::formats
