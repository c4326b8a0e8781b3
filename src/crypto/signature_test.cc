#include "crypto/signature.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "crypto/test_keys.h"

namespace proofhouse::crypto {
namespace {

using testing::hex;
using testing::kEd25519Prefix;
using testing::kP256Prefix;
using testing::kP384Prefix;
using testing::private_key;
using testing::public_key;
using testing::public_key_of;
using enum SignatureScheme;

std::string cause_of(const Result<void>& result) {
  if (result) return "";
  EXPECT_EQ(result.error().code, ErrorCode::kInvalid);
  return result.error().cause;
}

const std::string kMatch = "the signature does not match the message";
const std::string kLength = "the signature has the wrong length";
const std::string kDer = "the signature is not DER";
const std::string kRange = "the signature holds a number outside its range";

struct Rfc8032 {
  std::string secret;
  std::string point;
  std::string message;
  std::string signature;
};

// RFC 8032 §7.1, tests 1 to 3.
TEST(Ed25519, Rfc8032Vectors) {
  const std::vector<Rfc8032> cases{
      {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
       "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
       "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438"
       "e7a100b"},
      {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
       "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
       "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d29161"
       "2bb0c00"},
      {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
       "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
       "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027becee"
       "a1ec40a"},
  };
  for (const auto& c : cases) {
    const PublicKey key = public_key_of(std::string(kEd25519Prefix) + c.point);
    EXPECT_EQ(cause_of(verify(key, ed25519, hex(c.message), hex(c.signature))), "");
    const std::string pkcs8 = to_base64(hex("302e020100300506032b657004220420" + c.secret));
    const auto secret = PrivateKey::from_pem("-----BEGIN PRIVATE KEY-----\n" + pkcs8 + "\n-----END PRIVATE KEY-----\n");
    ASSERT_TRUE(secret);
    EXPECT_EQ(secret->public_key(), key);
    EXPECT_EQ(to_hex(secret->sign(hex(c.message))), c.signature);
  }
}

TEST(Ed25519, Negative) {
  const PrivateKey key = private_key("ed25519");
  const auto message = as_bytes("m");
  const auto good = key.sign(message);
  const auto refused = [&](const std::vector<std::uint8_t>& signature) {
    return cause_of(verify(key.public_key(), ed25519, message, signature));
  };
  EXPECT_EQ(refused(good), "");
  EXPECT_EQ(refused({}), kLength);
  EXPECT_EQ(refused({good.begin(), good.end() - 1}), kLength);
  auto longer = good;
  longer.push_back(0);
  EXPECT_EQ(refused(longer), kLength);
  EXPECT_EQ(refused(std::vector<std::uint8_t>(64, 0)), kMatch);
  for (std::size_t i = 0; i < good.size(); ++i) {
    auto flipped = good;
    flipped[i] ^= 1U;
    EXPECT_EQ(refused(flipped), kMatch) << i;
  }
  // S + L names the same point: RFC 8032 §5.1.7 demands S below L.
  const auto order = hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
  auto malleable = good;
  unsigned carry = 0;
  for (std::size_t i = 0; i < 32; ++i) {
    carry += unsigned{malleable[32 + i]} + order[i];
    malleable[32 + i] = static_cast<std::uint8_t>(carry & 0xFFU);
    carry >>= 8U;
  }
  EXPECT_EQ(refused(malleable), kMatch);
}

TEST(Ed25519, ASmallOrderKeyVerifiesNothing) {
  // With the neutral point as key, R = neutral and S = 0 "sign" every message.
  const PublicKey key = public_key_of(std::string(kEd25519Prefix) + "01" + std::string(62, '0'));
  const auto forged = hex("01" + std::string(126, '0'));
  EXPECT_EQ(cause_of(verify(key, ed25519, as_bytes("anything"), forged)), "the Ed25519 point has a small order");
}

// RFC 6979 A.2.5 and A.2.6, message "sample".
struct Rfc6979 {
  std::string key;
  std::string r;
  std::string s;
};
const Rfc6979& p256_sample() {
  static const Rfc6979 sample{std::string(kP256Prefix) + "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6" +
                                  "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299",
                              "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716",
                              "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8"};
  return sample;
}
const Rfc6979& p384_sample() {
  static const Rfc6979 sample{
      std::string(kP384Prefix) +
          "ec3a4e415b4e19a4568618029f427fa5da9a8bc4ae92e02e06aae5286b300c64def8f0ea9055866064a254515480bc13" +
          "8015d9b72d7d57244ea8ef9ac0c621896708a59367f9dfb9f54ca84b3f1c9db1288b231c3ae0d4fe7344fd2533264720",
      "94edbb92a5ecb8aad4736e56c691916b3f88140666ce9fa73d64c4ea95ad133c81a648152e44acf96e36dd1e80fabe46",
      "99ef4aeb15f178cea1fe40db2603138f130e740a19624526203b6351d0a3a94fa329c145786e679e7b82c71a38628ac8"};
  return sample;
}

TEST(Ecdsa, Rfc6979Vectors) {
  const auto sample = as_bytes("sample");
  for (const auto* c : {&p256_sample(), &p384_sample()}) {
    const PublicKey key = public_key_of(c->key);
    EXPECT_EQ(cause_of(verify(key, ecdsa_raw, sample, hex(c->r + c->s))), "");
    EXPECT_EQ(cause_of(verify(key, ecdsa_raw, as_bytes("test"), hex(c->r + c->s))), kMatch);
    EXPECT_EQ(cause_of(verify(key, ecdsa_raw, sample, hex(c->r + c->s), HashAlgorithm::sha512)), kMatch);
  }
  const auto& p256 = p256_sample();
  EXPECT_EQ(cause_of(verify(public_key_of(p256.key), ecdsa_der, sample, hex("3046022100" + p256.r + "022100" + p256.s))), "");
}

TEST(Ecdsa, RawLengthsAndRanges) {
  const auto& c = p256_sample();
  const PublicKey key = public_key_of(c.key);
  const std::string order = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";
  const std::string zero(64, '0');
  const std::vector<std::pair<std::string, std::string>> cases{
      {"", kLength},
      {c.r, kLength},
      {c.r + c.s + "00", kLength},
      {c.r + c.s.substr(2), kLength},
      {"00" + c.r + "00" + c.s, kLength},
      {"3046022100" + c.r + "022100" + c.s, kLength},
      {zero + c.s, kRange},
      {c.r + zero, kRange},
      {zero + zero, kRange},
      {order + c.s, kRange},
      {c.r + order, kRange},
      {std::string(128, 'f'), kRange},
      {c.s + c.r, kMatch},
  };
  for (const auto& [signature, cause] : cases) {
    EXPECT_EQ(cause_of(verify(key, ecdsa_raw, as_bytes("sample"), hex(signature))), cause) << signature;
  }
}

TEST(Ecdsa, DerIsStrict) {
  const auto& c = p256_sample();
  const PublicKey key = public_key_of(c.key);
  const std::string r = "022100" + c.r;
  const std::string s = "022100" + c.s;
  const std::vector<std::pair<std::string, std::string>> cases{
      {"3046" + r + s, ""},
      {"", kDer},
      {c.r + c.s, kDer},
      {"308146" + r + s, kDer},                                   // long length
      {"3080" + r + s + "0000", kDer},                            // indefinite length
      {"3047" + r + s + "00", kDer},                              // a byte more inside
      {"3046" + r + s + "00", kDer},                              // and outside
      {"3047" + std::string("02220000") + c.r + s, kDer},         // a zero too many
      {"3044" + std::string("0220") + c.r + "0220" + c.s, kDer},  // negative numbers
      {"3045" + r + s.substr(0, 68), kDer},                       // cut
      {"3026" + std::string("020100") + s, kRange},
      {"3008020101" + std::string("0203000000"), kDer},
      {"3006020101020101", kMatch},
      {"3048" + r + s + "0500", kDer},
      {"3084ffffffff" + r + s, kDer},
  };
  for (const auto& [signature, cause] : cases) {
    EXPECT_EQ(cause_of(verify(key, ecdsa_der, as_bytes("sample"), hex(signature))), cause) << signature;
  }
}

TEST(Rsa, LengthsAndForms) {
  const PrivateKey key = private_key("rsa2048");
  const auto message = as_bytes("m");
  const auto good = key.sign(message);
  EXPECT_EQ(cause_of(verify(key.public_key(), rsa_pss, message, good)), "");
  EXPECT_EQ(cause_of(verify(key.public_key(), rsa_pkcs1, message, good)), kMatch);
  EXPECT_EQ(cause_of(verify(key.public_key(), rsa_pss, message, good, HashAlgorithm::sha512)), kMatch);
  EXPECT_EQ(cause_of(verify(key.public_key(), rsa_pss, message, {})), kLength);
  EXPECT_EQ(cause_of(verify(key.public_key(), rsa_pss, message, std::span(good).first(255))), kLength);
  EXPECT_EQ(cause_of(verify(key.public_key(), rsa_pss, message, std::vector<std::uint8_t>(256, 0xFF))), kMatch);
  EXPECT_EQ(cause_of(verify(key.public_key(), rsa_pkcs1, message, std::vector<std::uint8_t>(256, 0))), kMatch);
}

TEST(Rsa, WeakKeysVerifyNothing) {
  const std::vector<std::uint8_t> zeros(128, 0);
  EXPECT_EQ(cause_of(verify(public_key("refused-rsa1024"), rsa_pkcs1, as_bytes("m"), zeros)), "the RSA key has 1024 bits");
}

TEST(Scheme, TheKeyAndItsConfigurationDecide) {
  const std::vector<std::string> files{"ed25519", "p256", "p384", "rsa2048"};
  for (const auto& file : files) {
    const PrivateKey key = private_key(file);
    const auto signature = key.sign("m");
    for (const auto scheme : {ed25519, ecdsa_der, ecdsa_raw, rsa_pss, rsa_pkcs1}) {
      const std::string cause = cause_of(verify(key.public_key(), scheme, as_bytes("m"), signature));
      const std::string mismatch = std::string(name_of(key.public_key().algorithm())) + " keys cannot check " +
                                   std::string(name_of(scheme)) + " signatures";
      EXPECT_EQ(cause == mismatch, !fits(key.public_key().algorithm(), scheme)) << file << " " << cause;
      EXPECT_EQ(cause.empty(), scheme == usual_scheme(key.public_key().algorithm())) << file << " " << cause;
    }
    for (const auto& other : files) {
      EXPECT_EQ(verify(public_key(other), usual_scheme(public_key(other).algorithm()), as_bytes("m"), signature).has_value(),
                file == other);
    }
  }
}

TEST(Scheme, NamesAreClosed) {
  for (const auto scheme : {ed25519, ecdsa_der, ecdsa_raw, rsa_pss, rsa_pkcs1}) EXPECT_EQ(parse_scheme(name_of(scheme)), scheme);
  for (const auto hash : {HashAlgorithm::sha256, HashAlgorithm::sha384, HashAlgorithm::sha512})
    EXPECT_EQ(parse_hash(name_of(hash)), hash);
  for (const std::string_view name : {"", "none", "hs256", "Ed25519", "ecdsa", "rsa"})
    EXPECT_EQ(parse_scheme(name), std::nullopt) << name;
  for (const std::string_view name : {"", "sha1", "md5", "SHA256", "sha-256"}) EXPECT_EQ(parse_hash(name), std::nullopt) << name;
}

}  // namespace
}  // namespace proofhouse::crypto
