#include "formats/csaf/reader.h"

#include "formats/reader_under_test.h"

namespace proofhouse::formats {

namespace {

CsafDocument advisory_of(std::string text) { return value_of<CsafDocument>(Format::kCsaf, std::move(text)); }

TEST(CsafReader, ReadsTheHead) {
  const CsafDocument advisory = advisory_of(sample(Format::kCsaf));
  EXPECT_EQ(advisory.csaf_version, "2.0");
  EXPECT_EQ(advisory.category, "csaf_security_advisory");
  EXPECT_EQ(advisory.tlp, "WHITE");
  EXPECT_EQ(advisory.publisher.name, "Relay Works");
  EXPECT_EQ(advisory.publisher.contact, "psirt@relay.example");
  EXPECT_EQ(advisory.tracking.id, "RWSA-2026-001");
  EXPECT_EQ(advisory.tracking.aliases, std::vector<std::string>{"RW-1"});
  EXPECT_EQ(advisory.tracking.generator, "hand 1");
  ASSERT_EQ(advisory.tracking.revisions.size(), 2U);
  EXPECT_EQ(advisory.tracking.revisions[1].number, "2");
  EXPECT_EQ(advisory.notes.at(0).text, "Two devices answer commands of anyone.");
  EXPECT_EQ(advisory.references.at(0).category, "self");
}

TEST(CsafReader, ReadsTheProductTree) {
  const CsafProductTree tree = advisory_of(sample(Format::kCsaf)).tree;
  ASSERT_EQ(tree.branches.size(), 4U);
  EXPECT_EQ(tree.branches[1].name, "Feeder RTU");
  EXPECT_EQ(tree.branches[1].parent, 1U);
  EXPECT_EQ(tree.branches[2].category, "product_version_range");
  EXPECT_EQ(tree.branches[2].parent, 2U);
  EXPECT_EQ(tree.branches[2].product, 1U);
  ASSERT_EQ(tree.products.size(), 4U);
  const CsafProduct& fixed = tree.products[1];
  EXPECT_EQ(fixed.id, "P-2");
  EXPECT_EQ(fixed.branch, 4U);
  EXPECT_EQ(fixed.helper.purls, std::vector<std::string>{"pkg:generic/feeder-rtu@4.2"});
  EXPECT_EQ(fixed.helper.hashes.at(0).filename, "rtu.bin");
  EXPECT_EQ(fixed.helper.model_numbers, std::vector<std::string>{"FR-*"});
  EXPECT_EQ(fixed.helper.generic_uris.at(0).uri, "urn:example:rtu");
  ASSERT_EQ(tree.paths.size(), 1U);
  EXPECT_EQ(tree.paths[0].beginning, 1U);
  EXPECT_EQ(tree.products.at(tree.paths[0].product - 1).id, "P-4");
  EXPECT_EQ(tree.products.at(tree.paths[0].steps.at(0).product - 1).id, "P-3");
  EXPECT_EQ(tree.groups.at(0).products.size(), 2U);
}

TEST(CsafReader, ReadsVulnerabilities) {
  const CsafDocument advisory = advisory_of(sample(Format::kCsaf));
  ASSERT_EQ(advisory.vulnerabilities.size(), 1U);
  const CsafVulnerability& vulnerability = advisory.vulnerabilities[0];
  EXPECT_EQ(vulnerability.cve, "CVE-2026-1234");
  EXPECT_EQ(vulnerability.weaknesses.at(0).id, "CWE-306");
  EXPECT_EQ(vulnerability.ids.at(0).text, "BUG-7");
  ASSERT_EQ(vulnerability.statuses.size(), 2U);
  EXPECT_EQ(vulnerability.statuses[0].status, CsafStatus::kKnownAffected);
  EXPECT_EQ(vulnerability.statuses[0].products.size(), 2U);
  EXPECT_EQ(vulnerability.remediations.at(0).about.groups, std::vector<std::uint32_t>{0});
  EXPECT_EQ(vulnerability.metrics.at(0).scores.at(0).vector, "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H");
  EXPECT_EQ(vulnerability.metrics.at(0).scores.at(0).base_score, "9.8");
  EXPECT_EQ(vulnerability.threats.at(0).category, "exploit_status");
  EXPECT_EQ(vulnerability.involvements.at(0).status, "completed");
}

TEST(CsafReader, BadIdsAreRemarks) {
  expect_remarked(Format::kCsaf, {{"a status of nothing", "\"fixed\": [\"P-2\"]", "\"fixed\": [\"P-9\"]", "no product id"},
                                  {"a group of nothing", "\"group_ids\": [\"G-1\"]", "\"group_ids\": [\"G-9\"]", "no group id"},
                                  {"a version of none", "\"csaf_version\": \"2.0\"", "\"csaf_version\": \"3\"", "read as 2.1"}});
  const std::string twice = edited(Format::kCsaf, "\"product_id\": \"P-3\"", "\"product_id\": \"P-2\"");
  const auto remarks = document_of(Format::kCsaf, twice).remarks;
  ASSERT_EQ(remarks.size(), 2U);
  EXPECT_NE((remarks[0].text + remarks[1].text).find("stands twice"), std::string::npos);
}

TEST(CsafReader, RefusesWithPlaceAndCause) {
  expect_refused(Format::kCsaf, {{"no document", "\"document\"", "\"paper\"", ErrorCode::kInvalid, "/document", "is missing"}});
}

}  // namespace

}  // namespace proofhouse::formats
