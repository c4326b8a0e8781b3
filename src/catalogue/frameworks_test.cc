// The identifiers of frameworks against the publishers' own catalogues, where those are at hand.
#include <cstdlib>
#include <set>

#include "base/text.h"
#include "catalogue/catalogue_under_test.h"
#include "syntax/json.h"

namespace proofhouse::catalogue {
namespace {

const Framework& framework(const char* id) { return *std::ranges::find(shipped().frameworks, std::string(id), &Framework::id); }

std::set<std::string> ids(const char* id) { return {framework(id).ids.begin(), framework(id).ids.end()}; }

// The first of the places that exists, or empty.
std::string found(const std::string& below_data, const std::string& beside_source) {
  const char* data = std::getenv("PROOFHOUSE_DATA");  // NOLINT(concurrency-mt-unsafe): tests have one thread
  if (data != nullptr && exists(data + ("/" + below_data))) return data + ("/" + below_data);
  const std::string beside = std::string(PROOFHOUSE_SOURCE_DIR) + "/../shared/" + beside_source;
  return exists(beside) ? beside : "";
}

// The ids of a CSF catalogue in OSCAL that are in force: those of retired subcategories stand there too, without an example.
std::set<std::string> live_csf(std::string_view xml) {
  constexpr std::string_view kOpen = "<control id=\"";
  std::set<std::string> out;
  for (auto at = xml.find(kOpen); at != std::string_view::npos;) {
    const auto name = at + kOpen.size();
    const auto next = xml.find("<control ", name);
    const std::string_view body = xml.substr(name, next == std::string_view::npos ? next : next - name);
    const std::string id(body.substr(0, body.find('"')));
    if (body.find("name=\"example\"") != std::string_view::npos) out.insert(id);
    at = xml.find(kOpen, name);
  }
  return out;
}

TEST(Frameworks, Csf) {
  EXPECT_EQ(framework("nist-csf-2.0").ids.size(), 106U);
  const std::string path = found("oscal/usnistgov+oscal-content@develop/nist.gov/CSF/NIST_CSF_v2.0_catalog.xml",
                                 "data/oscal/usnistgov+oscal-content@develop/nist.gov/CSF/NIST_CSF_v2.0_catalog.xml");
  if (path.empty()) GTEST_SKIP() << "the CSF catalogue is not at hand";
  EXPECT_EQ(live_csf(read_file(path).value()), ids("nist-csf-2.0"));
}

// "sa-4.5" as "SA-4(5)".
std::string control_name(std::string_view id) {
  const auto dot = id.find('.');
  const std::string base = upper(id.substr(0, dot));
  return dot == std::string_view::npos ? base : base + "(" + std::string(id.substr(dot + 1)) + ")";
}

TEST(Frameworks, Sp80053) {
  const std::string path = found("../reference/sp800-53r5-ids.json", "reference/sp800-53r5-ids.json");
  if (path.empty()) GTEST_SKIP() << "the list of SP 800-53 is not at hand";
  const auto document = syntax::JsonDocument::parse(read_file(path).value(), Limits{}).value();
  std::set<std::string> live;
  for (const auto member : document.root().members()) {
    if (!member.value.get("withdrawn")->boolean().value()) live.insert(control_name(member.key));
  }
  EXPECT_EQ(live, ids("nist-sp-800-53-r5"));
}

TEST(Frameworks, Counts) {
  EXPECT_EQ(framework("iso-27002-2022").ids.size(), 93U);
  EXPECT_EQ(framework("iso-27001-2022").ids.size(), 93U);
  EXPECT_EQ(framework("iso-27001-2022").ids.front(), "A.5.1");
  EXPECT_EQ(framework("cis-controls-8").ids.size(), 18U + 153U);
  EXPECT_EQ(framework("iec-62443-4-1").ids.size(), 47U);
  EXPECT_TRUE(ids("iec-62443-4-2").contains("NDR 3.10"));
  EXPECT_FALSE(ids("iec-62443-4-2").contains("CR 3.10"));
  EXPECT_TRUE(ids("nerc-cip-013-2").contains("R1.2.6"));
  EXPECT_TRUE(ids("eu-cra").contains("AI-I(2)(m)"));
  EXPECT_TRUE(ids("nis2-2024-2690").contains("NIS2-6.1.2-f"));
}

TEST(Frameworks, LicensedTextsAreMarked) {
  for (const char* id :
       {"iso-27001-2022", "iso-27002-2022", "cis-controls-8", "iec-62443-4-1", "iec-62443-4-2", "nerc-cip-013-2"}) {
    EXPECT_TRUE(framework(id).licensed_text) << id;
  }
  EXPECT_FALSE(framework("nist-csf-2.0").licensed_text);
}

}  // namespace
}  // namespace proofhouse::catalogue
