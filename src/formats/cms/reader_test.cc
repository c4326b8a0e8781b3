#include "formats/cms/reader.h"

#include "crypto/signature_vectors.h"
#include "formats/reader_under_test.h"

namespace proofhouse::formats {

namespace {

using crypto::testing::vector_of;

CmsDocument document(std::string_view name) { return value_of<CmsDocument>(Format::kCms, std::string(vector_of(name))); }

TEST(CmsReader, ReadsSignersCertificatesAndTimes) {
  const auto cms = value_of<CmsDocument>(Format::kCms, sample(Format::kCms));
  EXPECT_EQ(cms.content_type, "1.2.840.113549.1.7.1");
  EXPECT_FALSE(cms.attached);
  ASSERT_EQ(cms.certificates.size(), 2U);
  EXPECT_EQ(cms.certificates[0].subject, "C=DE, O=Example Relays Ltd, CN=Example Person");
  EXPECT_EQ(cms.certificates[0].issuer, "C=DE, O=Example Relays Ltd, CN=Example Issuing CA");
  EXPECT_EQ(cms.certificates[0].not_before->iso(), "2024-01-01T00:00:00Z");
  EXPECT_EQ(cms.certificates[0].not_after->iso(), "2026-01-01T00:00:00Z");
  EXPECT_EQ(cms.certificates[0].usages, (std::vector<std::string>{"1.3.6.1.5.5.7.3.4"}));
  ASSERT_EQ(cms.signers.size(), 1U);
  EXPECT_EQ(cms.signers[0].issuer, cms.certificates[0].issuer);
  EXPECT_EQ(cms.signers[0].serial, cms.certificates[0].serial);
  EXPECT_EQ(cms.signers[0].digest, "sha256");
  EXPECT_EQ(cms.signers[0].algorithm, "ECDSA with SHA-256");
  EXPECT_EQ(cms.signers[0].signing_time->iso(), "2025-01-01T00:00:00Z");
  EXPECT_EQ(cms.signers[0].stamped->iso(), "2025-02-01T12:00:00Z");
}

TEST(CmsReader, ReadsEveryForm) {
  EXPECT_TRUE(document("attached").attached);
  EXPECT_EQ(document("attached").content_size, vector_of("content").size());
  EXPECT_EQ(document("two-signers").signers.size(), 2U);
  EXPECT_EQ(document("indefinite").signers.size(), 1U);
  EXPECT_EQ(document("pem").signers.size(), 1U);
  EXPECT_EQ(document("token").content_type, "1.2.840.113549.1.9.16.1.4");
  EXPECT_TRUE(document("by-key-id").signers[0].issuer.empty());
  EXPECT_EQ(document("no-certificate").certificates.size(), 0U);
}

TEST(CmsReader, RefusesWhatIsNoSignedData) {
  for (const std::string_view name : {"content", "cut", "trailing", "long-length", "enveloped", "root.pem", "good.crl"}) {
    const auto read = formats::read(Format::kCms, std::string(vector_of(name)));
    EXPECT_FALSE(read) << name;
    if (!read) {
      EXPECT_FALSE(read.error().cause.empty());
    }
  }
  EXPECT_FALSE(formats::read(Format::kCms, ""));
}

TEST(CmsReader, DepthAndElementsAreLimited) {
  // Ten thousand levels of a SEQUENCE without a length, and a list of as many elements as the limit and one more.
  std::string deep;
  for (int i = 0; i < 10'000; ++i) deep += std::string("\x30\x80", 2);
  const auto nested = cms::read(deep, cms::kLimits);
  ASSERT_FALSE(nested);
  EXPECT_EQ(nested.error().code, ErrorCode::kLimit) << one_line(nested.error());
  std::string wide("\x30\x80", 2);
  for (int i = 0; i < 1000; ++i) wide += std::string("\x05\x00", 2);
  Limits few = cms::kLimits;
  few.nodes = 500;
  const auto many = cms::read(wide, few);
  ASSERT_FALSE(many);
  EXPECT_EQ(many.error().code, ErrorCode::kLimit);
}

TEST(CmsReader, AClaimedLengthAllocatesNothing) {
  const std::string huge("\x30\x84\xFF\xFF\xFF\xFF\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02", 17);
  const auto read = formats::read(Format::kCms, huge);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, ErrorCode::kMalformed);
}

}  // namespace

}  // namespace proofhouse::formats
