#include "base/file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

namespace proofhouse {
namespace {

class File : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = testing::TempDir() + "proofhouse-file-" + test->name();
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string folder_;
};

TEST(SafeRelative, KeepsNamesBelowTheirFolder) {
  for (const std::string_view good : {"a", "a/b.txt", "..a", "a b", "\u00e9"}) EXPECT_TRUE(is_safe_relative(good)) << good;
  for (const std::string_view bad : {"", "/a", "a/", "a//b", ".", "..", "a/../b", "./a", "a\\b", "a\nb", "\xFF"}) {
    EXPECT_FALSE(is_safe_relative(bad)) << bad;
  }
  EXPECT_FALSE(is_safe_relative(std::string(513, 'a')));
}

TEST_F(File, GivesBackWhatItWrote) {
  const std::string bytes("a\0b\n", 4);
  ASSERT_TRUE(write_file(folder_ + "/new/x", bytes));
  EXPECT_EQ(read_file(folder_ + "/new/x").value(), bytes);
  ASSERT_TRUE(write_file(folder_ + "/new/x", "second"));
  EXPECT_EQ(read_file(folder_ + "/new/x").value(), "second");
  EXPECT_EQ(list_folder(folder_ + "/new").value(), std::vector<std::string>{"x"});
  EXPECT_EQ(read_file(folder_ + "/new/x", 6).value(), "second");
  EXPECT_EQ(read_file(folder_ + "/new/x", 5).error().code, ErrorCode::kLimit);
}

TEST_F(File, RefusesWhatIsNoPlainFile) {
  ASSERT_TRUE(write_file(folder_ + "/real", "x"));
  std::filesystem::create_symlink("real", folder_ + "/link");
  std::filesystem::create_directory(folder_ + "/sub");
  std::filesystem::create_directory_symlink("sub", folder_ + "/way");
  ASSERT_TRUE(write_file(folder_ + "/sub/inner", "x"));
  ASSERT_EQ(mkfifo((folder_ + "/pipe").c_str(), 0600), 0);
  const std::pair<std::string_view, std::optional<ErrorCode>> cases[] = {
      {"real", std::nullopt},          {"sub/inner", std::nullopt},       {"absent", ErrorCode::kNotFound},
      {"link", ErrorCode::kDenied},    {"way/inner", ErrorCode::kDenied}, {"pipe", ErrorCode::kDenied},
      {"../real", ErrorCode::kDenied}, {"sub", ErrorCode::kUnreadable},
  };
  for (const auto& [name, code] : cases) {
    const auto opened = open_below(folder_, name);
    ASSERT_EQ(opened.has_value(), !code.has_value()) << name;
    if (code) {
      EXPECT_EQ(opened.error().code, *code) << name;
    }
  }
  EXPECT_TRUE(open_file(folder_ + "/link"));
  EXPECT_EQ(open_file(folder_ + "/pipe").error().code, ErrorCode::kDenied);
  EXPECT_EQ(write_file(folder_ + "/link", "y").error().code, ErrorCode::kDenied);
  EXPECT_EQ(read_file(folder_ + "/real").value(), "x");
}

TEST_F(File, ListsInTheOrderOfBytes) {
  for (const std::string_view name : {"b", "a", "B"}) ASSERT_TRUE(write_file(folder_ + "/" + std::string(name), ""));
  EXPECT_EQ(list_folder(folder_).value(), (std::vector<std::string>{"B", "a", "b"}));
  EXPECT_EQ(list_folder(folder_ + "/absent").error().code, ErrorCode::kNotFound);
  EXPECT_TRUE(is_folder(folder_));
  EXPECT_FALSE(is_folder(folder_ + "/a"));
  EXPECT_TRUE(exists(folder_ + "/a"));
}

}  // namespace
}  // namespace proofhouse
