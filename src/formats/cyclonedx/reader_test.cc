#include "formats/cyclonedx/reader.h"

#include "formats/reader_under_test.h"
#include "formats/remarks.h"

namespace proofhouse::formats {

namespace {

Sbom sbom_of(std::string text) { return value_of<Sbom>(Format::kCyclonedx, std::move(text)); }

// The smallest file with these members.
std::string with(std::string_view members) {
  return R"({"bomFormat":"CycloneDX","specVersion":"1.6",)" + std::string(members) + "}";
}

std::string all_remarks(std::string text) {
  std::string all;
  for (const Remark& remark : document_of(Format::kCyclonedx, std::move(text)).remarks) {
    all += std::to_string(remark.node) + ": " + remark.text + "\n";
  }
  return all;
}

TEST(CyclonedxReader, ReadsMetadata) {
  const Sbom sbom = sbom_of(sample(Format::kCyclonedx));
  EXPECT_EQ(sbom.format, "CycloneDX");
  EXPECT_EQ(sbom.spec_version, "1.6");
  EXPECT_EQ(sbom.serial, "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79");
  EXPECT_EQ(sbom.timestamp, "2026-09-01T00:00:00Z");
  EXPECT_EQ(sbom.authors, (std::vector<std::string>{"Product Security", "psirt@example.com", "Example Relays Ltd", "Sales",
                                                    "bommaker 2.1", "bom-service"}));
  EXPECT_TRUE(sbom.has_subject);
  EXPECT_EQ(sbom.subject.name + " " + sbom.subject.version, "ER-40 4.2.1");
  EXPECT_EQ(sbom.subject.ref, "er-40");
}

TEST(CyclonedxReader, ReadsLegacyTools) {
  const Sbom sbom =
      sbom_of(with(R"("metadata":{"tools":[{"vendor":"V","name":"n","version":"1"},{"name":"m"}],"manufacture":{"name":"M"}})"));
  EXPECT_EQ(sbom.authors, (std::vector<std::string>{"V n 1", "m", "M"}));
  EXPECT_FALSE(sbom.has_subject);
}

TEST(CyclonedxReader, FlattensComponentsInDocumentOrder) {
  const Sbom sbom = sbom_of(sample(Format::kCyclonedx));
  std::string order;
  for (const Component& component : sbom.components) order += component.name + ":" + std::to_string(component.parent) + " ";
  EXPECT_EQ(order, "bootloader:0 libtls:0 asn1:2 oid:3 rand:2 rtos:0 ");
}

TEST(CyclonedxReader, ReadsAComponent) {
  const Component tls = sbom_of(sample(Format::kCyclonedx)).components[1];
  EXPECT_EQ(tls.ref, "tls");
  EXPECT_EQ(tls.type, "library");
  EXPECT_EQ(tls.supplier, "TLS Foundation");
  EXPECT_EQ(tls.group, "tls");
  EXPECT_EQ(tls.version, "3.0.1");
  EXPECT_EQ(tls.purl, "pkg:generic/libtls@3.0.1");
  EXPECT_EQ(tls.cpe, "cpe:2.3:a:tls:libtls:3.0.1:*:*:*:*:*:*:*");
  ASSERT_EQ(tls.hashes.size(), 1U);
  EXPECT_EQ(tls.hashes[0].algorithm, "SHA-256");
  EXPECT_EQ(tls.hashes[0].value, std::string(64, '3'));
  EXPECT_EQ(tls.licences, (std::vector<std::string>{"MIT", "Own", "MIT OR Apache-2.0"}));
  EXPECT_EQ(sbom_of(sample(Format::kCyclonedx)).components[5].supplier, "RTOS Inc");
}

TEST(CyclonedxReader, ReadsDependenciesAndVulnerabilities) {
  const ReadDocument document = document_of(Format::kCyclonedx, sample(Format::kCyclonedx));
  EXPECT_TRUE(document.remarks.empty());
  const auto& sbom = std::get<Sbom>(document.document);
  ASSERT_EQ(sbom.dependencies.size(), 3U);
  EXPECT_EQ(sbom.dependencies[0].depends_on, (std::vector<std::string>{"tls", "rtos"}));
  EXPECT_TRUE(sbom.states_vulnerabilities);
  ASSERT_EQ(sbom.vulnerabilities.size(), 1U);
  const SbomVulnerability& vulnerability = sbom.vulnerabilities[0];
  EXPECT_EQ(vulnerability.id, "GHSA-xxxx-yyyy-zzzz");
  EXPECT_EQ(vulnerability.aliases, std::vector<std::string>{"CVE-2024-12345"});
  EXPECT_EQ(vulnerability.state, "not_affected");
  EXPECT_EQ(vulnerability.justification, "code_not_reachable");
  EXPECT_EQ(vulnerability.detail, "Not compiled in.");
  EXPECT_EQ(vulnerability.affects.size(), 2U);
}

TEST(CyclonedxReader, AnEmptyListOfVulnerabilitiesIsAStatement) {
  EXPECT_TRUE(sbom_of(with(R"("vulnerabilities":[])")).states_vulnerabilities);
  EXPECT_FALSE(sbom_of(with(R"("components":[])")).states_vulnerabilities);
}

TEST(CyclonedxReader, BreachesAreRemarksWithTheirNode) {
  struct Case {
    std::string_view members;
    std::string_view remarks;
  };
  for (const auto& [members, remarks] : std::vector<Case>{
           {R"("components":{})", "3: \"components\" is an object instead of an array\n"},
           {R"("components":[7])", "4: an element is a number instead of an object\n"},
           {R"("components":[{"type":"library"}])", "4: a component has no name\n"},
           {R"("components":[{"name":"a"}])", "4: a component has no type\n"},
           {R"("components":[{"type":"library","name":"a","version":1.10}])", "7: \"version\" is a number instead of a text\n"},
           {R"("components":[{"type":"library","name":"a","purl":null}])", "7: \"purl\" is null instead of a text\n"},
           {R"("components":[{"type":"library","name":"a","licenses":[{}]}])",
            "8: a licence has neither id, name nor expression\n"},
           {R"("components":[{"type":"library","name":"a","bom-ref":"x"},{"type":"library","name":"b","bom-ref":"x"}])",
            "11: the bom-ref \"x\" stands twice\n"},
           {R"("dependencies":[{"ref":"a","dependsOn":["b","c"]}])",
            "4: references of dependencies that name nothing in the file: 3, the first is \"a\"\n"},
           {R"("dependencies":[{"dependsOn":[]}])", "4: a dependency has no ref and was left out\n"},
           {R"("vulnerabilities":[{"affects":[{"ref":"a"}]}])",
            "4: a vulnerability has no id\n4: references of vulnerabilities that name nothing in the file: 1, the first is "
            "\"a\"\n"},
           {R"("vulnerabilities":"none")", "3: \"vulnerabilities\" is a text instead of an array\n"},
           {R"("metadata":[])", "3: \"metadata\" is an array instead of an object\n"},
           {R"("metadata":{"tools":"x","component":1})",
            "4: \"tools\" is a text instead of an object\n5: \"component\" is a number instead of an object\n"},
       }) {
    EXPECT_EQ(all_remarks(with(members)), remarks) << members;
  }
  EXPECT_EQ(all_remarks(R"({"bomFormat":"CycloneDX"})"),
            "0: the file does not say which specification it follows (\"specVersion\")\n");
  EXPECT_EQ(all_remarks(R"({"bomFormat":"CycloneDX","specVersion":"1.9"})"),
            "0: the specification \"1.9\" is not known; the file was read as 1.7\n");
}

TEST(CyclonedxReader, ComponentsWithoutANameAreCounted) {
  EXPECT_EQ(sbom_of(with(R"("components":[{},7,{"name":"a"}])")).components.size(), 3U);
}

TEST(CyclonedxReader, AMillionBreachesAreAThousandRemarks) {
  std::string text = R"("components":[{})";
  for (int i = 0; i < 5000; ++i) text += ",{}";
  const auto remarks = document_of(Format::kCyclonedx, with(text + "]")).remarks;
  ASSERT_EQ(remarks.size(), kMostRemarks + 1);
  EXPECT_EQ(remarks.back().text, "and 9002 more of this kind");
}

TEST(CyclonedxReader, ReadsAsDeepAsTheLimitAllows) {
  std::string text = R"("components":[)";
  constexpr int kDeep = 60;
  for (int i = 0; i < kDeep; ++i) text += R"({"type":"library","name":"x","components":[)";
  for (int i = 0; i < kDeep; ++i) text += "]}";
  const Sbom sbom = sbom_of(with(text + "]"));
  ASSERT_EQ(sbom.components.size(), 60U);
  EXPECT_EQ(sbom.components.back().parent, 59U);
}

TEST(CyclonedxReader, RefusesWhatIsNotCyclonedx) {
  constexpr auto kInvalid = ErrorCode::kInvalid;
  expect_refused(Format::kCyclonedx,
                 {{"no format", "bomFormat", "format", kInvalid, "/bomFormat", "this is not CycloneDX"},
                  {"another format", "\"CycloneDX\"", "\"cyclonedx\"", kInvalid, "/bomFormat", "\"bomFormat\" is \"cyclonedx\""},
                  {"format as number", "\"CycloneDX\"", "1", kInvalid, "/bomFormat", "is not a text"},
                  {"SPDX", "bomFormat", "spdxVersion", kInvalid, "/spdxVersion", "this is SPDX"},
                  {"a later one", "bomFormat", "specFormat", kInvalid, "/specFormat", "later CycloneDX"},
                  {"version 2", "\"1.6\"", "\"2.0\"", kInvalid, "/specVersion", "is not read"},
                  {"key twice", "\"serialNumber\"", "\"specVersion\"", kInvalid, "4:3", "twice"}});
}

TEST(CyclonedxReader, RecordsAreLimited) {
  std::string text = R"({"bomFormat":"CycloneDX","components":[0)";
  for (std::uint64_t i = 0; i < cyclonedx::kMostRecords; ++i) text += ",0";
  const auto document = read(Format::kCyclonedx, text + "]}");
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().code, ErrorCode::kLimit);
}

}  // namespace

}  // namespace proofhouse::formats
