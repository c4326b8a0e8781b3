// Conformance with published vectors: C2SP Wycheproof, and the signed layouts of in-toto. Skipped where the data is not there.
#include <gtest/gtest.h>

#include <iostream>

#include "base/file.h"
#include "base/text.h"
#include "crypto/dsse.h"
#include "crypto/keys.h"
#include "crypto/signature.h"
#include "crypto/test_json.h"
#include "crypto/test_keys.h"

namespace proofhouse::crypto {
namespace {

using testing::hex;
using testing::Json;
using testing::JsonReader;
using enum SignatureScheme;

Json load(const std::string& path) {
  const auto text = read_file(path);
  EXPECT_TRUE(text) << path;
  return text ? JsonReader(*text).read() : Json{};
}

struct Counts {
  int valid = 0;       // "valid", and verified
  int invalid = 0;     // "invalid", and refused
  int acceptable = 0;  // "acceptable": either is conformant; listed
  int weak = 0;        // "valid", refused because the key is below our strength
};

// One vector: counted where the verdict is as it must be, a failure where not.
void judge(const PublicKey& key, SignatureScheme scheme, HashAlgorithm hash, const Json& test, const std::string& where,
           Counts& counts) {
  const auto verdict = verify(key, scheme, hex(test["msg"].text), hex(test["sig"].text), hash);
  const std::string& result = test["result"].text;
  if (result == "acceptable") {
    ++counts.acceptable;
    std::cout << "  acceptable, " << (verdict ? "verified: " : "refused: ") << where << " " << test["comment"].text << '\n';
  } else if (result == "valid" && !key.check_strength()) {
    EXPECT_FALSE(verdict) << where;
    ++counts.weak;
  } else if (result == "valid") {
    EXPECT_TRUE(verdict) << where << " " << test["comment"].text << (verdict ? "" : ": " + verdict.error().cause);
    if (verdict) ++counts.valid;
  } else {
    EXPECT_FALSE(verdict) << where << " " << test["comment"].text;
    if (!verdict) ++counts.invalid;
  }
}

HashAlgorithm hash_of(const std::string& name) {
  if (name == "SHA-384") return HashAlgorithm::sha384;
  return name == "SHA-512" ? HashAlgorithm::sha512 : HashAlgorithm::sha256;
}

Counts run(const std::string& folder, const std::string& file, SignatureScheme scheme) {
  Counts counts;
  int tests = 0;
  const Json document = load(folder + "/" + file + "_test.json");
  for (const Json& group : document["testGroups"].list) {
    const auto key = PublicKey::from_pem(group["publicKeyPem"].text);
    EXPECT_TRUE(key) << file << ": " << (key ? "" : one_line(key.error()));
    if (!key) continue;
    EXPECT_EQ(to_hex(key->der()), group["publicKeyDer"].text);
    for (const Json& test : group["tests"].list) {
      judge(*key, scheme, hash_of(group["sha"].text), test, file + " tcId " + test["tcId"].text, counts);
      ++tests;
    }
  }
  EXPECT_EQ(std::to_string(tests), document["numberOfTests"].text) << file;
  EXPECT_EQ(counts.valid + counts.invalid + counts.acceptable + counts.weak, tests) << file;
  std::cout << file << ": " << counts.valid << " valid verified, " << counts.invalid << " invalid refused, " << counts.acceptable
            << " acceptable, " << counts.weak << " valid but of a weak key refused\n";
  return counts;
}

const std::string& wycheproof() {
  static const std::string folder = testing::shared_data("schema-crypto-vectors/C2SP+wycheproof/testvectors_v1");
  return folder;
}

struct VectorFile {
  std::string name;
  SignatureScheme scheme;
};

int tests_of(const std::vector<VectorFile>& files) {
  int tests = 0;
  for (const auto& file : files) tests += std::stoi(load(wycheproof() + "/" + file.name + "_test.json")["numberOfTests"].text);
  return tests;
}

TEST(Wycheproof, EverySchemeInUse) {
  if (wycheproof().empty()) GTEST_SKIP() << "no Wycheproof vectors: set PROOFHOUSE_DATA";
  const std::vector<VectorFile> files{
      {"ed25519", ed25519},
      {"ecdsa_secp256r1_sha256", ecdsa_der},
      {"ecdsa_secp256r1_sha512", ecdsa_der},
      {"ecdsa_secp384r1_sha256", ecdsa_der},
      {"ecdsa_secp384r1_sha384", ecdsa_der},
      {"ecdsa_secp384r1_sha512", ecdsa_der},
      {"ecdsa_secp256r1_sha256_p1363", ecdsa_raw},
      {"ecdsa_secp256r1_sha512_p1363", ecdsa_raw},
      {"ecdsa_secp384r1_sha384_p1363", ecdsa_raw},
      {"ecdsa_secp384r1_sha512_p1363", ecdsa_raw},
      {"rsa_pss_2048_sha256_mgf1_32", rsa_pss},
      {"rsa_pss_2048_sha384_mgf1_48", rsa_pss},
      {"rsa_pss_3072_sha256_mgf1_32", rsa_pss},
      {"rsa_pss_4096_sha256_mgf1_32", rsa_pss},
      {"rsa_pss_4096_sha384_mgf1_48", rsa_pss},
      {"rsa_pss_4096_sha512_mgf1_64", rsa_pss},
      {"rsa_signature_2048_sha256", rsa_pkcs1},
      {"rsa_signature_2048_sha384", rsa_pkcs1},
      {"rsa_signature_2048_sha512", rsa_pkcs1},
      {"rsa_signature_3072_sha256", rsa_pkcs1},
      {"rsa_signature_3072_sha384", rsa_pkcs1},
      {"rsa_signature_3072_sha512", rsa_pkcs1},
      {"rsa_signature_4096_sha256", rsa_pkcs1},
      {"rsa_signature_4096_sha384", rsa_pkcs1},
      {"rsa_signature_4096_sha512", rsa_pkcs1},
  };
  Counts all;
  for (const auto& file : files) {
    const Counts counts = run(wycheproof(), file.name, file.scheme);
    all.valid += counts.valid;
    all.invalid += counts.invalid;
    all.acceptable += counts.acceptable;
    all.weak += counts.weak;
  }
  const int right = all.valid + all.invalid + all.acceptable + all.weak;
  std::cout << "CONFORMANCE: Wycheproof: " << right << " of " << tests_of(files) << " in " << files.size()
            << " files: " << all.valid << " valid verified, " << all.invalid << " invalid refused, " << all.acceptable
            << " acceptable, " << all.weak << " valid but of a weak key refused\n";
}

// What is outside our schemes is refused, though Wycheproof calls it valid: P-521, and PSS salts of another length than the
// digest.
TEST(Wycheproof, WhatWeDoNotUseIsRefused) {
  if (wycheproof().empty()) GTEST_SKIP() << "no Wycheproof vectors: set PROOFHOUSE_DATA";
  for (const std::string file : {"ecdsa_secp521r1_sha512", "ecdsa_secp521r1_sha512_p1363"}) {
    const Json document = load(wycheproof() + "/" + file + "_test.json");
    for (const Json& group : document["testGroups"].list) EXPECT_FALSE(PublicKey::from_pem(group["publicKeyPem"].text)) << file;
  }
  for (const std::string file : {"rsa_pss_2048_sha256_mgf1_0", "rsa_pss_4096_sha512_mgf1_32"}) {
    const Json document = load(wycheproof() + "/" + file + "_test.json");
    for (const Json& group : document["testGroups"].list) {
      const auto key = PublicKey::from_pem(group["publicKeyPem"].text);
      ASSERT_TRUE(key);
      // What this file calls invalid may be right for us: a salt as long as the digest is among its wrong lengths.
      for (const Json& test : group["tests"].list) {
        if (test["result"].text != "valid") continue;
        EXPECT_FALSE(verify(*key, rsa_pss, hex(test["msg"].text), hex(test["sig"].text), hash_of(group["sha"].text)))
            << file << " tcId " << test["tcId"].text;
      }
    }
  }
}

struct Layout {
  std::string name;
  bool signed_by_alice;
};

// in-toto's own DSSE files: RSA-PSS with SHA-256 by the key "alice"; links are signed by other keys.
TEST(InToto, SignedLayoutsAndLinks) {
  const std::string folder = testing::shared_data("vex-attestation/in-toto+in-toto-golang/test/data");
  if (folder.empty()) GTEST_SKIP() << "no in-toto vectors: set PROOFHOUSE_DATA";
  const PublicKey alice = PublicKey::from_pem(read_file(folder + "/alice.pub").value()).value();
  const std::vector<EnvelopeKey> keys{{alice, rsa_pss, std::nullopt}};
  const std::vector<Layout> files{{"demo.dsse.layout", true},
                                  {"dsse-only.root.layout", true},
                                  {"package-dsse.2f89b927.link", false},
                                  {"clone-dsse.776a00e2.link", false},
                                  {"update-version-dsse.776a00e2.link", false}};
  for (const auto& file : files) {
    const Json envelope = load(folder + "/" + file.name);
    auto payload = from_base64(envelope["payload"].text).value();
    std::vector<EnvelopeSignature> signatures;
    for (const Json& s : envelope["signatures"].list) signatures.push_back({from_base64(s["sig"].text).value(), s["keyid"].text});
    const std::string& type = envelope["payloadType"].text;
    EXPECT_EQ(check_envelope(type, payload, signatures, keys).value().matches.size(), file.signed_by_alice ? 1U : 0U)
        << file.name;
    payload.back() ^= 1U;
    EXPECT_TRUE(check_envelope(type, payload, signatures, keys).value().matches.empty()) << file.name;
  }
}

// The links of in-toto's demonstration are signed by the keys that stand in the layout which alice signed; by them alone. And the
// keys of securesystemslib: all that are of an accepted kind are read.
TEST(InToto, LinksByTheKeysOfTheLayout) {
  const std::string folder = testing::shared_data("vex-attestation/in-toto+in-toto-golang/test/data");
  if (folder.empty()) GTEST_SKIP() << "no in-toto vectors: set PROOFHOUSE_DATA";
  const Json layout = JsonReader(as_text(from_base64(load(folder + "/dsse-only.root.layout")["payload"].text).value())).read();
  int right = 0;
  int all = 0;
  for (const std::string name : {"package-dsse.2f89b927.link", "clone-dsse.776a00e2.link", "update-version-dsse.776a00e2.link"}) {
    const Json envelope = load(folder + "/" + name);
    const auto payload = from_base64(envelope["payload"].text).value();
    const Json& signature = envelope["signatures"].list.at(0);
    const std::vector<EnvelopeSignature> signatures{{from_base64(signature["sig"].text).value(), ""}};
    std::size_t matches = 0;
    std::size_t wrong = 0;
    for (const auto& [id, entry] : layout["keys"].map) {
      std::string pem = entry["keyval"]["public"].text;
      if (!pem.ends_with('\n')) pem += '\n';
      const auto key = PublicKey::from_pem(pem);
      ASSERT_TRUE(key) << id;
      const auto check =
          check_envelope(envelope["payloadType"].text, payload, signatures, std::vector<EnvelopeKey>{{*key, rsa_pss, {}}});
      (id == signature["keyid"].text ? matches : wrong) += check->matches.size();
    }
    EXPECT_EQ(matches, 1U) << name;
    EXPECT_EQ(wrong, 0U) << name;
    ++all;
    right += matches == 1 && wrong == 0 ? 1 : 0;
  }
  const std::string pems = testing::shared_data("vex-attestation/secure-systems-lab+securesystemslib/tests/data/pems");
  for (const auto& [name, accepted] : std::vector<std::pair<std::string, bool>>{{"ecdsa_public", true},
                                                                                {"ecdsa_secp384r1_public", true},
                                                                                {"ecdsa_secp521r1_public", false},
                                                                                {"ed25519_public", true},
                                                                                {"rsa_public", true}}) {
    const auto key = PublicKey::from_pem(read_file(pems + "/" + name + ".pem").value());
    EXPECT_EQ(key.has_value(), accepted) << name;
    ++all;
    right += key.has_value() == accepted ? 1 : 0;
  }
  std::cout << "CONFORMANCE: DSSE and in-toto: " << right << " of " << all << " links and keys\n";
}

}  // namespace
}  // namespace proofhouse::crypto
