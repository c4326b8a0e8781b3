#include "formats/openvex/reader.h"

#include "formats/checker_under_test.h"

namespace proofhouse::formats {

namespace {

TEST(OpenVexReader, ReadsEveryField) {
  const auto vex = value_of<OpenVexDocument>(Format::kOpenvex, sample(Format::kOpenvex));
  EXPECT_EQ(vex.spec_version + "|" + vex.id + "|" + vex.author, "0.2.0|https://example.org/vex/2026-1|Example Automation");
  EXPECT_EQ(vex.role + "|" + vex.version + "|" + vex.tooling, "Product security|2|by hand");
  ASSERT_EQ(vex.statements.size(), 2U);
  const VexStatement& first = vex.statements[0];
  EXPECT_EQ(first.vulnerability, "CVE-2026-1001");
  EXPECT_EQ(first.aliases, (std::vector<std::string>{"GHSA-aaaa-bbbb-cccc", "https://example.org/cve/1001"}));
  EXPECT_EQ(first.status, VexStatus::kNotAffected);
  EXPECT_EQ(first.justification, "vulnerable_code_not_in_execute_path");
  EXPECT_EQ(first.impact + "|" + first.notes, "The parser is not linked.|Checked by hand.");
  EXPECT_EQ(first.timestamp, vex.timestamp);
  ASSERT_EQ(first.products.size(), 1U);
  const VexIdentity& product = first.products[0].product;
  EXPECT_EQ(product.purls, std::vector<std::string>{"pkg:generic/example/plc-firmware@4.2.0"});
  EXPECT_EQ(product.cpes.size(), 1U);
  ASSERT_EQ(product.hashes.size(), 1U);
  EXPECT_EQ(product.hashes[0].algorithm, "SHA-256");
  ASSERT_EQ(first.products[0].subcomponents.size(), 1U);
  EXPECT_EQ(first.products[0].subcomponents[0].purls, std::vector<std::string>{"pkg:generic/examplelib@1.1"});
  EXPECT_EQ(vex.statements[1].timestamp, "2026-02-15T10:00:00Z");
  EXPECT_EQ(vex.statements[1].action, "Update to 4.2.1.");
}

TEST(OpenVexReader, ReadsTheFirstDraft) {
  const auto vex =
      value_of<OpenVexDocument>(Format::kOpenvex, R"({"@context": "https://openvex.dev/ns", "author": "A", "version": "1",
    "timestamp": "2023-01-01T00:00:00Z", "statements": [{"vulnerability": "CVE-2023-1", "products": ["pkg:apk/wolfi/git@2"],
    "subcomponents": ["pkg:apk/wolfi/lib@1"], "status": "fixed"}]})");
  EXPECT_EQ(vex.spec_version, "0.0.1");
  ASSERT_EQ(vex.statements.size(), 1U);
  EXPECT_EQ(vex.statements[0].vulnerability, "CVE-2023-1");
  EXPECT_EQ(vex.statements[0].products.at(0).product.purls.at(0), "pkg:apk/wolfi/git@2");
  EXPECT_EQ(vex.statements[0].products.at(0).subcomponents.at(0).id, "pkg:apk/wolfi/lib@1");
}

TEST(OpenVexReader, BreachesAreRemarks) {
  expect_remarked(Format::kOpenvex,
                  {{"a status", "\"not_affected\"", "\"unaffected\"", "status \"unaffected\" is none"},
                   {"no vulnerability", "{\"name\": \"CVE-2026-1002\"}", "{}", "names no vulnerability"},
                   {"no products", "[{\"@id\": \"pkg:generic/example/plc-firmware@4.2.0\"}]", "[]", "applies to nothing"},
                   {"a hash", "\"sha-256\"", "\"crc32\"", "no hash that OpenVEX knows"},
                   {"an identifier", "\"cpe23\"", "\"swid\"", "no kind of identifier"},
                   {"a member", "\"tooling\"", "\"tools\"", "no member of an OpenVEX document"}});
}

TEST(OpenVexReader, RefusesWithPlaceAndCause) {
  constexpr auto kInvalid = ErrorCode::kInvalid;
  expect_refused(Format::kOpenvex, {{"another context", "https://openvex.dev/ns/v0.2.0", "https://example.org", kInvalid,
                                     "/@context", "no OpenVEX"},
                                    {"no statements", "\"statements\"", "\"statement\"", kInvalid, "/statements", "is missing"}});
}

TEST(OpenVexCheck, NamesTheRuleThatIsBroken) {
  const FileCheck sound = check(sample(Format::kOpenvex), Limits{});
  EXPECT_EQ(sound.kind + " " + sound.version, "openvex 0.2.0");
  EXPECT_EQ(broken_rules(sound), "");
  EXPECT_TRUE(sound.valid);
  expect_exactly(
      "openvex", sample(Format::kOpenvex),
      {{"a version", "\"version\": 2", "\"version\": 0", "schema /version"},
       {"a justification", "vulnerable_code_not_in_execute_path", "because", "schema /statements/0/justification"},
       {"no reason that says anything",
        "\"justification\": \"vulnerable_code_not_in_execute_path\",\n      \"impact_statement\": \"The parser is not linked.\",",
        "\"impact_statement\": \"\",", "not-affected-reason /statements/0"},
       {"no action", "\"Update to 4.2.1.\"", "\"\"", "affected-action /statements/1"},
       {"no product", "[{\"@id\": \"pkg:generic/example/plc-firmware@4.2.0\"}]", "[]", "vex-applies-to-nothing /statements/1"},
       {"a broken purl", "\"pkg:generic/examplelib@1.1\"", "\"pkg:x\"", "purl /statements/0/products/0/subcomponents/0"},
       {"a broken CPE", "cpe:2.3:o:example:plc_firmware:4.2.0:*:*:*:*:*:*:*", "cpe:2.3:o:example",
        "cpe /statements/0/products/0"},
       {"an IRI alone", "[{\"@id\": \"pkg:generic/example/plc-firmware@4.2.0\"}]", "[{\"@id\": \"https://example.org/plc\"}]",
        "product-unidentified /statements/1/products/0"},
       {"updated early", "2026-03-01", "2026-01-01", "time-order /last_updated"},
       {"misplaced", "\"action_statement\":", "\"justification\": \"component_not_present\", \"action_statement\":",
        "field-misplaced /statements/1"}});
}

TEST(OpenVexCheck, FindsContradictions) {
  const std::string text =
      R"({"@context": "https://openvex.dev/ns/v0.2.0", "@id": "https://x.example/1", "author": "A", "version": 1,
    "timestamp": "2026-01-01T00:00:00Z", "statements": [
    {"@id": "https://x.example/s", "vulnerability": {"name": "CVE-2026-1"}, "products": [{"@id": "pkg:npm/a@1"}], "status": "fixed"},
    {"@id": "https://x.example/s", "vulnerability": {"name": "CVE-2026-1"}, "products": [{"@id": "pkg:npm/a@1"}],
     "status": "under_investigation"}]})";
  EXPECT_EQ(broken_rules(check(text, Limits{})), "contradiction /statements/1; statement-id-unique /statements/1/@id");
}

TEST(OpenVexCheck, HoldsDraftsAgainstTheRulesAlone) {
  const std::string text = R"({"@context": "https://openvex.dev/ns", "version": "1", "statements": [
    {"vulnerability": "CVE-1", "products": ["pkg:npm/a@1"], "status": "not_affected"}]})";
  EXPECT_EQ(broken_rules(check(text, Limits{})), "draft; not-affected-reason /statements/0; timestamp-missing /statements/0");
}

}  // namespace

}  // namespace proofhouse::formats
