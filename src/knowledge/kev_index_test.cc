#include "knowledge/kev_index.h"

#include <gtest/gtest.h>

namespace proofhouse::knowledge {
namespace {

KevCatalogue catalogue() {
  KevCatalogue kev;
  kev.vulnerabilities = {{"CVE-2024-2000", Date::from(2024, 6, 1), "B", "b", "two", 2},
                         {"CVE-2021-44228", Date::from(2021, 12, 10), "A", "a", "one", 1},
                         {"CVE-2021-44228", Date::from(2021, 12, 1), "A", "a", "earlier", 3}};
  return kev;
}

TEST(KevIndex, FindsWhatWasAddedByTheDay) {
  const KevCatalogue kev = catalogue();
  const KevIndex index(kev);
  struct Row {
    std::string cve;
    Date as_of;
    std::string name;  // empty: nothing
  };
  const std::vector<Row> rows{
      {"CVE-2024-2000", Date::from(2024, 6, 1), "two"},       {"CVE-2024-2000", Date::from(2024, 5, 31), ""},
      {"cve-2024-2000", Date::from(2025, 1, 1), "two"},       {"CVE-2024-20000", Date::from(2025, 1, 1), ""},
      {"CVE-2021-44228", Date::from(2021, 12, 5), "earlier"}, {"", Date::from(2025, 1, 1), ""},
      {"CVE-2021-44228", Date::from(2021, 11, 30), ""},
  };
  for (const auto& row : rows) {
    const KnownExploited* found = index.find(row.cve, row.as_of);
    EXPECT_EQ(found == nullptr ? "" : found->name, row.name) << row.cve << " " << row.as_of.iso();
  }
}

TEST(KevIndex, EmptyCatalogueFindsNothing) {
  const KevCatalogue kev;
  EXPECT_EQ(KevIndex(kev).find("CVE-2021-44228", Date::from(2025, 1, 1)), nullptr);
}

}  // namespace
}  // namespace proofhouse::knowledge
