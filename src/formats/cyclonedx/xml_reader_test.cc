#include "formats/cyclonedx/xml_reader.h"

#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "base/wire.h"
#include "formats/check_under_test.h"
#include "formats/reader_under_test.h"

namespace proofhouse::formats {
namespace {

constexpr std::string_view kSample = R"(<?xml version="1.0" encoding="UTF-8"?>
<bom xmlns="http://cyclonedx.org/schema/bom/1.6" serialNumber="urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79" version="2">
  <metadata>
    <timestamp>2026-10-01T08:00:00Z</timestamp>
    <lifecycles><lifecycle><phase>build</phase></lifecycle></lifecycles>
    <tools><components><component type="application"><publisher>Nordlys</publisher><name>bom</name><version>2.1</version></component></components></tools>
    <authors><author><name>A. Person</name></author></authors>
    <component type="firmware" bom-ref="rtu"><supplier><name>Nordlys</name></supplier><name>N-RTU</name><version>4.2.1</version></component>
  </metadata>
  <components>
    <component type="library" bom-ref="ssl">
      <supplier/>
      <name>openssl</name>
      <version>3.0.15</version>
      <hashes><hash alg="SHA-1">0123456789012345678901234567890123456789</hash></hashes>
      <licenses><license><id>Apache-2.0</id></license></licenses>
      <cpe>cpe:2.3:a:openssl:openssl:3.0.15:*:*:*:*:*:*:*</cpe>
      <purl>pkg:generic/openssl@3.0.15</purl>
      <components><component type="file" bom-ref="inner"><name>libcrypto</name></component></components>
    </component>
  </components>
  <services><service bom-ref="svc"><name>web</name><endpoints><endpoint>https://x</endpoint></endpoints><authenticated>true</authenticated></service></services>
  <dependencies><dependency ref="rtu"><dependency ref="ssl"/></dependency><dependency ref="ssl"/></dependencies>
  <compositions><composition><aggregate>complete</aggregate><assemblies><assembly ref="rtu"/></assemblies></composition></compositions>
  <vulnerabilities>
    <vulnerability bom-ref="v"><id>CVE-2024-1</id><ratings><rating><score>9.8</score><severity>critical</severity><method>CVSSv31</method></rating></ratings><cwes><cwe>79</cwe></cwes>
      <analysis><state>not_affected</state><justification>code_not_present</justification><responses><response>update</response></responses></analysis>
      <affects><target><ref>ssl</ref></target><target><ref>inner</ref><versions><version><version>1</version><status>unaffected</status></version></versions></target></affects></vulnerability>
  </vulnerabilities>
</bom>
)";

TEST(CyclonedxXml, ReadsEveryPart) {
  const auto document = read(Format::kCyclonedx, std::string(kSample));
  ASSERT_TRUE(document) << one_line(document.error());
  const Sbom& sbom = std::get<Sbom>(document->document);
  EXPECT_EQ(sbom.spec_version, "1.6");
  EXPECT_EQ(sbom.revision, "2");
  EXPECT_EQ(sbom.authors, (std::vector<std::string>{"Nordlys bom 2.1", "A. Person"}));
  EXPECT_EQ(sbom.lifecycles, std::vector<std::string>{"build"});
  EXPECT_EQ(sbom.subject.supplier, "Nordlys");
  ASSERT_EQ(sbom.components.size(), 2U);
  EXPECT_EQ(sbom.components[0].purl, "pkg:generic/openssl@3.0.15");
  EXPECT_EQ(sbom.components[0].hashes.size(), 1U);
  EXPECT_EQ(sbom.components[0].licences, std::vector<std::string>{"Apache-2.0"});
  EXPECT_EQ(sbom.components[1].parent, 1U);
  ASSERT_EQ(sbom.services.size(), 1U);
  EXPECT_EQ(sbom.services[0].authenticated, "yes");
  ASSERT_EQ(sbom.dependencies.size(), 2U);
  EXPECT_EQ(sbom.dependencies[0].depends_on, std::vector<std::string>{"ssl"});
  EXPECT_EQ(sbom.compositions.at(0).assemblies, std::vector<std::string>{"rtu"});
  const SbomVulnerability& vulnerability = sbom.vulnerabilities.at(0);
  EXPECT_EQ(vulnerability.state, "not_affected");
  EXPECT_EQ(vulnerability.cwes, std::vector<std::uint32_t>{79});
  EXPECT_EQ(vulnerability.affects, std::vector<std::string>{"ssl"}) << "what is unaffected is not affected";
  EXPECT_EQ(vulnerability.affected.size(), 1U);
  EXPECT_TRUE(document->remarks.empty());
}

TEST(CyclonedxXml, TheSampleIsValidAndEachBreachIsSaid) {
  const FileCheck sound = check(std::string(kSample));
  EXPECT_TRUE(sound.valid && sound.violations.empty()) << said(sound);
  expect_broken(
      std::string(kSample),
      {{"a word", "<phase>build", "<phase>dream", "schema", "5:29"},
       {"the order", "<supplier/>\n      <name>openssl</name>", "<name>openssl</name>\n      <supplier/>", "schema"},
       {"no name", "<name>openssl</name>", "", "schema", "11:6"},
       {"twice", "bom-ref=\"inner\"", "bom-ref=\"ssl\"", "bom-ref-unique"},
       {"a strange attribute", "<metadata>", "<metadata size=\"1\">", "schema", "3:4"},
       {"a strange element", "<lifecycles>", "<when/><lifecycles>", "schema", "5:6"},
       {"a licence", "Apache-2.0", "Apache-9", "schema"},
       {"a short digest", "0123456789012345678901234567890123456789", "01234567890123456789012345678901", "hash-length"},
       {"a reference", "<dependency ref=\"ssl\"/></dependency>", "<dependency ref=\"tls\"/></dependency>", "dependency-refers"},
       {"a version", "schema/bom/1.6", "schema/bom/2.0", "schema"}});
}

TEST(CyclonedxXml, RefusesWhatIsDangerousOrSomethingElse) {
  const std::vector<std::string> texts{
      "<!DOCTYPE bom [<!ENTITY a 'b'>]><bom xmlns=\"http://cyclonedx.org/schema/bom/1.4\">&a;</bom>", "<bom/>",
      "<sbom xmlns=\"http://cyclonedx.org/schema/bom/1.4\"/>", "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.4\">",
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><bom xmlns=\"http://cyclonedx.org/schema/bom/1.4\"/>"};
  for (const std::string& text : texts) EXPECT_FALSE(read(Format::kCyclonedx, text)) << text;
}

TEST(CyclonedxXml, ManyComponentsAndDeepNestingAreBounded) {
  std::string many = "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.4\"><components>";
  for (int i = 0; i < 100'000; ++i) many += "<component type=\"library\"><name>c</name></component>";
  many += "</components></bom>";
  EXPECT_EQ(value_of<Sbom>(Format::kCyclonedx, many).components.size(), 100'000U);
  EXPECT_TRUE(check(many).valid);
  std::string deep = "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.4\">";
  for (int i = 0; i < 100'000; ++i) deep += "<components><component type=\"library\"><name>c</name>";
  EXPECT_FALSE(read(Format::kCyclonedx, deep));
  EXPECT_EQ(check(deep).violations.at(0).rule, "limit");
}

// Nodes apart, what a file says does not depend on how it is written.
TEST(CyclonedxXmlConformance, TheSameContentGivesTheSameSbomAsJson) {
  namespace files = std::filesystem;
  const char* data = std::getenv("PROOFHOUSE_DATA");
  const std::string folder = (data != nullptr ? std::string(data) : PROOFHOUSE_SOURCE_DIR "/../shared/data") +
                             "/cyclonedx/CycloneDX+specification/tools/src/test/resources";
  if (!is_folder(folder)) GTEST_SKIP() << "no CycloneDX specification below " << folder;
  int same = 0;
  int all = 0;
  int xml = 0;
  for (const auto& entry : files::recursive_directory_iterator(folder)) {
    const std::string path = entry.path().string();
    if (!entry.path().filename().string().starts_with("valid-") || entry.path().extension() != ".xml" ||
        path.find("/1.0/") != std::string::npos || path.find("/1.1/") != std::string::npos) {
      continue;
    }
    const auto read_as_xml = read(Format::kCyclonedx, read_file(path).value());
    ASSERT_TRUE(read_as_xml) << path << one_line(read_as_xml.error());
    ++xml;
    const std::string twin = path.substr(0, path.size() - 3) + "json";
    if (!exists(twin)) continue;
    const Sbom& a = std::get<Sbom>(read_as_xml->document);
    const auto read_as_json = read(Format::kCyclonedx, read_file(twin).value());
    ASSERT_TRUE(read_as_json);
    const Sbom& b = std::get<Sbom>(read_as_json->document);
    ++all;
    bool equal = a.components.size() == b.components.size() && a.services.size() == b.services.size() &&
                 a.dependencies.size() == b.dependencies.size() && a.vulnerabilities.size() == b.vulnerabilities.size() &&
                 a.subject.name == b.subject.name;
    for (std::size_t i = 0; equal && i < a.components.size(); ++i) {
      const Component& x = a.components[i];
      const Component& y = b.components[i];
      equal = x.name == y.name && x.version == y.version && x.type == y.type && x.purl == y.purl && x.cpe == y.cpe &&
              x.parent == y.parent && x.licences == y.licences && x.hashes.size() == y.hashes.size();
    }
    same += equal ? 1 : 0;
  }
  std::cout << "CONFORMANCE: CycloneDX XML: " << xml << " valid files read, " << same << " of " << all
            << " give the components of their JSON twin\n";
  // The rest are other documents of the same name: another type, another version, a hash more.
  EXPECT_GE(same * 100, all * 80);
}

}  // namespace
}  // namespace proofhouse::formats
