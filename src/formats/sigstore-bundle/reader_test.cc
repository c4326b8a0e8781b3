#include "formats/sigstore-bundle/reader.h"

#include "formats/reader_under_test.h"

namespace proofhouse::formats {
namespace {

constexpr Format kFormat = Format::kSigstoreBundle;

TEST(SigstoreBundleReader, ReadsEveryField) {
  const auto bundle = value_of<SigstoreBundle>(kFormat, sample(kFormat));
  EXPECT_EQ(bundle.version, "0.3");
  ASSERT_EQ(bundle.certificates.size(), 1U);
  ASSERT_EQ(bundle.entries.size(), 1U);
  const LogEntry& entry = bundle.entries[0];
  EXPECT_EQ(entry.index, 17);
  EXPECT_EQ(entry.kind, "dsse");
  EXPECT_EQ(entry.version, "0.0.1");
  EXPECT_EQ(entry.integrated->seconds(), 1788264000);
  EXPECT_EQ(entry.promise.size(), 7U);
  EXPECT_TRUE(entry.has_proof);
  EXPECT_EQ(entry.proof_index, 3);
  EXPECT_EQ(entry.tree_size, 4);
  EXPECT_EQ(entry.root_hash.size(), 32U);
  EXPECT_EQ(entry.hashes.size(), 2U);
  EXPECT_TRUE(entry.checkpoint.starts_with("log.example.com\n4\n"));
  EXPECT_EQ(bundle.timestamps.size(), 1U);
  ASSERT_TRUE(bundle.envelope);
  EXPECT_EQ(bundle.envelope->payload_type, kInTotoPayload);
  EXPECT_FALSE(bundle.message);
}

TEST(SigstoreBundleReader, BrokenLinesOfAStampAreARemark) {
  expect_remarked(kFormat, {{"line break", "\"signedTimestamp\": \"c3Rh", "\"signedTimestamp\": \"c3Rh\\n", "has line breaks"}});
}

TEST(SigstoreBundleReader, RefusesWithPointerAndCause) {
  constexpr auto kInvalid = ErrorCode::kInvalid;
  expect_refused(
      kFormat,
      {{"another media type", "v0.3+json", "v0.4+json", kInvalid, "/mediaType", "not a sigstore bundle"},
       {"no signer", "\"certificate\"", "\"certificat\"", kInvalid, "/verificationMaterial/publicKey", "exactly one signer"},
       {"no content", "\"dsseEnvelope\"", "\"envelope\"", kInvalid, "/messageSignature", "exactly one of"},
       {"a number that is none", "\"17\"", "\"-17\"", kInvalid, "/verificationMaterial/tlogEntries/0/logIndex", "whole number"},
       {"a body that is not base64", "\"canonicalizedBody\": \"", "\"canonicalizedBody\": \"*", kInvalid,
        "/verificationMaterial/tlogEntries/0/canonicalizedBody", "base64"},
       {"member twice", "\"verificationMaterial\"", "\"mediaType\"", kInvalid, "3:3", "twice"}});
}

}  // namespace
}  // namespace proofhouse::formats
