#include "formats/statement/reader.h"

#include "formats/reader_under_test.h"

namespace proofhouse::formats {

namespace {

Statement statement_of(std::string text) { return value_of<Statement>(Format::kStatement, std::move(text)); }

TEST(StatementReader, ReadsSubjectsAndWhatBindsNothing) {
  const ReadDocument document = document_of(Format::kStatement, sample(Format::kStatement));
  const auto& statement = std::get<Statement>(document.document);
  EXPECT_EQ(statement.predicate_type, kShipmentPredicate);
  ASSERT_EQ(statement.subjects.size(), 2U);
  EXPECT_EQ(statement.subjects[0].name, "er40.bin");
  EXPECT_EQ(statement.subjects[0].sha256->brief(), "111111111111");
  EXPECT_FALSE(statement.subjects[1].sha256);
  EXPECT_EQ(statement.subjects[1].sha512, std::string(128, '4'));
  EXPECT_TRUE(document.remarks.empty());
  expect_remarked(Format::kStatement, {{"no digest that binds", "\"sha512\"", "\"sha1\"", "is not a SHA-256 and binds nothing"}});
}

TEST(StatementReader, ReadsTheShipmentAttestation) {
  const Statement statement = statement_of(sample(Format::kStatement));
  ASSERT_TRUE(statement.shipment);
  const ShipmentAttestation& shipment = *statement.shipment;
  EXPECT_EQ(shipment.product, "ER-40");
  EXPECT_EQ(shipment.purl, "pkg:generic/er-40@4.2.1");
  EXPECT_EQ(shipment.version, "4.2.1");
  EXPECT_EQ(shipment.hardware_revisions, std::vector<std::string>{"R02"});
  EXPECT_EQ(shipment.vendor, "Example Relays Ltd");
  EXPECT_EQ(shipment.as_of->iso(), "2026-09-01T12:00:00Z");
  EXPECT_EQ(shipment.shipment_date->iso(), "2026-09-03T00:00:00Z");
  ASSERT_EQ(shipment.sbom.size(), 1U);
  EXPECT_EQ(shipment.sbom[0].name, "sbom.cdx.json");
  EXPECT_EQ(shipment.sbom[0].sha256->brief(), "222222222222");
  ASSERT_EQ(shipment.scans.size(), 1U);
  const Scan& scan = shipment.scans[0];
  EXPECT_EQ(scan.tool, "https://example.com/scanner");
  EXPECT_EQ(scan.tool_version, "5.1");
  EXPECT_EQ(scan.database, "https://example.com/db");
  EXPECT_EQ(scan.database_updated->iso(), "2026-08-31T06:00:00Z");
  EXPECT_EQ(scan.started->iso(), "2026-09-01T08:00:00Z");
  EXPECT_EQ(scan.finished->iso(), "2026-09-01T08:10:00Z");
  EXPECT_EQ(scan.scope, "firmware and its SBOM");
  EXPECT_EQ(shipment.kev_version, "2026.08.31");
  EXPECT_EQ(shipment.kev_released->iso(), "2026-08-31T17:04:19Z");
  EXPECT_EQ(shipment.statement, "none_exploitable_given_vex");
  EXPECT_EQ(shipment.vex[0].name, "vex.json");
  EXPECT_EQ(shipment.residual[0].id, "CVE-2024-12345");
  EXPECT_EQ(shipment.residual[0].status, "not_affected");
  EXPECT_EQ(shipment.residual[0].owner, "Product Security");
  EXPECT_EQ(shipment.exclusions, std::vector<std::string>{"boot ROM of the processor"});
  EXPECT_EQ(shipment.authority_name, "Example Person");
  EXPECT_EQ(shipment.authority_title, "Product security officer");
  EXPECT_EQ(shipment.authority_organization, "Example Relays Ltd");
  EXPECT_EQ(shipment.not_after->iso(), "2027-09-01T00:00:00Z");
  EXPECT_EQ(shipment.duty_to_notify_days, 3U);
  ASSERT_EQ(shipment.testing.size(), 2U);
  EXPECT_EQ(shipment.testing[0].kind, TestKind::kSvv3);
  EXPECT_EQ(shipment.testing[0].by, "Example Test House");
  EXPECT_EQ(shipment.testing[0].date.iso(), "2026-08-20");
  EXPECT_EQ(shipment.testing[0].report->brief(), "777777777777");
  EXPECT_FALSE(shipment.testing[1].report);
  EXPECT_LT(shipment.predicate_node, shipment.as_of_node);
  EXPECT_LT(shipment.as_of_node, shipment.statement_node);
}

TEST(StatementReader, AReleaseDateServesAsWell) {
  const auto statement = statement_of(edited(Format::kStatement, "shipment_date", "release_date"));
  EXPECT_EQ(statement.shipment->shipment_date->iso(), "2026-09-03T00:00:00Z");
}

TEST(StatementReader, ABrokenPredicateOfOthersIsNotThere) {
  const auto statement =
      statement_of(R"({"_type":"https://in-toto.io/Statement/v1","subject":[{"digest":{"sha256":")" + std::string(64, 'a') +
                   R"("}}],"predicateType":"https://slsa.dev/provenance/v1","predicate":{"anything":[1]}})");
  EXPECT_FALSE(statement.shipment);
  EXPECT_EQ(statement.predicate_type_node, 6U);
}

