#include "crypto/keys.h"

#include <gtest/gtest.h>

#include "crypto/sha.h"
#include "crypto/signature.h"
#include "crypto/strength.h"
#include "crypto/test_keys.h"

namespace proofhouse::crypto {
namespace {

using testing::hex;
using testing::kEd25519Prefix;
using testing::kP256Prefix;
using testing::private_key;
using testing::public_key;
using testing::public_key_of;
using testing::test_file;

struct Accepted {
  std::string file;
  KeyAlgorithm algorithm;
  unsigned bits;
};
const std::vector<Accepted>& accepted() {
  static const std::vector<Accepted> keys{{"ed25519", KeyAlgorithm::ed25519, 255},
                                          {"p256", KeyAlgorithm::ecdsa_p256, 256},
                                          {"p384", KeyAlgorithm::ecdsa_p384, 384},
                                          {"rsa2048", KeyAlgorithm::rsa, 2048}};
  return keys;
}

TEST(PublicKey, AcceptedAlgorithms) {
  for (const auto& c : accepted()) {
    const PublicKey key = public_key(c.file);
    EXPECT_EQ(key.algorithm(), c.algorithm) << c.file;
    EXPECT_EQ(key.bits(), c.bits) << c.file;
    EXPECT_TRUE(key.check_strength()) << c.file;
    EXPECT_EQ(key.to_pem(), test_file(c.file + ".pub.pem"));
    EXPECT_EQ(key.fingerprint(), sha256(key.der()));
    EXPECT_EQ(key, private_key(c.file).public_key());
    for (const auto& other : accepted()) EXPECT_EQ(key == public_key(other.file), c.file == other.file);
  }
}

struct Refused {
  std::string file;
  ErrorCode code;
  std::string cause;
};

TEST(PublicKey, RefusedFiles) {
  const std::string other = "the algorithm of the key is not accepted";
  const std::string form = "the key is not in its canonical form (named curve, uncompressed point, minimal DER)";
  const std::vector<Refused> cases{
      {"ed25519.pem", ErrorCode::kDenied, "the key is a private key"},
      {"rsa2048.pem", ErrorCode::kDenied, "the key is a private key"},
      {"refused-pkcs1.pem", ErrorCode::kDenied, "the key is a private key"},
      {"refused-proc-type.pem", ErrorCode::kDenied, "the key is a private key"},
      {"refused-encrypted.pem", ErrorCode::kDenied, "the key is a private key"},
      {"refused-pkcs1.pub.pem", ErrorCode::kMalformed, "the key is in the older PKCS#1 form"},
      {"refused-certificate.pem", ErrorCode::kMalformed, "the file holds a certificate, not a key"},
      {"refused-ed448.pub.pem", ErrorCode::kInvalid, other},
      {"refused-x25519.pub.pem", ErrorCode::kInvalid, other},
      {"refused-p521.pub.pem", ErrorCode::kInvalid, other},
      {"refused-secp256k1.pub.pem", ErrorCode::kInvalid, other},
      {"refused-rsa-pss-oid.pub.pem", ErrorCode::kInvalid, other},
      {"refused-p256-explicit.pub.pem", ErrorCode::kInvalid, form},
      {"refused-p256-compressed.pub.pem", ErrorCode::kInvalid, form},
  };
  for (const auto& c : cases) {
    const auto key = PublicKey::from_pem(test_file(c.file));
    ASSERT_FALSE(key) << c.file;
    EXPECT_EQ(key.error().code, c.code) << c.file;
    EXPECT_EQ(key.error().cause, c.cause) << c.file;
    EXPECT_FALSE(key.error().cure.empty()) << c.file;
  }
}

TEST(PublicKey, TextAroundTheBlock) {
  const std::string good = test_file("p256.pub.pem");
  for (const std::string& text :
       {good + good, good + "garbage", "garbage\n" + good, good + test_file("ed25519.pem"), std::string()}) {
    const auto key = PublicKey::from_pem(text);
    ASSERT_FALSE(key);
    EXPECT_EQ(key.error().code, ErrorCode::kMalformed);
  }
}

TEST(PublicKey, BytesThatAreNoKey) {
  const std::string point = "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6";
  const std::string y = "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299";
  const std::string p256(kP256Prefix);
  EXPECT_TRUE(PublicKey::from_der(hex(p256 + point + y)));
  const std::vector<std::pair<std::string, std::string>> cases{
      {"nothing", ""},
      {"a null", "0500"},
      {"cut", p256 + point},
      {"point off the curve", p256 + y + point},
      {"coordinate above the field", p256 + std::string(64, 'f') + y},
      {"bytes after", p256 + point + y + "00"},
      {"claims 4 GiB", "3084ffffffff301306"},
      {"symmetric key", "30160609608648016503040129" + std::string("0409000102030405060708")},
      {"point at infinity", "3019301306072a8648ce3d020106082a8648ce3d030107030200" + std::string("00")},
  };
  for (const auto& [what, der] : cases) {
    const auto key = PublicKey::from_der(hex(der));
    ASSERT_FALSE(key && key->check_strength()) << what;
    EXPECT_TRUE(key || key.error().code == ErrorCode::kMalformed || key.error().code == ErrorCode::kInvalid) << what;
  }
  const auto large = PublicKey::from_der(std::vector<std::uint8_t>(20000, 0x30));
  ASSERT_FALSE(large);
  EXPECT_EQ(large.error().code, ErrorCode::kLimit);
}

TEST(PublicKey, OneKeyHasOneForm) {
  // A length written in two bytes where one suffices, and RSA without its NULL.
  EXPECT_FALSE(
      PublicKey::from_der(hex("30812a300506032b6570032100d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")));
  std::string rsa = to_hex(public_key("rsa2048").der());
  ASSERT_EQ(rsa.substr(0, 48), "30820122300d06092a864886f70d01010105000382010f00");
  rsa.replace(0, 48, "30820120300b06092a864886f70d0101010382010f00");
  EXPECT_FALSE(PublicKey::from_der(hex(rsa)));
}

TEST(PublicKey, WeakRsa) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"refused-rsa1024", "the RSA key has 1024 bits"},
      {"refused-rsa-exponent3", "the RSA exponent is not an odd number from 65537 to 64 bits"},
  };
  for (const auto& [file, cause] : cases) {
    const auto strength = public_key(file).check_strength();
    ASSERT_FALSE(strength) << file;
    EXPECT_EQ(strength.error().code, ErrorCode::kInvalid);
    EXPECT_EQ(strength.error().cause, cause);
  }
  const std::string rsa = to_hex(public_key("rsa2048").der());
  const std::string even = rsa.substr(0, rsa.size() - 12) + "00" + rsa.substr(rsa.size() - 10);
  const auto strength = public_key_of(even).check_strength();
  ASSERT_FALSE(strength);
  EXPECT_EQ(strength.error().cause, "the RSA modulus has a small factor");
  const auto exponent = public_key_of(rsa.substr(0, rsa.size() - 6) + "010000").check_strength();
  ASSERT_FALSE(exponent);
  EXPECT_EQ(exponent.error().cause, "the RSA exponent is not an odd number from 65537 to 64 bits");
}

