#include "formats/secure-software-form/reader.h"

#include "formats/reader_under_test.h"

namespace proofhouse::formats {
namespace {

constexpr Format kFormat = Format::kSecureSoftwareForm;

TEST(SecureSoftwareFormReader, ReadsEveryField) {
  const auto form = value_of<SecureSoftwareForm>(kFormat, sample(kFormat));
  EXPECT_FALSE(form.extension);
  EXPECT_EQ(form.producer, "Example Relays Ltd");
  ASSERT_EQ(form.products.size(), 2U);
  EXPECT_EQ(form.products[0].version, "4.2.1");
  EXPECT_EQ(form.products[0].released->iso(), "2026-09-01");
  EXPECT_EQ(form.contact_email, "psirt@example.com");
  EXPECT_EQ(form.attested.size(), 4U);
  EXPECT_FALSE(form.signer_is_chief_executive);
  EXPECT_EQ(form.delegation, "delegation.pdf");
  EXPECT_EQ(form.delegation_sha256->brief(), "777777777777");
  EXPECT_EQ(form.signed_on->iso(), "2026-09-10");
}

TEST(SecureSoftwareFormReader, Refuses) {
  const auto refused = [](std::string_view from, std::string_view to) { return !read(kFormat, edited(kFormat, from, to)); };
  EXPECT_TRUE(refused("form-1", "form-2"));
  EXPECT_TRUE(refused("\"provenance\"", "\"hope\""));
  EXPECT_TRUE(refused("\"designee\"", "\"intern\""));
  EXPECT_TRUE(refused("\"website\"", "\"site\""));
  EXPECT_TRUE(refused("\"2026-09-10\"", "\"tomorrow\""));
  EXPECT_TRUE(refused("\"signature\"", "\"signed\""));
}

}  // namespace
}  // namespace proofhouse::formats
