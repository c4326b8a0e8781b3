#include "formats/kev/reader.h"

#include <algorithm>
#include <cstdlib>

#include "formats/reader_under_test.h"

namespace proofhouse::formats {

namespace {

KevCatalogue catalogue_of(std::string text) { return value_of<KevCatalogue>(Format::kKev, std::move(text)); }

TEST(KevReader, ReadsEveryFieldAndSorts) {
  const KevCatalogue catalogue = catalogue_of(sample(Format::kKev));
  EXPECT_EQ(catalogue.version, "2026.08.31");
  EXPECT_EQ(catalogue.released, "2026-08-31T17:04:19.9796Z");
  ASSERT_EQ(catalogue.vulnerabilities.size(), 2U);
  const KnownExploited& first = catalogue.vulnerabilities[0];
  EXPECT_EQ(first.cve, "CVE-2021-44228");
  EXPECT_EQ(first.added.iso(), "2021-12-10");
  EXPECT_EQ(first.vendor, "Example");
  EXPECT_EQ(first.product, "Logger");
  EXPECT_EQ(first.name, "Remote code execution");
  EXPECT_EQ(catalogue.vulnerabilities[1].cve, "CVE-2025-48384");
  EXPECT_EQ(catalogue.vulnerabilities[1].node, 6U);
}

TEST(KevReader, BadEntriesAreRemarks) {
  expect_remarked(Format::kKev, {{"no id", "\"CVE-2025-48384\"", "\"GHSA-1\"", "no CVE id and was left out"},
                                 {"an id of another kind", "\"CVE-2025-48384\"", "48384", "no CVE id and was left out"},
                                 {"twice", "CVE-2025-48384", "CVE-2021-44228", "CVE-2021-44228 stands twice"},
                                 {"a date that is none", "2025-08-25", "25 August", "counts from the catalogue's release"},
                                 {"no product", "\"product\": \"Git\"", "\"produkt\": \"Git\"", "no text \"product\""}});
  const auto late = catalogue_of(edited(Format::kKev, "2025-08-25", "25 August"));
  EXPECT_EQ(late.vulnerabilities[1].added.iso(), "2026-08-31");
  EXPECT_EQ(catalogue_of(edited(Format::kKev, "CVE-2025-48384", "CVE-2021-44228")).vulnerabilities.size(), 1U);
}

TEST(KevReader, RefusesWithPlaceAndCause) {
  constexpr auto kInvalid = ErrorCode::kInvalid;
  expect_refused(Format::kKev, {{"no version", "catalogVersion", "version", kInvalid, "/catalogVersion", "is missing"},
                                {"no list", "\"vulnerabilities\": [", "\"other\": [", kInvalid, "/vulnerabilities", "is missing"},
                                {"list as object", "\"vulnerabilities\": [", "\"vulnerabilities\": {}, \"x\": [", kInvalid,
                                 "/vulnerabilities", "array"},
                                {"released at no time", "2026-08-31T", "yesterday", kInvalid, "/dateReleased", "dateReleased"}});
}

TEST(KevConformance, ReadsThePublishedCatalogue) {
  const char* data = std::getenv("PROOFHOUSE_DATA");
  const std::string folder = data != nullptr ? data : PROOFHOUSE_SOURCE_DIR "/../shared/data";
  const std::string path = folder + "/kev/cisagov+kev-data/known_exploited_vulnerabilities.json";
  if (!exists(path)) GTEST_SKIP() << "no KEV catalogue below " << folder;
  const ReadDocument document = document_of(Format::kKev, read_file(path).value());
  const auto& catalogue = std::get<KevCatalogue>(document.document);
  EXPECT_GT(catalogue.vulnerabilities.size(), 1000U);
  EXPECT_TRUE(document.remarks.empty());
  EXPECT_TRUE(std::ranges::is_sorted(catalogue.vulnerabilities, {}, &KnownExploited::cve));
}

}  // namespace

}  // namespace proofhouse::formats