TEST(PublicKey, WeakEd25519Points) {
  const std::string order = "the Ed25519 point has a small order";
  const std::string form = "the Ed25519 point is not in its canonical form";
  const std::string curve = "the Ed25519 point is not on the curve";
  const std::string zeros(60, '0');
  const std::string effs(60, 'f');
  const std::vector<std::pair<std::string, std::string>> cases{
      {"d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", ""},  // RFC 8032 test 1
      {"3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", ""},  // RFC 8032 test 2
      {"5866666666666666666666666666666666666666666666666666666666666666", ""},  // the base point
      {"00" + zeros + "00", order},
      {"00" + zeros + "80", order},
      {"01" + zeros + "00", order},
      {"01" + zeros + "80", order},
      {"ec" + effs + "7f", order},
      {"ec" + effs + "ff", order},
      {"26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05", order},
      {"26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85", order},
      {"c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a", order},
      {"c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa", order},
      {"ed" + effs + "7f", form},
      {"ee" + effs + "7f", form},
      {"ff" + effs + "ff", form},
      {"02" + zeros + "00", curve},
  };
  for (const auto& [point, cause] : cases) {
    const auto strength = public_key_of(std::string(kEd25519Prefix) + point).check_strength();
    EXPECT_EQ(strength ? "" : strength.error().cause, cause) << point;
  }
}

