#include "formats/rolie/reader.h"

#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "formats/check.h"
#include "formats/reader_under_test.h"

namespace proofhouse::formats {

namespace {

TEST(RolieReader, ReadsEveryField) {
  const auto feed = value_of<RolieFeed>(Format::kRolie, sample(Format::kRolie));
  EXPECT_EQ(feed.id, "relay-works-feed-tlp-white");
  EXPECT_EQ(feed.self, "https://relay.example/csaf/feed.json");
  ASSERT_EQ(feed.entries.size(), 1U);
  EXPECT_EQ(feed.entries[0].document, "https://relay.example/csaf/rwsa-2026-001.json");
  EXPECT_EQ(feed.entries[0].hash, "https://relay.example/csaf/rwsa-2026-001.json.sha512");
  EXPECT_EQ(feed.entries[0].signature, "https://relay.example/csaf/rwsa-2026-001.json.asc");
  EXPECT_EQ(feed.entries[0].updated, "2026-03-02T10:00:00Z");
}

TEST(RolieReader, EntriesWithoutIdAreRemarks) {
  expect_remarked(Format::kRolie, {{"no id", "\"id\": \"RWSA-2026-001\"", "\"name\": 1", "was left out"}});
}

TEST(RolieReader, RefusesWithPlaceAndCause) {
  constexpr auto kInvalid = ErrorCode::kInvalid;
  expect_refused(Format::kRolie, {{"no feed", "\"feed\"", "\"other\"", kInvalid, "/feed", "is missing"},
                                  {"no entries", "\"entry\"", "\"entries\"", kInvalid, "/feed/entry", "is missing"}});
}

struct Broken {
  std::string_view from;
  std::string_view to;
  std::string_view rule;
};

TEST(RolieCheck, SaysEachBreach) {
  EXPECT_TRUE(check(sample(Format::kRolie), Limits{}).valid);
  EXPECT_EQ(check(sample(Format::kRolie), Limits{}).kind, "rolie");
  for (const Broken& broken :
       {Broken{"\"term\": \"csaf\"", "\"term\": \"vex\"", "category"},
        Broken{"{ \"rel\": \"self\", \"href\": \"https://relay.example/csaf/feed.json\" }",
               "{ \"rel\": \"x\", \"href\": \"https://relay.example/csaf/feed.json\" }", "self"},
        Broken{"\"src\": \"https://relay.example/csaf/rwsa-2026-001.json\"", "\"src\": \"https://relay.example/other.json\"",
               "content"},
        Broken{"\"updated\": \"2026-03-02T10:00:00Z\"", "\"updated\": \"2026-01-02T10:00:00Z\"", "updated"},
        Broken{"application/json", "text/html", "schema"}}) {
    const FileCheck found = check(edited(Format::kRolie, broken.from, broken.to), Limits{});
    ASSERT_FALSE(found.violations.empty()) << broken.rule;
    EXPECT_EQ(found.violations[0].rule, broken.rule);
  }
}

TEST(RolieConformance, CisasFeedAndTheStandardsExamples) {
  const char* data = std::getenv("PROOFHOUSE_DATA");
  const std::string folder = data != nullptr ? data : PROOFHOUSE_SOURCE_DIR "/../shared/data";
  const std::string feed = folder + "/csaf-cisa-ot/cisagov+CSAF/csaf_files/OT/white/cisa-csaf-ot-feed-tlp-white.json";
  if (!exists(feed)) GTEST_SKIP() << "no feed of CISA below " << folder;
  const FileCheck found = check(read_file(feed).value(), Limits{});
  EXPECT_EQ(found.kind, "rolie");
  EXPECT_TRUE(found.valid) << found.violations.size() << " " << (found.valid ? "" : found.violations[0].message);
  const auto read_feed = value_of<RolieFeed>(Format::kRolie, read_file(feed).value());
  std::size_t all = 0;
  std::size_t right = 0;
  for (const std::string_view version : {"2.0", "2.1"}) {
    for (const std::string_view kind : {"aggregator", "provider-metadata"}) {
      const std::string examples =
          folder + "/csaf-conformance/oasis-tcs+csaf/csaf_" + std::string(version) + "/examples/" + std::string(kind);
      for (const auto& entry : std::filesystem::directory_iterator(examples)) {
        const FileCheck example = check(read_file(entry.path().string()).value(), Limits{});
        ++all;
        if (example.valid) ++right;
        EXPECT_TRUE(example.valid) << entry.path() << " " << example.kind
                                   << (example.violations.empty() ? ""
                                                                  : example.violations[0].place + example.violations[0].message);
      }
    }
  }
  std::cout << "CONFORMANCE: ROLIE: CISA's feed of " << read_feed.entries.size() << " entries; " << right << " of " << all
            << " examples of providers and aggregators valid\n";
}

}  // namespace

}  // namespace proofhouse::formats
