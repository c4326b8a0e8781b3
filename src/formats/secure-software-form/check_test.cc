#include "formats/secure-software-form/check.h"

#include "formats/check_under_test.h"
#include "formats/reader_under_test.h"

namespace proofhouse::formats {
namespace {

TEST(SecureSoftwareFormCheck, SaysEachBreachWithItsPlace) {
  const std::string sound = sample(Format::kSecureSoftwareForm);
  EXPECT_TRUE(check(sound).valid) << said(check(sound));
  expect_broken(sound, {{"unknown key", "\"website\"", "\"site\"", "schema"},
                        {"no version", "\"version\": \"4.2.1\",", "", "form-version", "/products/0"},
                        {"no date", ",\n      \"released\": \"2026-09-01\"", "", "form-date", "/products/0"},
                        {"signed before", "2026-09-10", "2026-08-20", "form-date-order", "/products/0"},
                        {"unsigned", ",\n    \"date\": \"2026-09-10\"", "", "form-date", "/signature"},
                        {"a box", "\"provenance\",", "", "form-statement", "/attested"},
                        {"no delegation", "\"file\": \"delegation.pdf\"", "\"file\": \"\"", "schema"},
                        {"a delegation of any file",
                         ",\n      \"sha256\": \"7777777777777777777777777777777777777777777777777777777777777777\"", "",
                         "form-signer", "/signature/delegation"}});
}

}  // namespace
}  // namespace proofhouse::formats
