#include "formats/spdx/reader.h"

#include "formats/spdx/samples_under_test.h"
#include "formats/spdx/sbom.h"

namespace proofhouse::formats {

namespace {

Sbom sbom_of(std::string text) { return value_of<Sbom>(Format::kSpdx, std::move(text)); }

std::string all_remarks(std::string text) {
  std::string all;
  for (const Remark& remark : document_of(Format::kSpdx, std::move(text)).remarks) {
    all += std::to_string(remark.node) + ": " + remark.text + "\n";
  }
  return all;
}

constexpr std::string_view kHead = R"("SPDXID":"SPDXRef-DOCUMENT","spdxVersion":"SPDX-2.3")";
// The smallest JSON file with these members.
std::string with(std::string_view members) { return "{" + std::string(kHead) + "," + std::string(members) + "}"; }

TEST(SpdxReader, ReadsTheSample) {
  const ReadDocument document = document_of(Format::kSpdx, spdx_sample("sample.json"));
  EXPECT_TRUE(document.remarks.empty());
  const auto& sbom = std::get<Sbom>(document.document);
  EXPECT_EQ(sbom.format + " " + sbom.spec_version, "SPDX 2.3");
  EXPECT_EQ(sbom.serial, "https://example.com/sbom/er-40-4.2.1");
  EXPECT_EQ(sbom.authors, (std::vector<std::string>{"bommaker-2.1", "Example Relays Ltd"}));
  EXPECT_EQ(sbom.tools, std::vector<std::string>{"bommaker-2.1"});
  EXPECT_TRUE(sbom.has_subject);
  EXPECT_EQ(component_text(sbom.subject), "SPDXRef-er|firmware|Example Relays Ltd||ER-40|4.2.1||||||");
  ASSERT_EQ(sbom.components.size(), 2U);
  EXPECT_EQ(component_text(sbom.components[0]),
            "SPDXRef-tls|||TLS Foundation|libtls|3.0.1|pkg:generic/libtls@3.0.1|cpe:2.3:a:tls:libtls:3.0.1:*:*:*:*:*:*:*|"
            "https://example.com/libtls.tar.gz|SHA-256=" +
                std::string(64, '3') + ";|LicenseRef-own |Apache-2.0 MIT |");
  ASSERT_EQ(sbom.dependencies.size(), 1U);
  EXPECT_EQ(sbom.dependencies[0].ref, "SPDXRef-er");
  EXPECT_EQ(sbom.dependencies[0].depends_on, (std::vector<std::string>{"SPDXRef-tls", "SPDXRef-rtos"}));
  ASSERT_EQ(sbom.files.size(), 1U);
  EXPECT_EQ(sbom.files[0].name, "./boot.bin");
  EXPECT_EQ(sbom.relationships.size(), 2U);
}

TEST(SpdxReader, TheSameInEverySyntax) {
  const std::string json = sbom_text(sbom_of(spdx_sample("sample.json")));
  for (const std::string_view name : {"sample.spdx", "sample.yaml", "sample.xml", "sample.rdf"}) {
    SCOPED_TRACE(name);
    EXPECT_EQ(all_remarks(spdx_sample(name)), "");
    const Sbom sbom = sbom_of(spdx_sample(name));
    EXPECT_EQ(sbom_text(sbom), json);
    EXPECT_EQ(sbom.serial, "https://example.com/sbom/er-40-4.2.1");
    EXPECT_EQ(all_remarks("\xEF\xBB\xBF" + spdx_sample(name)), "0: the file begins with a byte order mark\n");
  }
}

TEST(SpdxReader, ReadsAGraph) {
  const ReadDocument document = document_of(Format::kSpdx, spdx_sample("graph.json"));
  EXPECT_TRUE(document.remarks.empty());
  const auto& sbom = std::get<Sbom>(document.document);
  EXPECT_EQ(sbom.format + " " + sbom.spec_version + " " + sbom.name, "SPDX 3.0.1 er-40");
  EXPECT_EQ(sbom.authors, (std::vector<std::string>{"Example Relays Ltd", "bommaker-2.1"}));
  EXPECT_EQ(sbom.lifecycles, std::vector<std::string>{"build"});
  EXPECT_EQ(component_text(sbom.subject), "https://example.com/er|operating-system|Example Relays Ltd||ER-40|4.2.1||||||");
  ASSERT_EQ(sbom.components.size(), 1U);
  EXPECT_EQ(
      component_text(sbom.components[0]),
      "https://example.com/tls||||libtls|3.0.1|pkg:generic/libtls@3.0.1|cpe:2.3:a:tls:libtls:3.0.1:*:*:*:*:*:*:*||SHA-256=33;||"
      "Apache-2.0 MIT |");
  ASSERT_EQ(sbom.dependencies.size(), 1U);
  EXPECT_EQ(sbom.dependencies[0].depends_on, std::vector<std::string>{"https://example.com/tls"});
  EXPECT_EQ(sbom.files.size(), 1U);
  EXPECT_TRUE(sbom.states_vulnerabilities);
  ASSERT_EQ(sbom.vulnerabilities.size(), 1U);
  const SbomVulnerability& hole = sbom.vulnerabilities[0];
  EXPECT_EQ(hole.id + " " + hole.state + " " + hole.justification, "CVE-2026-1234 not_affected vulnerable_code_not_present");
  EXPECT_EQ(hole.affects, std::vector<std::string>{"https://example.com/tls"});
}

TEST(SpdxReader, BreachesAreRemarksWithTheirNode) {
  struct Case {
    std::string text;
    std::string_view remarks;
  };
  for (const auto& [text, remarks] : std::vector<Case>{
           {with(R"("packages":{})"), "3: \"packages\" is a map instead of a list\n"},
           {with(R"("packages":[7])"), "4: \"packages\" is a number instead of a map\n"},
           {with(R"("packages":[{"SPDXID":"SPDXRef-a"}])"), "4: a package has no name\n"},
           {with(R"("packages":[{"name":"a"}])"), "4: an element has no SPDXID\n"},
           {with(R"("packages":[{"SPDXID":"SPDXRef-a","name":"a","versionInfo":1.10}])"),
            "7: \"versionInfo\" is a number instead of a text\n"},
           {with(R"("packages":[{"SPDXID":"SPDXRef-a","name":"a","colour":"red"}])"),
            "7: \"colour\" is no member that SPDX has here\n"},
           {with(R"("packages":[{"SPDXID":"SPDXRef-a","name":"a"},{"SPDXID":"SPDXRef-a","name":"b"}])"),
            "8: the SPDXID \"SPDXRef-a\" stands twice\n"},
           {with(R"("packages":[{"SPDXID":"SPDXRef-a","name":"a"},{"SPDXID":"SPDXRef-b","name":"b"}],)"
                 R"("documentDescribes":["SPDXRef-a","SPDXRef-b"])"),
            "4: the document describes 2 elements; none of them is taken for the product\n"},
           {R"({"SPDXID":"SPDXRef-DOCUMENT"})", "0: the file does not say which specification it follows (\"spdxVersion\")\n"},
           {R"({"spdxVersion":"SPDX-2.9"})", "1: the version \"SPDX-2.9\" is not known; the file was read as 2.3\n"},
           {"SPDXVersion: SPDX-2.3\nColour: red\nPackageVersion: 1\nno tag\n",
            "2: 2:1: \"Colour\" is no tag that SPDX has\n"
            "3: 3:1: \"PackageVersion\" stands outside the section that it belongs to\n"
            "4: 4:1: the line \"no tag\" has no tag\n"},
           {"SPDXVersion: SPDX-2.3\nSPDXVersion: SPDX-2.3\nDocumentComment: <text>a\nb",
            "2: 2:1: \"SPDXVersion\" stands twice; its first value counts\n"
            "3: 3:1: the text that begins here is never closed with </text>\n"},
           {"SPDXVersion: SPDX-2.3\nDocumentName: a\x01\n", "2: 2:1: the line holds a control character\n"},
           {"SPDXVersion: SPDX-2.3\nRelationship: a b\n",
            "2: 2:1: the relationship \"a b\" is not two elements with a type between them\n"},
           {"spdxVersion: SPDX-2.3\npackages: 3\n", "2: 2:11: \"packages\" is a number instead of a list\n"},
       }) {
    SCOPED_TRACE(text);
    EXPECT_EQ(all_remarks(text), remarks);
  }
}

TEST(SpdxReader, RefusesWithPlaceAndCause) {
  struct Case {
    std::string text;
    ErrorCode code;
    std::string_view place;
    std::string_view says;
  };
  const std::string entity = "<!DOCTYPE a [<!ENTITY b \"c\">]>";
  for (const auto& [text, code, place, says] : std::vector<Case>{
           {"{}", ErrorCode::kInvalid, "/spdxVersion", "this is not SPDX"},
           {R"({"bomFormat":"CycloneDX"})", ErrorCode::kInvalid, "/bomFormat", "CycloneDX"},
           {R"({"spdxVersion":"SPDX-1.2"})", ErrorCode::kInvalid, "/spdxVersion", "not read"},
           {"SPDXVersion: SPDX-1.2", ErrorCode::kInvalid, "1:1", "not read"},
           {std::string("\xFF\xFES\0P\0", 6), ErrorCode::kInvalid, "1:1", "UTF-16"},
           {"hello", ErrorCode::kInvalid, "1:1", "no \"SPDXVersion\""},
           {std::string("SPDXVersion: \0", 14), ErrorCode::kMalformed, "1:14", "NUL"},
           {"SPDXVersion: \xC3", ErrorCode::kMalformed, "1:14", "UTF-8"},
           {"PK\x03\x04", ErrorCode::kMalformed, "1:1", "ZIP"},
           {"<a/>", ErrorCode::kInvalid, "1:1", "root element is \"a\""},
           {"<Document>", ErrorCode::kMalformed, "", "XML"},
           {entity + "<Document/>", ErrorCode::kInvalid, "1:1", "document type"},
           {R"(<RDF xmlns="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>)", ErrorCode::kInvalid, "1:1", "no SpdxDocument"},
           {"spdxVersion: &a [*a, *a]", ErrorCode::kInvalid, "1:14", "anchor"},
           {R"({"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld"})", ErrorCode::kInvalid, "/@graph", "no element"},
       }) {
    SCOPED_TRACE(text);
    const auto document = read(Format::kSpdx, text);
    ASSERT_FALSE(document);
    EXPECT_EQ(document.error().code, code) << one_line(document.error());
    if (!place.empty()) {
      EXPECT_EQ(document.error().place, place) << one_line(document.error());
    }
    EXPECT_NE(one_line(document.error()).find(says), std::string::npos) << one_line(document.error());
  }
}

TEST(SpdxReader, LoopsAndMultitudesAreBounded) {
  std::string packages;
  std::string relationships;
  constexpr std::size_t kMany = 200'000;
  for (std::size_t i = 0; i < kMany; ++i) {
    const std::string id = "\"SPDXRef-" + std::to_string(i) + "\"";
    packages += (i == 0 ? "" : ",") + std::string(R"({"name":"a","SPDXID":)") + id + "}";
    relationships += (i == 0 ? "" : ",") + std::string(R"({"relationshipType":"CONTAINS","spdxElementId":)") + id +
                     R"(,"relatedSpdxElement":"SPDXRef-)" + std::to_string((i + 1) % kMany) + "\"}";
  }
  const Sbom sbom = sbom_of(with("\"packages\":[" + packages + "],\"relationships\":[" + relationships + "]"));
  EXPECT_EQ(sbom.components.size(), kMany);
  EXPECT_EQ(sbom.dependencies.size(), kMany);
  std::string empty = "{}";
  for (std::size_t i = 0; i < spdx::kMostRecords; ++i) empty += ",{}";
  const auto document = read(Format::kSpdx, with("\"packages\":[" + empty + "]"));
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().code, ErrorCode::kLimit);
}

