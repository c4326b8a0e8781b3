#include "formats/sigstore-bundle/check.h"

#include "formats/check_under_test.h"
#include "formats/reader_under_test.h"

namespace proofhouse::formats {
namespace {

TEST(SigstoreBundleCheck, TheSampleIsValid) {
  const FileCheck found = check(sample(Format::kSigstoreBundle));
  EXPECT_EQ(found.kind, "sigstore-bundle");
  EXPECT_EQ(found.version, "0.3");
  EXPECT_TRUE(found.valid) << said(found);
}

TEST(SigstoreBundleCheck, SaysEachBreachWithItsPlace) {
  expect_broken(
      sample(Format::kSigstoreBundle),
      {{"media type", "v0.3+json", "v0.9+json", "media-type", "/mediaType"},
       {"no certificate", "\"certificate\"", "\"c\"", "signer", "/verificationMaterial"},
       {"no proof", "\"inclusionProof\"", "\"proof\"", "inclusion-proof", "/verificationMaterial/tlogEntries/0"},
       {"no checkpoint", "\"checkpoint\"", "\"note\"", "inclusion-proof", "/verificationMaterial/tlogEntries/0/inclusionProof"},
       {"no promise", "\"inclusionPromise\"", "\"promise\"", "integrated-time", "/verificationMaterial/tlogEntries/0"},
       {"no body", "\"canonicalizedBody\"", "\"body\"", "schema", "/verificationMaterial/tlogEntries/0"},
       {"no content", "\"dsseEnvelope\"", "\"envelope\"", "content", ""},
       {"a payload that is not JSON", "\"payload\": \"eyJf", "\"payload\": \"AAAA", "payload"},
       {"not base64", "\"canonicalizedBody\": \"e", "\"canonicalizedBody\": \"*", "form"}});
}

}  // namespace
}  // namespace proofhouse::formats
