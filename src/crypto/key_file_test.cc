#include "crypto/key_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "base/file.h"
#include "crypto/test_keys.h"

namespace proofhouse::crypto {
namespace {

const std::string kData = std::string(PROOFHOUSE_SOURCE_DIR) + "/src/crypto/testdata/";

class KeyFile : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = ::testing::TempDir() + "/keysXXXXXX";
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string folder_;
};

TEST_F(KeyFile, ANewKeyIsReadableByItsOwnerAlone) {
  const std::string path = folder_ + "/buyer.pem";
  const PrivateKey key = PrivateKey::generate_ed25519();
  ASSERT_TRUE(write_private_key(path, key));
  struct stat status{};
  ASSERT_EQ(stat(path.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
  EXPECT_EQ(read_private_key(path).value().public_key(), key.public_key());
}

TEST_F(KeyFile, AKeyIsNeverWrittenOver) {
  const std::string path = folder_ + "/buyer.pem";
  const PrivateKey key = PrivateKey::generate_ed25519();
  ASSERT_TRUE(write_private_key(path, key));
  std::filesystem::create_symlink(folder_ + "/elsewhere", folder_ + "/link.pem");
  for (const std::string& taken : {path, folder_ + "/link.pem"}) {
    const auto again = write_private_key(taken, PrivateKey::generate_ed25519());
    ASSERT_FALSE(again) << taken;
    EXPECT_EQ(again.error().code, ErrorCode::kConflict) << taken;
    EXPECT_EQ(again.error().file, taken);
  }
  EXPECT_EQ(read_private_key(path).value().public_key(), key.public_key());
  EXPECT_FALSE(exists(folder_ + "/elsewhere"));
  EXPECT_EQ(write_private_key(folder_ + "/none/key.pem", key).error().code, ErrorCode::kNotFound);
}

TEST_F(KeyFile, FailuresNameTheFile) {
  EXPECT_EQ(read_public_key(kData + "p256.pub.pem").value(), testing::public_key("p256"));
  const std::vector<std::pair<std::string, ErrorCode>> cases{
      {kData + "absent.pem", ErrorCode::kNotFound},
      {kData + "p256.pem", ErrorCode::kDenied},
      {kData + "refused-rsa1024.pub.pem", ErrorCode::kInvalid},
      {kData + "README.md", ErrorCode::kMalformed},
  };
  for (const auto& [path, code] : cases) {
    const auto key = read_public_key(path);
    ASSERT_FALSE(key) << path;
    EXPECT_EQ(key.error().code, code) << path;
    EXPECT_EQ(key.error().file, path);
  }
  const auto secret = read_private_key(kData + "refused-encrypted.pem");
  ASSERT_FALSE(secret);
  EXPECT_EQ(secret.error().file, kData + "refused-encrypted.pem");
}

}  // namespace
}  // namespace proofhouse::crypto