TEST(SpdxReader, LicencesOfRdfThatHoldThemselvesAreCut) {
  std::string rdf = spdx_sample("sample.rdf");
  const std::string_view set = "<DisjunctiveLicenseSet>";
  rdf.replace(rdf.find(set), set.size(),
              "<DisjunctiveLicenseSet rdf:nodeID=\"a\"><member rdf:nodeID=\"a\"/><member rdf:nodeID=\"a\"/>");
  EXPECT_NE(all_remarks(rdf).find("the licence holds itself or is too large"), std::string::npos);
}

TEST(SpdxReader, NamesAreRead) {
  struct Case {
    std::string_view text;
    std::string_view name;
  };
  for (const auto& [text, name] : std::vector<Case>{{"Organization: A (b@c.d)", "A"},
                                                    {"Organization: A ()", "A"},
                                                    {"Person: A (the second)", "A (the second)"},
                                                    {"Tool: t (1)", "t (1)"},
                                                    {"NOASSERTION", ""},
                                                    {"NONE", ""},
                                                    {"A", "A"}}) {
    EXPECT_EQ(spdx::party_name(text), name);
  }
  EXPECT_EQ(spdx::hash_name("SHA256"), "SHA-256");
  EXPECT_EQ(spdx::hash_name("sha3_256"), "SHA3-256");
  EXPECT_EQ(spdx::hash_name("blake2b256"), "BLAKE2b-256");
  EXPECT_EQ(spdx::hash_name("BLAKE2b-384"), "BLAKE2b-384");
  EXPECT_EQ(spdx::hash_name("MD5"), "MD5");
}

}  // namespace

}  // namespace proofhouse::formats
