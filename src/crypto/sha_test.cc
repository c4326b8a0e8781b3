#include "crypto/sha.h"

#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <stdexcept>

#include "base/file.h"
#include "base/text.h"

namespace proofhouse::crypto {
namespace {

struct ShaCase {
  std::string text;
  std::string sha256;
  std::string sha512;
};

// FIPS 180-4 examples and the empty message.
const std::vector<ShaCase>& sha_cases() {
  static const std::vector<ShaCase> cases{
      {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
       "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af"
       "927da3e"},
      {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
       "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa"
       "54ca49f"},
      {std::string(1'000'000, 'a'), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
       "e718483d0ce769644e2e42c7bc15b4638e1f98b13b2044285632a803afa973ebde0ff244877ea60a4cb0432ce577c31beb009c5c2c49aa2e4eadb217a"
       "d8cc09b"},
  };
  return cases;
}

Descriptor memory_file(std::string_view bytes) {
  Descriptor fd(memfd_create("sha", MFD_CLOEXEC));
  EXPECT_EQ(write(fd.get(), bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
  return fd;
}

TEST(Sha, StandardVectors) {
  for (const auto& c : sha_cases()) {
    EXPECT_EQ(sha256(c.text).hex(), c.sha256);
    EXPECT_EQ(sha512_hex(as_bytes(c.text)), c.sha512);
  }
}

TEST(Sha, PiecesGiveTheSameAndTheObjectBeginsAnew) {
  Sha256 digest;
  for (int round = 0; round < 2; ++round) {
    digest.update("a");
    digest.update("");
    digest.update("bc");
    EXPECT_EQ(digest.finish().hex(), sha_cases()[1].sha256);
  }
  EXPECT_EQ(digest.finish().hex(), sha_cases()[0].sha256);
}

TEST(Sha, FilesAreReadFromTheirBeginningAndKeepTheirOffset) {
  for (const auto& c : sha_cases()) {
    const Descriptor fd = memory_file(c.text);
    EXPECT_EQ(sha256_of(fd.get()).value().hex(), c.sha256);
    const FileDigests both = digests_of(fd.get()).value();
    EXPECT_EQ(both.sha256.hex(), c.sha256);
    EXPECT_EQ(both.sha512, c.sha512);
    EXPECT_EQ(both.size, c.text.size());
    EXPECT_EQ(lseek(fd.get(), 0, SEEK_CUR), static_cast<off_t>(c.text.size()));
  }
}

TEST(Sha, FilesAroundTheBuffer) {
  for (const std::size_t size : {(1U << 20U) - 1, 1U << 20U, (1U << 20U) + 1, 3U << 20U}) {
    const std::string bytes(size, 'x');
    const Descriptor fd = memory_file(bytes);
    EXPECT_EQ(sha256_of(fd.get()).value(), sha256(bytes)) << size;
  }
}

TEST(Sha, AFileThatCannotBeReadIsAnErrorWithItsName) {
  const auto result = sha256_of(-1, "sbom.json");
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::kUnreadable);
  EXPECT_EQ(result.error().file, "sbom.json");
  EXPECT_FALSE(digests_of(-1));
}

TEST(Uuid, Version5) {
  constexpr std::string_view kDns = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";
  EXPECT_EQ(uuid5(kDns, "www.example.com"), "2ed6657d-e927-568b-95e1-2665a8aea6a2");  // RFC 9562 appendix A.4
  EXPECT_EQ(uuid5("6BA7B8109DAD11D180B400C04FD430C8", "www.example.com"), "2ed6657d-e927-568b-95e1-2665a8aea6a2");
  EXPECT_NE(uuid5(kProofhouseNamespace, "a"), uuid5(kProofhouseNamespace, "b"));
}

TEST(Uuid, TheNamespaceOfTheProjectIsDerivedAsDocumented) {
  EXPECT_EQ(uuid5("00000000-0000-0000-0000-000000000000", "proofhouse"), kProofhouseNamespace);
}

TEST(Uuid, ANamespaceThatIsNoUuidIsABug) {
  EXPECT_THROW(uuid5("", "a"), std::invalid_argument);
  EXPECT_THROW(uuid5("proofhouse", "a"), std::invalid_argument);
  EXPECT_THROW(uuid5("6ba7b810-9dad-11d1-80b4-00c04fd430", "a"), std::invalid_argument);
}

}  // namespace
}  // namespace proofhouse::crypto
