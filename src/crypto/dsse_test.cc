#include "crypto/dsse.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "crypto/test_keys.h"

namespace proofhouse::crypto {
namespace {

using testing::hex;
using testing::kP256Prefix;
using testing::private_key;
using testing::public_key;
using testing::public_key_of;

constexpr std::string_view kType = "application/vnd.in-toto+json";
constexpr std::string_view kPayload = R"({"_type":"https://in-toto.io/Statement/v1"})";

TEST(Pae, LengthsAreBytes) {
  EXPECT_EQ(pae("http://example.com/HelloWorld", "hello world"), "DSSEv1 29 http://example.com/HelloWorld 11 hello world");
  EXPECT_EQ(pae("", ""), "DSSEv1 0  0 ");
  EXPECT_EQ(pae("t\xC3\xA4", "\xE2\x82\xAC"), "DSSEv1 3 t\xC3\xA4 3 \xE2\x82\xAC");
  EXPECT_EQ(pae("a", std::string_view("\0\n", 2)), std::string("DSSEv1 1 a 2 \0\n", 15));
  EXPECT_NE(pae("a b", "c"), pae("a", "b c"));
}

// The example of the DSSE protocol: P-256, raw r and s; and the same numbers in DER.
TEST(Dsse, SpecificationVector) {
  const PublicKey key =
      public_key_of(std::string(kP256Prefix) + "67cd390f77aa359cb08c2235f652270493a9ed832b0abcc01f70954c0390d238" +
                    "0c782bd54e269125a44f4433aff1432ce94e12bca73aa67ac80cea12608ddf74");
  const auto raw =
      from_base64("A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA==").value();
  const auto der =
      from_base64("MEQCIANyarEBrVbCdjtsaqyOSHJ14qeRk6CdxfhZ2fjvPEo7AiBR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA==").value();
  const auto check = [&](SignatureScheme scheme, const std::vector<std::uint8_t>& signature, std::string_view payload) {
    return check_envelope("http://example.com/HelloWorld", as_bytes(payload),
                          std::vector<EnvelopeSignature>{{signature, "66301bbf"}},
                          std::vector<EnvelopeKey>{{key, scheme, std::nullopt}})
        .value()
        .matches.size();
  };
  EXPECT_EQ(check(SignatureScheme::ecdsa_raw, raw, "hello world"), 1U);
  EXPECT_EQ(check(SignatureScheme::ecdsa_der, der, "hello world"), 1U);
  EXPECT_EQ(check(SignatureScheme::ecdsa_der, raw, "hello world"), 0U);
  EXPECT_EQ(check(SignatureScheme::ecdsa_raw, der, "hello world"), 0U);
  EXPECT_EQ(check(SignatureScheme::ecdsa_raw, raw, "hello World"), 0U);
}

EnvelopeSignature signed_by(std::string_view key, std::string keyid = {}, std::string_view payload = kPayload) {
  return {private_key(key).sign(pae(kType, payload)), std::move(keyid)};
}

EnvelopeKey trusted(std::string_view name) {
  const PublicKey key = public_key(name);
  return {key, usual_scheme(key.algorithm()), std::nullopt};
}

struct EnvelopeCase {
  std::string what;
  std::vector<EnvelopeSignature> signatures;
  std::vector<EnvelopeKey> keys;
  std::vector<KeyMatch> matches;
  std::vector<std::size_t> unmatched;
};

TEST(Dsse, ThresholdsCountKeys) {
  const EnvelopeKey ed = trusted("ed25519");
  const EnvelopeKey p256 = trusted("p256");
  const EnvelopeKey rsa = trusted("rsa2048");
  const EnvelopeKey p256_raw{p256.key, SignatureScheme::ecdsa_raw, std::nullopt};
  const std::vector<EnvelopeCase> cases{
      {"one", {signed_by("ed25519")}, {ed}, {{0, 0}}, {}},
      {"two keys", {signed_by("ed25519"), signed_by("p256")}, {p256, ed}, {{0, 1}, {1, 0}}, {}},
      {"one key signs three times", {signed_by("p256"), signed_by("p256"), signed_by("p256")}, {p256}, {{0, 0}}, {}},
      {"one key with three key ids", {signed_by("p256", "a"), signed_by("p256", "b")}, {p256, ed}, {{0, 0}}, {}},
      {"one key listed three times", {signed_by("ed25519")}, {ed, ed, ed}, {{0, 0}}, {}},
      {"one key listed with two schemes", {signed_by("p256")}, {p256_raw, p256}, {{1, 0}}, {}},
      {"the key id names another key", {signed_by("ed25519", rsa.key.fingerprint().hex())}, {rsa, ed}, {{1, 0}}, {}},
      {"an unknown signature beside a known", {signed_by("p384"), signed_by("rsa2048")}, {rsa}, {{0, 1}}, {0}},
      {"no trusted key", {signed_by("ed25519")}, {}, {}, {0}},
      {"another payload", {signed_by("ed25519", "", "{}")}, {ed}, {}, {0}},
      {"signed without the encoding", {{private_key("ed25519").sign(kPayload), ""}}, {ed}, {}, {0}},
      {"an empty signature", {{{}, ""}, signed_by("ed25519")}, {ed, p256, rsa}, {{0, 1}}, {0}},
  };
  for (const auto& c : cases) {
    const auto check = check_envelope(kType, as_bytes(kPayload), c.signatures, c.keys);
    ASSERT_TRUE(check) << c.what;
    EXPECT_EQ(check->matches, c.matches) << c.what;
    EXPECT_EQ(check->unmatched, c.unmatched) << c.what;
  }
}

TEST(Dsse, TheTypeIsSigned) {
  const auto check =
      check_envelope("application/json", as_bytes(kPayload), std::vector{signed_by("ed25519")}, std::vector{trusted("ed25519")});
  EXPECT_TRUE(check.value().matches.empty());
}

TEST(Dsse, NoSignatureAndTooMany) {
  const auto none = check_envelope(kType, as_bytes(kPayload), {}, std::vector{trusted("ed25519")});
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, ErrorCode::kInvalid);
  const std::vector<EnvelopeSignature> many(kMostEnvelopeSignatures + 1);
  const auto refused = check_envelope(kType, as_bytes(kPayload), many, std::vector{trusted("ed25519")});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::kLimit);
}

}  // namespace
}  // namespace proofhouse::crypto
