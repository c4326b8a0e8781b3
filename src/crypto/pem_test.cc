#include "crypto/pem.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace proofhouse::crypto {
namespace {

TEST(Pem, RoundTrip) {
  for (const std::size_t size : {1U, 2U, 3U, 47U, 48U, 49U, 300U}) {
    const std::vector<std::uint8_t> bytes(size, 0xA5);
    const auto block = read_pem(write_pem("PUBLIC KEY", bytes));
    ASSERT_TRUE(block) << size;
    EXPECT_EQ(block->bytes, bytes);
    EXPECT_EQ(block->label, "PUBLIC KEY");
  }
}

struct PemCase {
  std::string what;
  std::string text;
  std::string cause;  // empty: accepted
};

TEST(Pem, ExactlyOneBlockInOneForm) {
  const std::string good = "-----BEGIN X-----\nYWJj\n-----END X-----\n";
  const std::vector<PemCase> cases{
      {"as it should be", good, ""},
      {"white space around", "\n  " + good + "\r\n\n", ""},
      {"Windows line ends", "-----BEGIN X-----\r\nYWJj\r\n-----END X-----\r\n", ""},
      {"no last line feed", "-----BEGIN X-----\nYWJj\n-----END X-----", ""},
      {"empty", "", "the key does not begin with a PEM line (-----BEGIN ...-----)"},
      {"a JSON file", "{}", "the key does not begin with a PEM line (-----BEGIN ...-----)"},
      {"text before", "My key:\n" + good, "the key does not begin with a PEM line (-----BEGIN ...-----)"},
      {"text after", good + "x", "something follows the PEM block"},
      {"two blocks", good + good, "something follows the PEM block"},
      {"a NUL after", good + std::string(1, '\0'), "something follows the PEM block"},
      {"no end", "-----BEGIN X-----\nYWJj\n", "the PEM block has no matching last line"},
      {"another end", "-----BEGIN X-----\nYWJj\n-----END Y-----\n", "the PEM block has no matching last line"},
      {"no label", "-----BEGIN -----\nYWJj\n-----END -----\n", "the key does not begin with a PEM line (-----BEGIN ...-----)"},
      {"all in one line", "-----BEGIN X-----YWJj-----END X-----", "the first PEM line is broken"},
      {"end within a line", "-----BEGIN X-----\nYWJj-----END X-----", "the last PEM line is broken"},
      {"empty body", "-----BEGIN X-----\n\n-----END X-----", "the PEM block is not base64"},
      {"header field", "-----BEGIN X-----\nA: b\n\nYWJj\n-----END X-----", "the PEM block is not base64"},
      {"URL-safe alphabet", "-----BEGIN X-----\nYW-_\n-----END X-----", "the PEM block is not base64"},
      {"no padding", "-----BEGIN X-----\nYWI\n-----END X-----", "the PEM block is not base64"},
      {"bits that are not zero", "-----BEGIN X-----\nYWJ=\n-----END X-----", "the PEM block is not base64"},
      {"padding in the middle", "-----BEGIN X-----\nYW==YWJj\n-----END X-----", "the PEM block is not base64"},
  };
  for (const auto& c : cases) {
    const auto block = read_pem(c.text);
    EXPECT_EQ(block ? "" : block.error().cause, c.cause) << c.what;
    EXPECT_TRUE(block || block.error().code == ErrorCode::kMalformed) << c.what;
  }
}

TEST(Pem, LargeTextIsRefusedBeforeItIsRead) {
  const auto block = read_pem(std::string((16U << 10U) + 1, ' '));
  ASSERT_FALSE(block);
  EXPECT_EQ(block.error().code, ErrorCode::kLimit);
}

TEST(Pem, LabelAlone) {
  EXPECT_EQ(pem_label(" -----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED"), "RSA PRIVATE KEY");
  EXPECT_EQ(pem_label("-----BEGIN " + std::string(50, 'A') + "-----"), std::nullopt);
  EXPECT_EQ(pem_label("-----BEGIN a-----"), std::nullopt);
  EXPECT_EQ(pem_label("-----BEGIN"), std::nullopt);
}

}  // namespace
}  // namespace proofhouse::crypto
