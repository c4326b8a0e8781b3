#include "formats/nvd/reader.h"

#include "formats/checker_under_test.h"

namespace proofhouse::formats {

namespace {

// The object "cve" of the sample, alone.
std::string bare_sample() {
  const std::string whole = sample(Format::kNvd);
  const std::size_t begin = whole.find("{", whole.find("\"cve\":"));
  const std::size_t end = whole.rfind('}', whole.rfind(']'));
  return whole.substr(begin, whole.rfind('}', end - 1) + 1 - begin);
}

TEST(NvdReader, ReadsEveryField) {
  const auto feed = value_of<NvdFeed>(Format::kNvd, sample(Format::kNvd));
  EXPECT_EQ(feed.version, "2.0");
  EXPECT_EQ(feed.timestamp, "2026-03-04T05:06:07.890");
  EXPECT_EQ(feed.total, 1U);
  ASSERT_EQ(feed.vulnerabilities.size(), 1U);
  const NvdVulnerability& v = feed.vulnerabilities[0];
  EXPECT_EQ(v.id + "|" + v.source + "|" + v.status, "CVE-2026-1001|cna@example.org|Analyzed");
  EXPECT_EQ(v.published, "2026-02-01T10:00:00.000");
  EXPECT_EQ(v.exploited_since + "|" + v.action_due + "|" + v.exploited_name, "2026-02-10|2026-03-03|Example PLC Overrun");
  EXPECT_EQ(v.tags, std::vector<std::string>{"disputed"});
  ASSERT_EQ(v.ratings.size(), 2U);
  EXPECT_EQ(v.ratings[0].version + " " + v.ratings[0].score.text() + " " + v.ratings[0].severity, "3.1 9.8 CRITICAL");
  EXPECT_EQ(v.ratings[0].type, "Primary");
  EXPECT_EQ(v.ratings[1].version + " " + v.ratings[1].score.text() + " " + v.ratings[1].severity, "2.0 7.5 HIGH");
  ASSERT_EQ(v.weaknesses.size(), 1U);
  EXPECT_EQ(v.weaknesses[0].ids, std::vector<std::string>{"CWE-787"});
  ASSERT_EQ(v.configurations.size(), 1U);
  EXPECT_EQ(v.configurations[0].combine, ConfigurationOperator::kAnd);
  ASSERT_EQ(v.configurations[0].nodes.size(), 2U);
  const CpeMatch& firmware = v.configurations[0].nodes[0].matches.at(0);
  EXPECT_TRUE(firmware.vulnerable);
  EXPECT_EQ(firmware.start_including + ".." + firmware.end_excluding, "4.0..4.2.1");
  EXPECT_FALSE(v.configurations[0].nodes[1].matches.at(0).vulnerable);
  EXPECT_EQ(v.references.at(0).url, "https://example.org/advisory");
  EXPECT_EQ(v.comments, std::vector<std::string>{"Update."});
}

TEST(NvdReader, ReadsOneVulnerabilityAlone) {
  for (const std::string& text : {bare_sample(), "{\"cve\": " + bare_sample() + "}"}) {
    const auto feed = value_of<NvdFeed>(Format::kNvd, text);
    ASSERT_EQ(feed.vulnerabilities.size(), 1U);
    EXPECT_EQ(feed.vulnerabilities[0].id, "CVE-2026-1001");
    const FileCheck found = check(text, Limits{});
    EXPECT_EQ(found.kind, "nvd");
    EXPECT_EQ(broken_rules(found), "");
  }
}

TEST(NvdReader, BreachesAreRemarks) {
  expect_remarked(Format::kNvd, {{"an operator", "\"operator\": \"AND\"", "\"operator\": \"XOR\"", "no operator"},
                                 {"no CVE", "\"CVE-2026-1001\"", "\"CVE-X\"", "no CVE id"},
                                 {"children", "\"negate\": false,", "\"negate\": false, \"children\": [],", "were not read"},
                                 {"a score", "9.8", "9e1", "is none"},
                                 {"no criteria", "\"criteria\"", "\"criterion\"", "names no CPE"},
                                 {"a metric", "cvssMetricV2", "otherMetric", "no metric that is known"}});
}

TEST(NvdReader, RefusesWithPlaceAndCause) {
  constexpr auto kInvalid = ErrorCode::kInvalid;
  expect_refused(Format::kNvd, {{"of no format", "NVD_CVE", "CPE", kInvalid, "/format", "no vulnerability of NVD"},
                                {"no list", "\"vulnerabilities\"", "\"others\"", kInvalid, "/vulnerabilities", "is missing"}});
}

TEST(NvdCheck, NamesTheRuleThatIsBroken) {
  const FileCheck sound = check(sample(Format::kNvd), Limits{});
  EXPECT_EQ(sound.version, "2.0");
  EXPECT_EQ(broken_rules(sound), "");
  const std::string cve = "/vulnerabilities/0/cve";
  const std::string leaf = cve + "/configurations/0/nodes/0/cpeMatch/0";
  const auto at = [](std::string_view rule, const std::string& place) { return std::string(rule) + " " + place; };
  const std::string id = at("schema", cve + "/id");
  const std::string time = at("time-order", cve);
  const std::string cvss = at("cvss", cve + "/metrics/cvssMetricV31/0");
  const std::string severity = at("cvss-severity", cve + "/metrics/cvssMetricV31/0");
  const std::string bounds = at("version-bounds", leaf);
  const std::string vulnerable = at("configuration-vulnerable", cve + "/configurations/0");
  const std::string rejected = at("rejected", cve);
  expect_exactly("nvd", sample(Format::kNvd),
                 {{"an id", "CVE-2026-1001", "CVE-1", id},
                  {"published late", "2026-02-01T10", "2026-04-01T10", time},
                  {"a vector", "AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "AV:N/AC:L", cvss},
                  {"a severity", "CRITICAL", "LOW", severity},
                  {"two bounds", "\"versionEndExcluding\"", "\"versionEndIncluding\": \"4.3\", \"versionEndExcluding\"", bounds},
                  {"bounds beside a version", "plc_firmware:*", "plc_firmware:4.1", bounds},
                  {"nothing vulnerable", "\"vulnerable\": true", "\"vulnerable\": false", vulnerable},
                  {"rejected", "Analyzed", "Rejected", rejected},
                  {"a count", "\"resultsPerPage\": 1", "\"resultsPerPage\": 2", "count /resultsPerPage"},
                  {"a total", "\"totalResults\": 1", "\"totalResults\": 0", "count"}});
}

}  // namespace

}  // namespace proofhouse::formats
