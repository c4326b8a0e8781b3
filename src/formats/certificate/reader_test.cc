#include "formats/certificate/reader.h"

#include "formats/reader_under_test.h"

namespace proofhouse::formats {

namespace {

TEST(CertificateReader, ReadsEveryField) {
  const auto certificate = value_of<Certificate>(Format::kCertificate, sample(Format::kCertificate));
  EXPECT_EQ(certificate.body, "Example Certification");
  EXPECT_EQ(certificate.accreditation, "EX-0001 (ISO/IEC 17065)");
  EXPECT_EQ(certificate.scheme, "Example CSA");
  EXPECT_EQ(certificate.number, "CSA-2026-17");
  EXPECT_EQ(certificate.product.model, "ER-40");
  EXPECT_EQ(certificate.issued.iso(), "2026-01-15");
  EXPECT_EQ(certificate.valid_until.iso(), "2029-01-14");
  EXPECT_EQ(certificate.scope, "IEC 62443-4-2, level 2");
  EXPECT_EQ(certificate.proves, (std::vector<RequirementId>{RequirementId("DEF-1"), RequirementId("AUTH-2")}));
  EXPECT_EQ(certificate.product_node, 6U);
  EXPECT_EQ(certificate.valid_until_node, 12U);
}

TEST(CertificateReader, RefusesWithPlaceAndCause) {
  constexpr auto kInvalid = ErrorCode::kInvalid;
  expect_refused(
      Format::kCertificate,
      {{"other schema", "certificate-1", "certificate", kInvalid, "2:13", "proofhouse-certificate-1"},
       {"unknown key", "\"scope\"", "\"scop\"", kInvalid, "1:1", "\"scope\" is missing"},
       {"extra key", "\"scope\"", "\"level\": 2, \"scope\"", kInvalid, "15:3", "unknown key \"level\""},
       {"ends before it begins", "2029-01-14", "2025-01-14", kInvalid, "14:18", "lies before \"issued\""},
       {"no number", "\"CSA-2026-17\"", "\"\"", kInvalid, "6:13", "\"number\" is empty"},
       {"proves a number", "\"AUTH-2\"", "2", kInvalid, "18:5", "instead of a text"},
       {"proves nothing named", "\"AUTH-2\"", "\"\"", kInvalid, "16:13", "holds an empty text"},
       {"product as text", "\"product\": {", "\"product\": \"ER-40\", \"other\": {", kInvalid, "7:14", "instead of a map"}});
}

}  // namespace

}  // namespace proofhouse::formats
