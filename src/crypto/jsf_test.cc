#include "crypto/jsf.h"

#include <gtest/gtest.h>

#include "crypto/test_keys.h"
#include "syntax/canonical_json.h"

namespace proofhouse::crypto {
namespace {

using testing::private_key;
using testing::public_key;

syntax::JsonDocument parsed(const std::string& text) { return syntax::JsonDocument::parse(text, Limits{}).value(); }

// r and s of a DER signature, each filled to half.
std::vector<std::uint8_t> raw_of(const std::vector<std::uint8_t>& der, std::size_t half) {
  std::vector<std::uint8_t> raw(2 * half);
  std::size_t at = 2;
  for (std::size_t number = 0; number < 2; ++number) {
    const std::size_t size = der[at + 1];
    const std::size_t skip = size > half ? size - half : 0;
    const std::size_t begin = at + 2 + skip;
    std::copy_n(der.begin() + static_cast<std::ptrdiff_t>(begin), size - skip,
                raw.begin() + static_cast<std::ptrdiff_t>((number + 1) * half - (size - skip)));
    at += 2 + size;
  }
  return raw;
}

// The text with "@" replaced by a signature of `key` over the canonical form of `covered`.
std::string signed_text(std::string text, const std::string& covered, const std::string& key) {
  const std::string message = syntax::canonical_json(parsed(covered).root()).value();
  auto signature = private_key(key).sign(message);
  if (key == "p256") signature = raw_of(signature, 32);
  if (key == "p384") signature = raw_of(signature, 48);
  const std::size_t at = text.find('@');
  return text.replace(at, 1, to_base64(signature));
}

struct Case {
  std::string key;
  std::string algorithm;
};

TEST(Jsf, OneSignatureOfEachKind) {
  for (const auto& [key, algorithm] :
       std::vector<Case>{{"ed25519", "Ed25519"}, {"p256", "ES256"}, {"p384", "ES384"}, {"rsa2048", "PS256"}}) {
    SCOPED_TRACE(algorithm);
    const std::string core = R"("algorithm":")" + algorithm + R"(","keyId":"k")";
    const std::string text = signed_text(R"({"b":1.0,"a":"x","signature":{)" + core + R"(,"value":"@"}})",
                                         R"({"a":"x","b":1,"signature":{)" + core + "}}", key);
    const std::vector<PublicKey> keys{public_key(key == "ed25519" ? "p256" : "ed25519"), public_key(key)};
    const auto document = parsed(text);
    const auto check = check_jsf(document.root(), keys);
    ASSERT_TRUE(check) << one_line(check.error());
    EXPECT_TRUE(check->all_verified());
    EXPECT_EQ(check->signatures[0].key, 1U);
    EXPECT_EQ(check->signatures[0].key_id, "k");
    // Another content, another key, an algorithm that does not fit.
    std::string changed = text;
    changed.replace(changed.find("\"x\""), 3, "\"y\"");
    const auto other = parsed(changed);
    EXPECT_FALSE(check_jsf(other.root(), keys)->all_verified());
    EXPECT_FALSE(check_jsf(document.root(), std::span(keys).first(1))->all_verified());
    EXPECT_FALSE(check_jsf(document.root(), {})->all_verified());
  }
}

TEST(Jsf, SignersStandAloneAndChainsBuildUp) {
  const std::string first = R"({"algorithm":"Ed25519","value":")";
  std::string signers =
      R"({"a":1,"signature":{"signers":[{"algorithm":"Ed25519","value":"@"},{"algorithm":"ES256","value":"#"}]}})";
  signers = signed_text(signers, R"({"a":1,"signature":{"signers":[{"algorithm":"Ed25519"}]}})", "ed25519");
  signers[signers.find('#')] = '@';
  signers = signed_text(signers, R"({"a":1,"signature":{"signers":[{"algorithm":"ES256"}]}})", "p256");
  const std::vector<PublicKey> keys{public_key("ed25519"), public_key("p256")};
  const auto document = parsed(signers);
  const auto check = check_jsf(document.root(), keys).value();
  EXPECT_EQ(check.form, JsfForm::kSigners);
  EXPECT_TRUE(check.all_verified());
  EXPECT_EQ(check.distinct_keys(), 2U);

  std::string chain = R"({"a":1,"signature":{"chain":[{"algorithm":"Ed25519","value":"@"},{"algorithm":"ES256","value":"#"}]}})";
  chain = signed_text(chain, R"({"a":1,"signature":{"chain":[{"algorithm":"Ed25519"}]}})", "ed25519");
  const std::size_t from = chain.find(first) + first.size();
  const std::string value = chain.substr(from, chain.find('"', from) - from);
  chain[chain.find('#')] = '@';
  chain = signed_text(
      chain, R"({"a":1,"signature":{"chain":[{"algorithm":"Ed25519","value":")" + value + R"("},{"algorithm":"ES256"}]}})",
      "p256");
  const auto linked = parsed(chain);
  EXPECT_TRUE(check_jsf(linked.root(), keys)->all_verified());
  EXPECT_EQ(check_jsf(linked.root(), keys)->form, JsfForm::kChain);
}

TEST(Jsf, ExclusionsMustBeListed) {
  const std::string core = R"("algorithm":"Ed25519","excludes":["note"])";
  const std::string text = signed_text(R"({"a":1,"note":"free","signature":{)" + core + R"(,"value":"@"}})",
                                       R"({"a":1,"signature":{)" + core + "}}", "ed25519");
  const auto document = parsed(text);
  const std::vector<PublicKey> keys{public_key("ed25519")};
  EXPECT_FALSE(check_jsf(document.root(), keys));
  const auto check = check_jsf(document.root(), keys, {{"note"}, {}});
  ASSERT_TRUE(check);
  EXPECT_TRUE(check->all_verified());
  EXPECT_EQ(check->excluded, std::vector<std::string>{"note"});
}

TEST(Jsf, Refuses) {
  const std::vector<PublicKey> keys{public_key("ed25519")};
  for (const char* text :
       {R"({"a":1})", R"({"signature":"x"})", R"({"signature":{}})", R"({"signature":{"algorithm":"none","value":"AA"}})",
        R"({"signature":{"algorithm":"HS256","value":"AA"}})", R"({"signature":{"algorithm":"ES512","value":"AA"}})",
        R"({"signature":{"algorithm":"Ed25519"}})", R"({"signature":{"algorithm":"Ed25519","value":"A A"}})",
        R"({"signature":{"algorithm":"Ed25519","value":"AA","extensions":["x"],"x":1}})",
        R"({"signature":{"algorithm":"Ed25519","value":"AA","signers":[]}})", R"({"signature":{"chain":[]}})",
        R"({"signature":{"signers":[1]}})", R"({"n":1e999,"signature":{"algorithm":"Ed25519","value":"AA"}})"}) {
    const auto document = parsed(text);
    const auto check = check_jsf(document.root(), keys);
    ASSERT_FALSE(check) << text;
    EXPECT_EQ(check.error().code, ErrorCode::kInvalid);
  }
  // A key that the signature brings is not believed.
  const auto document = parsed(R"({"signature":{"algorithm":"Ed25519","publicKey":{"kty":"OKP"},"value":"AAAA"}})");
  EXPECT_FALSE(check_jsf(document.root(), keys)->all_verified());
}

}  // namespace
}  // namespace proofhouse::crypto
