#include "formats/spdx/check.h"

#include "formats/check.h"
#include "formats/spdx/samples_under_test.h"

namespace proofhouse::formats {

namespace {

std::string rules_of(const FileCheck& check) {
  std::string rules;
  for (const Violation& violation : check.violations) {
    rules +=
        (rules.empty() ? "" : " ") + violation.rule + (violation.severity == Severity::kError ? "" : "?") + "@" + violation.place;
  }
  return rules;
}

TEST(SpdxCheck, KnowsAndPassesTheSamples) {
  for (const std::string_view name : {"sample.json", "sample.spdx", "sample.yaml", "sample.xml", "sample.rdf", "graph.json"}) {
    SCOPED_TRACE(name);
    const FileCheck found = check(spdx_sample(name));
    EXPECT_EQ(found.kind, "spdx");
    EXPECT_EQ(found.version, name == "graph.json" ? "3.0" : "2.3");
    EXPECT_EQ(rules_of(found), "");
    EXPECT_TRUE(found.valid);
  }
}

struct Edit {
  std::string_view from;
  std::string_view to;
  std::string_view rules;
};

void expect_rules(std::string_view sample_name, const std::vector<Edit>& edits) {
  for (const auto& [from, to, rules] : edits) {
    SCOPED_TRACE(std::string(from) + " -> " + std::string(to));
    std::string text = spdx_sample(sample_name);
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos);
    text.replace(at, from.size(), to);
    EXPECT_EQ(rules_of(check(text)), rules);
  }
}

TEST(SpdxCheck, EachRuleInJson) {
  expect_rules("sample.json",
               {
                   {"SPDX-2.3", "SPDX-2.9", "version@/spdxVersion"},
                   {"\"name\": \"er-40\"", "\"nom\": \"er-40\"", "schema@ schema@/nom"},
                   {"CC0-1.0", "MIT", "data-licence@/dataLicense"},
                   {"\"SPDXRef-DOCUMENT\"", "\"SPDXRef-doc\"", "document-id@/SPDXID"},
                   {"https://example.com/sbom", "sbom", "document-namespace@/documentNamespace"},
                   {"er-40-4.2.1\"", "er-40#1\"", "document-namespace@/documentNamespace"},
                   {"00:00:00Z", "00:00:00+01:00", "created-date@/creationInfo/created"},
                   {"Tool: bommaker-2.1", "bommaker", "creator-form@/creationInfo/creators/0"},
                   {"\"SPDXRef-rtos\", \"name\"", "\"SPDXRef-tls\", \"name\"",
                    "spdx-id-unique@/packages/2/SPDXID relationship-refers@/relationships/3/spdxElementId"},
                   {"\"SPDXRef-rtos\", \"name\"", "\"rtos\", \"name\"",
                    "spdx-id-form@/packages/2/SPDXID relationship-refers@/relationships/3/spdxElementId"},
                   {"https://example.com/libtls.tar.gz", "here", "download-location@/packages/1/downloadLocation"},
                   {"Organization: TLS", "TLS", "supplier-form@/packages/1/originator"},
                   {"MIT OR", "MIT OR OR", "licence-expression@/packages/1/licenseDeclared"},
                   {"MIT OR", "MIT-ish OR", "licence-id?@/packages/1/licenseDeclared"},
                   {"\"LicenseRef-own\",", "\"LicenseRef-other\",", "licence-refers@/packages/1/licenseConcluded"},
                   {"\"3333", "\"33", "checksum-length@/packages/1/checksums/0/checksumValue"},
                   {"\"3333", "\"x333", "checksum-length@/packages/1/checksums/0/checksumValue"},
                   {"SHA256", "SHA-256", "schema@/packages/1/checksums/0/algorithm"},
                   {"SHA1", "SHA224", "file-sha1@/files/0 checksum-length@/files/0/checksums/0/checksumValue"},
                   {"pkg:generic/libtls", "generic:libtls", "external-ref-locator@/packages/1/externalRefs/0/referenceLocator"},
                   {":*:*:*\"", ":*:*\"", "external-ref-locator@/packages/1/externalRefs/1/referenceLocator"},
                   {"SECURITY", "SAFETY", "schema@/packages/1/externalRefs/1/referenceCategory"},
                   {"\"relatedSpdxElement\": \"SPDXRef-boot\"", "\"relatedSpdxElement\": \"SPDXRef-no\"",
                    "relationship-refers@/relationships/1/relatedSpdxElement"},
                   {"\"relatedSpdxElement\": \"SPDXRef-boot\"", "\"relatedSpdxElement\": \"DocumentRef-x:SPDXRef-no\"",
                    "relationship-refers@/relationships/1/relatedSpdxElement"},
                   {"\"DESCRIBES\"", "\"AMENDS\"", "describes-something@"},
                   {"LicenseRef-own\", \"extracted", "Licence-own\", \"extracted",
                    "licence-refers@/packages/1/licenseConcluded licence-ref-form@/hasExtractedLicensingInfos/0/licenseId"},
                   {"\"filesAnalyzed\": false}\n",
                    "\"filesAnalyzed\": false, \"packageVerificationCode\": {\"packageVerificationCodeValue\": \"11\"}}\n",
                    "verification-code@/packages/2/packageVerificationCode/packageVerificationCodeValue "
                    "verification-code@/packages/2/packageVerificationCode/packageVerificationCodeValue"},
               });
}

TEST(SpdxCheck, EachRuleInTags) {
  expect_rules("sample.spdx", {
                                  {"DataLicense: CC0-1.0\n", "", "required@1:1"},
                                  {"DocumentName", "Name", "required@1:1 schema@5:1"},
                                  {"PackageName: libtls", "PackageName:", "name@24:1"},
                                  {"SHA256", "SHA9", "checksum-algorithm@33:1"},
                                  {"DEPENDS_ON", "NEEDS", "relationship-type@36:1"},
                                  {"FilesAnalyzed: false", "FilesAnalyzed: no", "files-analyzed@16:1"},
                                  {"FIRMWARE", "TOY", "purpose@18:1"},
                                  {"PACKAGE-MANAGER", "SHOP", "external-ref-category@34:1"},
                                  {"SPDX-2.3", "SPDX-2.4", "version@2:1"},
                              });
}

TEST(SpdxCheck, EachRuleOfTheGraph) {
  expect_rules(
      "graph.json",
      {
          {"\"@context\": \"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\",", "", "graph-context@"},
          {"\"software_File\"", "\"File\"", "graph-class@/@graph/7"},
          {"\"software_File\"", "\"software_SoftwareArtifact\"", "graph-class@/@graph/7"},
          {"\"name\": \"libtls\"", "\"title\": \"libtls\"", "graph-property@/@graph/6/title"},
          {"\"name\": \"libtls\"", "\"name\": 3", "schema@/@graph/6/name"},
          {"\"sha256\"", "\"SHA256\"", "schema@/@graph/6/verifiedUsing/0/algorithm"},
          {"\"algorithm\": \"sha256\", ", "", "required@/@graph/6/verifiedUsing/0"},
          {"\"created\": \"2026-09-01T00:00:00Z\"", "\"created\": \"today\"", "schema@/@graph/0/created"},
          {"\"spdxId\": \"https://example.com/boot\"", "\"spdxId\": \"https://example.com/tls\"",
           "spdx-id-unique@/@graph/7 graph-refers?@/@graph/9/to/1"},
          {"\"spdxId\": \"https://example.com/bom\"", "\"spdxId\": \"bom\"",
           "graph-refers?@/@graph/3/rootElement/0 spdx-id-form@/@graph/4/spdxId"},
          {"\"@id\": \"_:made\"", "\"@id\": \"_:here\"",
           "graph-refers@/@graph/1/creationInfo graph-refers@/@graph/2/creationInfo graph-refers@/@graph/3/creationInfo "
           "graph-refers@/@graph/4/creationInfo graph-refers@/@graph/5/creationInfo graph-refers@/@graph/6/creationInfo "
           "graph-refers@/@graph/7/creationInfo graph-refers@/@graph/8/creationInfo graph-refers@/@graph/9/creationInfo "
           "graph-refers@/@graph/10/creationInfo graph-refers@/@graph/11/creationInfo graph-refers@/@graph/12/creationInfo"},
          {"MIT OR", "OR", "licence-expression@/@graph/8/simplelicensing_licenseExpression"},
          {"[\"build\"]", "\"build\"", "graph-list?@/@graph/4/software_sbomType"},
      });
}

}  // namespace

}  // namespace proofhouse::formats