TEST(PrivateKey, RoundTripAndSignature) {
  for (const auto& c : accepted()) {
    const PrivateKey key = private_key(c.file);
    EXPECT_EQ(key.to_pem(), test_file(c.file + ".pem")) << c.file;
    const auto signature = key.sign("message");
    EXPECT_TRUE(verify(key.public_key(), usual_scheme(c.algorithm), as_bytes("message"), signature)) << c.file;
    EXPECT_FALSE(verify(key.public_key(), usual_scheme(c.algorithm), as_bytes("massage"), signature)) << c.file;
  }
}

TEST(PrivateKey, Ed25519IsDeterministic) {
  const PrivateKey key = PrivateKey::generate_ed25519();
  EXPECT_EQ(key.sign("a"), key.sign("a"));
  EXPECT_NE(key.sign("a"), key.sign("b"));
  EXPECT_FALSE(key.public_key() == PrivateKey::generate_ed25519().public_key());
  EXPECT_EQ(PrivateKey::from_pem(key.to_pem()).value().public_key(), key.public_key());
}

TEST(PrivateKey, RefusedFiles) {
  const std::vector<Refused> cases{
      {"refused-encrypted.pem", ErrorCode::kInvalid, "the private key is encrypted"},
      {"refused-pkcs1.pem", ErrorCode::kInvalid, "the private key is in an older form than PKCS#8"},
      {"refused-sec1.pem", ErrorCode::kInvalid, "the private key is in an older form than PKCS#8"},
      {"refused-proc-type.pem", ErrorCode::kInvalid, "the private key is in an older form than PKCS#8"},
      {"ed25519.pub.pem", ErrorCode::kMalformed, "the PEM block is not a PRIVATE KEY"},
      {"refused-certificate.pem", ErrorCode::kMalformed, "the PEM block is not a PRIVATE KEY"},
  };
  for (const auto& c : cases) {
    const auto key = PrivateKey::from_pem(test_file(c.file));
    ASSERT_FALSE(key) << c.file;
    EXPECT_EQ(key.error().code, c.code) << c.file;
    EXPECT_EQ(key.error().cause, c.cause) << c.file;
    EXPECT_FALSE(key.error().cure.empty()) << c.file;
  }
  EXPECT_FALSE(PrivateKey::from_pem(test_file("ed25519.pem") + test_file("ed25519.pem")));
  EXPECT_FALSE(PrivateKey::from_pem("-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n"));
}

TEST(PrivateKey, HalvesThatDoNotFit) {
  // The public point inside the PKCS#8 of P-256 is replaced by that of another key.
  const std::string pem = test_file("p256.pem");
  const std::size_t from = pem.find('\n') + 1;
  std::string body = replace_all(pem.substr(from, pem.find("-----END") - from), "\n", "");
  auto der = from_base64(body).value();
  const auto other =
      hex("60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb67903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c2"
          "94d4462299");
  std::copy(other.begin(), other.end(), der.end() - 64);
  const auto key = PrivateKey::from_pem("-----BEGIN PRIVATE KEY-----\n" + to_base64(der) + "\n-----END PRIVATE KEY-----\n");
  ASSERT_FALSE(key);
  EXPECT_EQ(key.error().cause, "the private key does not fit its own public half");
}

TEST(KeyAlgorithm, Names) {
  EXPECT_EQ(name_of(KeyAlgorithm::ed25519), "ed25519");
  EXPECT_EQ(name_of(KeyAlgorithm::ecdsa_p256), "ecdsa-p256");
  EXPECT_EQ(name_of(KeyAlgorithm::ecdsa_p384), "ecdsa-p384");
  EXPECT_EQ(name_of(KeyAlgorithm::rsa), "rsa");
}

}  // namespace
}  // namespace proofhouse::crypto
