#include "formats/osv/reader.h"

#include "formats/checker_under_test.h"

namespace proofhouse::formats {

namespace {

std::string yaml_sample() { return read_file(PROOFHOUSE_SOURCE_DIR "/src/formats/osv/testdata/sample.yaml").value_or(""); }

TEST(OsvReader, ReadsEveryField) {
  const auto record = value_of<OsvRecord>(Format::kOsv, sample(Format::kOsv));
  EXPECT_EQ(record.schema_version, "1.7.0");
  EXPECT_EQ(record.id, "OSV-2026-17");
  EXPECT_EQ(record.modified, "2026-03-04T05:06:07Z");
  EXPECT_EQ(record.published, "2026-02-01T00:00:00Z");
  EXPECT_EQ(record.aliases, std::vector<std::string>{"CVE-2026-1001"});
  EXPECT_EQ(record.related, std::vector<std::string>{"GHSA-aaaa-bbbb-cccc"});
  EXPECT_EQ(record.upstream, std::vector<std::string>{"CVE-2026-1000"});
  EXPECT_EQ(record.summary, "Overrun in a parser");
  ASSERT_EQ(record.severity.size(), 1U);
  EXPECT_EQ(record.severity[0].type, "CVSS_V3");
  ASSERT_EQ(record.affected.size(), 1U);
  const OsvAffected& affected = record.affected[0];
  EXPECT_EQ(affected.ecosystem + "|" + affected.name + "|" + affected.purl, "Debian:12|examplelib|pkg:deb/debian/examplelib");
  ASSERT_EQ(affected.ranges.size(), 2U);
  EXPECT_EQ(affected.ranges[0].type, OsvRangeType::kEcosystem);
  ASSERT_EQ(affected.ranges[0].events.size(), 4U);
  EXPECT_EQ(affected.ranges[0].events[1].kind, OsvEventKind::kFixed);
  EXPECT_EQ(affected.ranges[0].events[1].version, "1.2-3");
  EXPECT_EQ(affected.ranges[1].repo, "https://example.org/lib.git");
  ASSERT_EQ(affected.ranges[1].database_specific.size(), 1U);
  EXPECT_EQ(affected.ranges[1].database_specific[0].text, "main");
  EXPECT_EQ(affected.versions.size(), 2U);
  ASSERT_EQ(affected.ecosystem_specific.size(), 2U);
  EXPECT_EQ(affected.ecosystem_specific[1].name, "binaries");
  EXPECT_EQ(affected.database_specific[0].text, "true");
  ASSERT_EQ(record.references.size(), 1U);
  EXPECT_EQ(record.references[0].tags, std::vector<std::string>{"ADVISORY"});
  ASSERT_EQ(record.credits.size(), 1U);
  EXPECT_EQ(record.credits[0].name, "A. Finder");
  EXPECT_EQ(record.database_specific[1].text, "9.8");
}

TEST(OsvReader, ReadsYaml) {
  const auto record = value_of<OsvRecord>(Format::kOsv, yaml_sample());
  EXPECT_EQ(record.id, "PYSEC-2026-1");
  EXPECT_EQ(record.modified, "2026-03-04T05:06:07.000001Z");
  EXPECT_EQ(record.details, "A parser of configuration files trusts a length.");
  ASSERT_EQ(record.affected.size(), 1U);
  EXPECT_EQ(record.affected[0].ranges[0].events[1].version, "1.10");
}

TEST(OsvReader, BreachesAreRemarks) {
  expect_remarked(Format::kOsv,
                  {{"a member that OSV does not know", "\"summary\"", "\"sumary\"", "no member of an OSV record"},
                   {"no time", "\"2026-03-04T05:06:07Z\"", "null", "when it was modified"},
                   {"a number as text", "\"Overrun in a parser\"", "7", "a number instead of a text"},
                   {"an unknown event", "{\"fixed\": \"1.2-3\"}", "{\"limit\": \"1\", \"mended\": \"1\"}", "no event"},
                   {"two events in one", "{\"fixed\": \"1.2-3\"}", "{\"fixed\": \"1\", \"introduced\": \"2\"}", "several things"},
                   {"a type of range", "\"ECOSYSTEM\"", "\"CALVER\"", "no type that says how"},
                   {"a list that is none", "[\"1.1-1\", \"1.2-1\"]", "\"1.1-1\"", "a text instead of an array"}});
}

TEST(OsvReader, RefusesWithPlaceAndCause) {
  constexpr auto kInvalid = ErrorCode::kInvalid;
  expect_refused(Format::kOsv, {{"no id", "\"id\"", "\"ID\"", kInvalid, "/id", "is missing"},
                                {"an empty id", "OSV-2026-17", "", kInvalid, "/id", "is empty"},
                                {"an id that is none", "\"OSV-2026-17\"", "17", kInvalid, "/id", "a number"}});
  EXPECT_FALSE(read(Format::kOsv, "id: X\nmodified: &a b\nother: *a\n"));
  EXPECT_FALSE(read(Format::kOsv, "id: [\nmodified: x\n"));
}

TEST(OsvCheck, FindsSamplesSound) {
  for (const std::string& text : {sample(Format::kOsv), yaml_sample()}) {
    const FileCheck found = check(text, Limits{});
    EXPECT_EQ(found.kind, "osv");
    EXPECT_EQ(broken_rules(found), "");
    EXPECT_TRUE(found.valid);
  }
  EXPECT_EQ(check(sample(Format::kOsv), Limits{}).version, "1.7.0");
  EXPECT_EQ(check(yaml_sample(), Limits{}).version, "1.0.0");
}

TEST(OsvCheck, NamesTheRuleThatIsBroken) {
  expect_exactly(
      "osv", sample(Format::kOsv),
      {{"schema: id", "OSV-2026-17", "XYZ-1", "schema /id"},
       {"schema: member", "\"summary\"", "\"sumary\"", "schema /sumary"},
       {"schema: time", "2026-02-01T00:00:00Z", "2026-02-01", "schema /published"},
       {"schema: repo", "\"repo\"", "\"rep\"", "schema /affected/0/ranges/1"},
       {"schema: commit", "0123456789abcdef0123456789abcdef01234567", "abc", "schema /affected/0/ranges/1/events/1"},
       {"published late", "2026-02-01T00:00:00Z", "2026-04-01T00:00:00Z", "time-order /published"},
       {"withdrawn late", "\"summary\"", "\"withdrawn\": \"2027-01-01T00:00:00Z\", \"summary\"", "time-order /withdrawn"},
       {"itself", "CVE-2026-1001", "OSV-2026-17", "alias-self /aliases"},
       {"a vector cut short", "/C:H/I:H/A:H", "/C:H/I:H", "cvss /severity/0"},
       {"a severity in both places", "\"versions\"", "\"severity\": [], \"versions\"", "severity-twice /affected/0/severity"},
       {"never begins",
        "\"events\": [{\"introduced\": \"0\"}, {\"fixed\": \"1.2-3\"}, {\"introduced\": \"2.0-1\"}, {\"fixed\": \"2.0-5\"}]",
        "\"events\": [{\"fixed\": \"1\"}]", "events-introduced /affected/0/ranges/0"},
       {"fixed and last affected", "{\"fixed\": \"2.0-5\"}", "{\"last_affected\": \"2.0-5\"}",
        "last-affected-and-fixed /affected/0/ranges/0"},
       {"ends too often", "{\"introduced\": \"2.0-1\"}", "{\"fixed\": \"2.0-1\"}", "events-pairing /affected/0/ranges/0"},
       {"twice", "{\"introduced\": \"2.0-1\"}", "{\"introduced\": \"0\"}", "event-twice /affected/0/ranges/0"},
       {"a suffix", "Debian:12", "Debian:bookworm", "ecosystem-suffix /affected/0"},
       {"a purl of another kind", "pkg:deb/", "pkg:rpm/", "purl /affected/0"},
       {"a purl with a version", "debian/examplelib\"", "debian/examplelib@1\"", "purl-version /affected/0"},
       {"no purl", "\"pkg:deb/debian/examplelib\"", "\"examplelib\"", "purl /affected/0"}});
}

TEST(OsvCheck, PlacesOfYamlArePointers) {
  expect_exactly("osv", yaml_sample(),
                 {{"time", "published: \"2026", "published: \"2027", "time-order /published"},
                  {"schema", "type: FIX", "type: MEND", "schema /references/0/type"},
                  {"an anchor", "name: example", "name: &a example", "yaml 10:11"}});
}

TEST(OsvCheck, KnowsOtherFilesFromItsOwn) {
  EXPECT_EQ(check("{\"id\": \"X\"}", Limits{}).kind, "unknown");
  EXPECT_EQ(check("{\"id\": \"X\", \"modified\": \"2026-01-01T00:00:00Z\"}", Limits{}).kind, "unknown");
  EXPECT_EQ(check("id: X\n", Limits{}).kind, "unknown");
}

}  // namespace

}  // namespace proofhouse::formats
