#include "formats/cve/reader.h"

#include "formats/checker_under_test.h"

namespace proofhouse::formats {

namespace {

TEST(CveReader, ReadsEveryField) {
  const auto record = value_of<CveRecord>(Format::kCve, sample(Format::kCve));
  EXPECT_EQ(record.data_version + "|" + record.id + "|" + record.assigner, "5.1|CVE-2026-1001|Example");
  EXPECT_FALSE(record.rejected);
  EXPECT_EQ(record.published, "2026-02-01T10:00:00.000Z");
  const CveContainer& cna = record.cna;
  EXPECT_EQ(cna.provider + "|" + cna.title, "Example|Overrun in the web server");
  ASSERT_EQ(cna.affected.size(), 1U);
  EXPECT_EQ(cna.affected[0].vendor + "|" + cna.affected[0].product + "|" + cna.affected[0].default_status,
            "Example Automation|PLC 7|unaffected");
  ASSERT_EQ(cna.affected[0].versions.size(), 2U);
  const CveVersion& range = cna.affected[0].versions[0];
  EXPECT_EQ(range.version + "|" + range.status + "|" + range.type + "|" + range.less_than, "4.0|affected|semver|4.2.1");
  ASSERT_EQ(range.changes.size(), 1U);
  EXPECT_EQ(range.changes[0].at + " " + range.changes[0].status, "4.1.9 unaffected");
  ASSERT_EQ(cna.configurations.size(), 1U);
  EXPECT_EQ(cna.configurations[0].nodes.at(0).matches.at(0).end_excluding, "4.2.1");
  ASSERT_EQ(cna.ratings.size(), 1U);
  EXPECT_EQ(cna.ratings[0].score.text(), "9.8");
  ASSERT_EQ(cna.other_metrics.size(), 1U);
  EXPECT_EQ(cna.other_metrics[0].name + ": " + cna.other_metrics[0].text, "Maker's rating: Urgent");
  EXPECT_EQ(cna.problems.at(0).cwe, "CWE-787");
  EXPECT_EQ(cna.references.at(0).tags, std::vector<std::string>{"vendor-advisory"});
  EXPECT_EQ(cna.solutions.at(0).text, "Update to 4.2.1.");
  ASSERT_EQ(record.adp.size(), 1U);
  const CveContainer& cisa = record.adp[0];
  ASSERT_EQ(cisa.ssvc.size(), 1U);
  EXPECT_EQ(cisa.ssvc[0].exploitation + "|" + cisa.ssvc[0].automatable + "|" + cisa.ssvc[0].technical_impact, "active|yes|total");
  EXPECT_EQ(cisa.ssvc[0].timestamp, "2026-02-10T00:00:00Z");
  EXPECT_EQ(cisa.exploited_since, "2026-02-10");
  EXPECT_EQ(cisa.affected.at(0).cpes.size(), 1U);
}

TEST(CveReader, ReadsRejectedRecords) {
  const auto record = value_of<CveRecord>(Format::kCve, R"({"dataType": "CVE_RECORD", "dataVersion": "5.1", "cveMetadata":
    {"cveId": "CVE-2026-0001", "state": "REJECTED"}, "containers": {"cna": {"providerMetadata": {"orgId": "x"},
    "rejectedReasons": [{"lang": "en", "value": "Twice."}], "replacedBy": ["CVE-2026-0002"]}}})");
  EXPECT_TRUE(record.rejected);
}

TEST(CveReader, BreachesAreRemarks) {
  expect_remarked(Format::kCve,
                  {{"a state", "\"PUBLISHED\"", "\"RESERVED\"", "neither PUBLISHED nor REJECTED"},
                   {"no container", "\"cna\": {", "\"cnb\": {", "no container of its numbering authority"},
                   {"a metric without content", "\"content\": {\"value\"", "\"contents\": {\"value\"", "has no content"},
                   {"a decision point", "\"Automatable\"", "\"Automatic\"", "no decision point"},
                   {"a member of a version", "\"lessThan\"", "\"lessThen\"", "no member of a version"},
                   {"a kind", "\"title\": \"Overrun in the web server\"", "\"title\": 7", "a number instead of a text"}});
}

TEST(CveReader, RefusesWithPlaceAndCause) {
  constexpr auto kInvalid = ErrorCode::kInvalid;
  expect_refused(Format::kCve, {{"another type", "CVE_RECORD", "CVE", kInvalid, "/dataType", "no CVE record"},
                                {"no CVE id", "\"CVE-2026-1001\"", "\"CVE-1\"", kInvalid, "/cveMetadata/cveId", "no CVE id"},
                                {"no containers", "\"containers\"", "\"container\"", kInvalid, "/containers", "is missing"}});
}

TEST(CveCheck, NamesTheRuleThatIsBroken) {
  const FileCheck sound = check(sample(Format::kCve), Limits{});
  EXPECT_EQ(sound.version, "5.1");
  EXPECT_EQ(broken_rules(sound), "affected-unsaid /containers/adp/0/affected/0");
  EXPECT_TRUE(sound.valid);
  // The sample again without the product of which nothing is said.
  std::string text = sample(Format::kCve);
  text.replace(text.find("\"defaultStatus\": \"unknown\""), 26, "\"defaultStatus\": \"affected\"");
  const std::string version = "/containers/cna/affected/0/versions/0";
  const std::string schema_version = "schema " + version;
  const std::string custom = "order-unknown " + version;
  const std::string range_empty = "range-empty " + version;
  expect_exactly("cve", text,
                 {{"a member", "\"datePublic\"", "\"datePublik\"", "schema /containers/cna/datePublik"},
                  {"a range without an order", "\"versionType\": \"semver\",", "", schema_version},
                  {"custom", "semver", "custom", custom},
                  {"an empty range", "\"lessThan\": \"4.2.1\"", "\"lessThan\": \"4.0\"", range_empty},
                  {"no English", "\"lang\": \"en\", \"value\": \"An overrun", "\"lang\": \"de\", \"value\": \"An overrun",
                   "english-description /containers/cna/descriptions"},
                  {"a vector", "/S:U/C:H/I:H/A:H", "/S:U/C:H/I:H", "cvss /containers/cna/metrics/0/cvssV3_1"},
                  {"a score", "9.8", "9.7", "cvss-score /containers/cna/metrics/0/cvssV3_1"},
                  {"a severity", "CRITICAL", "HIGH", "cvss-severity /containers/cna/metrics/0/cvssV3_1"},
                  {"a choice", "\"Active\"", "\"maybe\"", "ssvc /containers/adp/0/metrics/0/other/content"},
                  {"published late", "\"datePublished\": \"2026-02", "\"datePublished\": \"2026-06", "time-order /cveMetadata"}});
}

}  // namespace

}  // namespace proofhouse::formats
