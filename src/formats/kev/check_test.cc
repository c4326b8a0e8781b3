#include "formats/kev/check.h"

#include <gtest/gtest.h>

#include "formats/check_under_test.h"
#include "formats/reader_under_test.h"

namespace proofhouse::formats {
namespace {

TEST(KevCheck, TheSampleIsValid) {
  const FileCheck sound = check(sample(Format::kKev));
  EXPECT_EQ(sound.kind, "kev");
  EXPECT_EQ(sound.version, "2026.08.31");
  EXPECT_TRUE(sound.valid) << said(sound);
  EXPECT_TRUE(sound.violations.empty()) << said(sound);
}

TEST(KevCheck, EachBreachIsSaidWithItsPlace) {
  expect_broken(sample(Format::kKev),
                {{"a member is missing", "\"product\": \"Git\"", "\"produkt\": \"Git\"", "schema", "/vulnerabilities/0"},
                 {"no id", "\"CVE-2025-48384\"", "\"GHSA-1\"", "schema", "/vulnerabilities/0/cveID"},
                 {"no date", "2025-08-25", "25 August", "schema", "/vulnerabilities/0/dateAdded"},
                 {"twice", "CVE-2025-48384", "CVE-2021-44228", "cve-unique", "/vulnerabilities/1/cveID"}});
}

}  // namespace
}  // namespace proofhouse::formats
