// Who signed, and whether that person may: every state that a check can end in.
#include "tender/trust.h"

#include <gtest/gtest.h>

#include "tender/tender_under_test.h"

namespace proofhouse::tender {
namespace {

using crypto::PrivateKey;
using testing::envelope_over;
using testing::p256_key;
using testing::signature_over;
using testing::trusted;

constexpr std::string_view kPayload = R"({"_type":"https://in-toto.io/Statement/v1"})";
const Date kToday = Date::from(2026, 11, 1);

TrustPolicy policy_of(std::vector<TrustedKey> keys) {
  std::vector<std::pair<std::string, TrustedKey>> by_file;
  for (auto& key : keys) by_file.emplace_back("trust/" + key.id.str() + ".yaml", std::move(key));
  auto policy = TrustPolicy::make(std::move(by_file));
  if (!policy) throw std::runtime_error(one_line(policy.error()));
  return *std::move(policy);
}

SignatureCheck check(const TrustPolicy& policy, const Envelope& envelope,
                     std::optional<Purpose> purpose = Purpose::kShipmentAttestation,
                     const std::vector<std::string>& makers = {"Example Relays Ltd"}) {
  return policy.check(envelope, purpose, makers, kToday);
}

class TrustTest : public ::testing::Test {
 protected:
  const PrivateKey ed_ = PrivateKey::generate_ed25519();
  const PrivateKey p256_ = p256_key();
  const Envelope by_ed_ = envelope_over(kPayload, {signature_over(ed_, kPayload, "ed")});
  const Envelope by_p256_ = envelope_over(kPayload, {signature_over(p256_, kPayload)});
};

TEST_F(TrustTest, GoodByEitherAlgorithm) {
  const auto policy = policy_of({trusted("ed", ed_.public_key()), trusted("p256", p256_.public_key())});
  for (const auto& [envelope, id] : {std::pair(by_ed_, "ed"), std::pair(by_p256_, "p256")}) {
    const auto seen = check(policy, envelope);
    EXPECT_EQ(seen.state, SignatureState::kGood) << seen.detail;
    EXPECT_EQ(seen.key, KeyId(id));
    EXPECT_EQ(seen.holder, std::string("Holder of ") + id + ", Officer, Example Relays Ltd");
    EXPECT_EQ(seen.purposes, (std::vector{Purpose::kShipmentAttestation, Purpose::kTestReport}));
  }
}

struct Case {
  std::string_view name;
  void (*change)(TrustedKey&);
  SignatureState state;
  std::string_view says;
};

constexpr Case kCases[] = {
    {"as it is", [](TrustedKey&) {}, SignatureState::kGood, "signed by"},
    {"last day", [](TrustedKey& key) { key.until = kToday; }, SignatureState::kGood, "signed by"},
    {"day after the last", [](TrustedKey& key) { key.until = kToday.plus_days(-1); }, SignatureState::kExpired,
     "until 2026-10-31"},
    {"first day", [](TrustedKey& key) { key.from = kToday; }, SignatureState::kGood, "signed by"},
    {"day before the first", [](TrustedKey& key) { key.from = kToday.plus_days(1); }, SignatureState::kNotYetValid,
     "from 2026-11-02"},
    {"another purpose", [](TrustedKey& key) { key.purposes = {Purpose::kLab}; }, SignatureState::kNotAuthorised,
     "purpose shipment-attestation"},
    {"another maker", [](TrustedKey& key) { key.makers = {"Somebody Else"}; }, SignatureState::kNotAuthorised,
     "maker Example Relays Ltd"},
    {"the maker among others", [](TrustedKey& key) { key.makers = {"Somebody Else", "EXAMPLE RELAYS LTD"}; },
     SignatureState::kGood, "signed by"},
};

TEST_F(TrustTest, ValidityPurposeAndMaker) {
  for (const auto& wanted : kCases) {
    SCOPED_TRACE(wanted.name);
    auto key = trusted("ed", ed_.public_key());
    wanted.change(key);
    const auto seen = check(policy_of({key}), by_ed_);
    EXPECT_EQ(seen.state, wanted.state) << seen.detail;
    EXPECT_NE(seen.detail.find(wanted.says), std::string::npos) << seen.detail;
  }
}

TEST_F(TrustTest, NoPurposeAskedMeansAnyAndNoMakerMeansAny) {
  auto key = trusted("ed", ed_.public_key());
  key.purposes = {Purpose::kLab};
  EXPECT_EQ(check(policy_of({key}), by_ed_, std::nullopt).state, SignatureState::kGood);
  key.purposes = {Purpose::kShipmentAttestation};
  key.makers = {"Somebody Else"};
  EXPECT_EQ(check(policy_of({key}), by_ed_, Purpose::kShipmentAttestation, {}).state, SignatureState::kGood);
}

TEST_F(TrustTest, OfSeveralMakersEachMustBeCovered) {
  auto key = trusted("ed", ed_.public_key());
  key.makers = {"A"};
  const auto seen = check(policy_of({key}), by_ed_, Purpose::kShipmentAttestation, {"A", "B"});
  EXPECT_EQ(seen.state, SignatureState::kNotAuthorised);
  EXPECT_NE(seen.detail.find("maker B"), std::string::npos);
  key.makers = {"A", "B"};
  EXPECT_EQ(check(policy_of({key}), by_ed_, Purpose::kShipmentAttestation, {"A", "B"}).state, SignatureState::kGood);
}

TEST_F(TrustTest, UnknownKey) {
  EXPECT_EQ(check(policy_of({}), by_ed_).state, SignatureState::kUnknownKey);
  const auto seen = check(policy_of({trusted("p256", p256_.public_key())}), by_ed_);
  EXPECT_EQ(seen.state, SignatureState::kUnknownKey);
  EXPECT_TRUE(seen.key.empty());
}

TEST_F(TrustTest, AHintOfAKnownKeyMakesItBad) {
  auto envelope = by_ed_;
  envelope.payload.push_back(' ');
  EXPECT_EQ(check(policy_of({trusted("ed", ed_.public_key())}), envelope).state, SignatureState::kBad);
  envelope.signatures[0].keyid = "nobody";
  EXPECT_EQ(check(policy_of({trusted("ed", ed_.public_key())}), envelope).state, SignatureState::kUnknownKey);
}

TEST_F(TrustTest, AHintNeverChoosesAKey) {
  auto envelope = by_ed_;
  envelope.signatures[0].keyid = "p256";
  const auto seen = check(policy_of({trusted("p256", p256_.public_key()), trusted("ed", ed_.public_key())}), envelope);
  EXPECT_EQ(seen.state, SignatureState::kGood);
  EXPECT_EQ(seen.key, KeyId("ed"));
}

TEST_F(TrustTest, AWeakKeyIsNeverGood) {
  TrustedKey weak = trusted("weak", ed_.public_key());
  weak.pem = testing::test_key_text("refused-rsa1024.pub.pem");
  const auto policy = policy_of({weak, trusted("ed", ed_.public_key())});
  const auto forged = envelope_over(kPayload, {{"weak", std::vector<std::uint8_t>(128, 1)}});
  const auto seen = check(policy, forged);
  EXPECT_EQ(seen.state, SignatureState::kWeakKey);
  EXPECT_EQ(check(policy, by_ed_).state, SignatureState::kGood);
}

TEST_F(TrustTest, OtherPayloadTypesAreMalformed) {
  auto envelope = by_ed_;
  envelope.payload_type = "text/plain";
  envelope.signatures = {{"ed", ed_.sign(crypto::pae("text/plain", kPayload))}};
  const auto seen = check(policy_of({trusted("ed", ed_.public_key())}), envelope);
  EXPECT_EQ(seen.state, SignatureState::kMalformed);
  EXPECT_NE(seen.detail.find("text/plain"), std::string::npos);
}

TEST_F(TrustTest, NoSignatureAndTooManyAreMalformed) {
  const auto policy = policy_of({trusted("ed", ed_.public_key())});
  EXPECT_EQ(check(policy, envelope_over(kPayload, {})).state, SignatureState::kMalformed);
  EXPECT_EQ(check(policy, envelope_over(kPayload, std::vector<EnvelopeSignature>(65, by_ed_.signatures[0]))).state,
            SignatureState::kMalformed);
}

TEST_F(TrustTest, OneGoodSignatureOfSeveralSuffices) {
  const auto envelope =
      envelope_over(kPayload, {{"x", {1, 2, 3}}, {"y", std::vector<std::uint8_t>(64, 7)}, signature_over(ed_, kPayload)});
  EXPECT_EQ(check(policy_of({trusted("ed", ed_.public_key())}), envelope).state, SignatureState::kGood);
}

TEST_F(TrustTest, OfTwoKeysTheBestStateWinsInAnyOrder) {
  const auto both = envelope_over(kPayload, {signature_over(p256_, kPayload), signature_over(ed_, kPayload)});
  auto expired = trusted("ed", ed_.public_key());
  expired.until = Date::from(2026, 1, 1);
  auto stranger = trusted("p256", p256_.public_key());
  stranger.makers = {"Somebody Else"};
  EXPECT_EQ(check(policy_of({expired, trusted("p256", p256_.public_key())}), both).state, SignatureState::kGood);
  EXPECT_EQ(check(policy_of({expired, stranger}), both).state, SignatureState::kExpired);
  EXPECT_EQ(check(policy_of({stranger, expired}), both).state, SignatureState::kExpired);
}

TEST_F(TrustTest, TheSchemeIsTheBuyers) {
  auto key = trusted("p256", p256_.public_key());
  key.scheme = "ecdsa-raw";
  EXPECT_EQ(check(policy_of({key}), by_p256_).state, SignatureState::kUnknownKey);
  key.scheme = "ecdsa-der";
  EXPECT_EQ(check(policy_of({key}), by_p256_).state, SignatureState::kGood);
}

struct WrongKey {
  std::string_view name;
  void (*change)(TrustedKey& first, TrustedKey& second);
  std::string_view says;
};

constexpr WrongKey kWrongKeys[] = {
    {"no key", [](TrustedKey&, TrustedKey& key) { key.pem = "nonsense\n"; }, ""},
    {"a private key", [](TrustedKey&, TrustedKey& key) { key.pem = testing::test_key_text("ed25519.pem"); }, ""},
    {"a certificate", [](TrustedKey&, TrustedKey& key) { key.pem = testing::test_key_text("refused-certificate.pem"); }, ""},
    {"an unknown scheme", [](TrustedKey&, TrustedKey& key) { key.scheme = "md5"; }, "does not fit"},
    {"another key's scheme", [](TrustedKey&, TrustedKey& key) { key.scheme = "ed25519"; }, "does not fit"},
    {"one id twice", [](TrustedKey& first, TrustedKey& key) { key.id = first.id; }, "already holds the key id"},
    {"one key twice", [](TrustedKey& first, TrustedKey& key) { key.pem = first.pem; }, "holds the same key as first.yaml"},
};

TEST_F(TrustTest, WrongEntriesNameTheirFile) {
  for (const auto& wrong : kWrongKeys) {
    SCOPED_TRACE(wrong.name);
    auto first = trusted("ed", ed_.public_key());
    auto second = trusted("p256", p256_.public_key());
    wrong.change(first, second);
    const auto policy = TrustPolicy::make({{"first.yaml", first}, {"second.yaml", second}});
    ASSERT_FALSE(policy);
    EXPECT_EQ(policy.error().file, "second.yaml") << one_line(policy.error());
    EXPECT_NE(policy.error().cause.find(wrong.says), std::string::npos) << one_line(policy.error());
  }
}

}  // namespace
}  // namespace proofhouse::tender
