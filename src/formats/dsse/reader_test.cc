#include "formats/dsse/reader.h"

#include "base/text.h"
#include "formats/reader_under_test.h"

namespace proofhouse::formats {

namespace {

std::string with_signatures(std::size_t count, std::string_view signature) {
  std::string text = R"({"payloadType":"t","payload":"","signatures":[)";
  for (std::size_t i = 0; i < count; ++i) text += (i > 0 ? "," : "") + (R"({"sig":")" + std::string(signature) + "\"}");
  return text + "]}";
}

TEST(DsseReader, ReadsEveryField) {
  const auto envelope = value_of<Envelope>(Format::kDsse, sample(Format::kDsse));
  EXPECT_EQ(envelope.payload_type, kInTotoPayload);
  EXPECT_TRUE(as_text(envelope.payload).starts_with("{\"_type\":\"https://in-toto.io/Statement/v1\""));
  ASSERT_EQ(envelope.signatures.size(), 2U);
  EXPECT_EQ(envelope.signatures[0].keyid, "example-2026");
  EXPECT_EQ(envelope.signatures[0].signature.size(), 64U);
  EXPECT_EQ(envelope.signatures[1].keyid, "");
  EXPECT_EQ(envelope.signatures[1].signature[0], 251);
}

TEST(DsseReader, PassesUnknownMembers) {
  const auto document =
      document_of(Format::kDsse, R"({"more":[1],"payloadType":"t","payload":"YQ==","signatures":[{"sig":"YQ","x":{}}]})");
  EXPECT_TRUE(document.remarks.empty());
}

TEST(DsseReader, RefusesWithPlaceAndCause) {
  constexpr auto kInvalid = ErrorCode::kInvalid;
  expect_refused(
      Format::kDsse,
      {{"no type", "payloadType", "payload_type", kInvalid, "/payloadType", "is missing"},
       {"empty type", "application/vnd.in-toto+json", "", kInvalid, "/payloadType", "is empty"},
       {"no payload", "\"payload\"", "\"body\"", kInvalid, "/payload", "is missing"},
       {"line break in the payload", "\"payload\": \"", "\"payload\": \"\\n", kInvalid, "/payload", "canonical base64"},
       {"payload as number", "\"payload\": ", "\"payload\": 1, \"x\": ", kInvalid, "/payload", "canonical base64"},
       {"bits that are not zero", "Pw==", "Px==", kInvalid, "/signatures/0/sig", "canonical base64"},
       {"empty signature", "\"keyid\": \"example-2026\",", "\"sig\": \"\", \"n\": {},\"x\":1},{", kInvalid, "/signatures/0/sig",
        "is empty"},
       {"no signatures", "\"signatures\": [", "\"signatures\": [], \"x\": [", kInvalid, "/signatures", "no signature"},
       {"signatures as object", "\"signatures\": [", "\"signatures\": {}, \"x\": [", kInvalid, "/signatures", "an array"},
       {"a signature as text", "\"signatures\": [", "\"signatures\": [\"a\",", kInvalid, "/signatures/0", "an object"},
       {"keyid as number", "\"example-2026\"", "7", kInvalid, "/signatures/0/keyid", "instead of a text"},
       {"member twice", "\"payload\": ", "\"payloadType\": ", kInvalid, "3:3", "twice"}});
}

TEST(DsseReader, CountsAndSizesAreLimited) {
  EXPECT_TRUE(read(Format::kDsse, with_signatures(dsse::kMostSignatures, "YQ==")));
  EXPECT_EQ(read(Format::kDsse, with_signatures(dsse::kMostSignatures + 1, "YQ==")).error().code, ErrorCode::kLimit);
  const std::string longest = to_base64(std::vector<std::uint8_t>(dsse::kMostSignatureBytes));
  const std::string longer = to_base64(std::vector<std::uint8_t>(dsse::kMostSignatureBytes + 1));
  EXPECT_TRUE(read(Format::kDsse, with_signatures(1, longest)));
  EXPECT_EQ(read(Format::kDsse, with_signatures(1, longer)).error().code, ErrorCode::kLimit);
}

}  // namespace

}  // namespace proofhouse::formats