TEST(StatementReader, RefusesWithPointerAndCause) {
  constexpr auto kInvalid = ErrorCode::kInvalid;
  expect_refused(
      Format::kStatement,
      {{"type for _type", "\"_type\"", "\"type\"", kInvalid, "/type", "\"type\" stands where an in-toto Statement has \"_type\""},
       {"no type", "\"_type\"", "\"kind\"", kInvalid, "/_type", "\"_type\" is missing"},
       {"another statement", "Statement/v1", "Statement/v2", kInvalid, "/_type", "not an in-toto Statement v1"},
       {"no subject", "\"subject\": [", "\"subject\": [], \"x\": [", kInvalid, "/subject", "no subject"},
       {"a subject without digest", "\"digest\"", "\"hash\"", kInvalid, "/subject/0/digest", "is missing"},
       {"an empty digest", "\"digest\": {", "\"digest\": {}, \"x\": {", kInvalid, "/subject/0/digest", "is empty"},
       {"a prefix", "\"1111111", "\"sha256:", kInvalid, "/subject/0/digest/sha256", "64 hexadecimal digits"},
       {"no predicate", "\"predicate\":", "\"predicat\":", kInvalid, "/predicate", "is missing"},
       {"no product name", "\"name\": \"ER-40\"", "\"label\": \"ER-40\"", kInvalid, "/predicate/product/name", "is missing"},
       {"no authority", "\"authority\"", "\"author\"", kInvalid, "/predicate/authority", "is missing"},
       {"an authority without title", "\"Product security officer\"", "\"\"", kInvalid, "/predicate/authority/title", "is empty"},
       {"no as-of", "\"as_of\"", "\"asOf\"", kInvalid, "/predicate/as_of", "is missing"},
       {"as-of without offset", "12:00:00Z", "12:00:00", kInvalid, "/predicate/as_of", "as_of"},
       {"no shipment date", "\"shipment_date\"", "\"date\"", kInvalid, "/predicate/shipment_date", "release_date"},
       {"another statement", "\"none_exploitable_given_vex\"", "\"fine\"", kInvalid, "/predicate/statement", "none_known"},
       {"scan without end", "\"finishedOn\"", "\"finished\"", kInvalid, "/predicate/scans/0/finishedOn", "is missing"},
       {"scan of no tool", "\"tool\"", "\"tol\"", kInvalid, "/predicate/scans/0/tool", "is missing"},
       {"residual of another status", "\"not_affected\"", "\"open\"", kInvalid, "/predicate/residual/0/status", "mitigated"},
       {"exclusions of numbers", "\"boot ROM of the processor\"", "7", kInvalid, "/predicate/exclusions/0", "instead of a text"},
       {"days", "\"duty_to_notify_days\": 3", "\"duty_to_notify_days\": -3", kInvalid, "/predicate/validity/duty_to_notify_days",
        "0 to 3650"},
       {"testing of another kind", "SVV-3", "SVV-5", kInvalid, "/predicate/testing/0/kind", "SVV-1, SVV-2, SVV-3, SVV-4"},
       {"testing at no date", "2026-08-20", "20 August", kInvalid, "/predicate/testing/0/date", "date"},
       {"member twice", "\"vendor\"", "\"product\"", kInvalid, "28:5", "twice"}});
}

}  // namespace

}  // namespace proofhouse::formats
