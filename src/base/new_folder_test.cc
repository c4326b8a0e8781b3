#include "base/new_folder.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "base/file.h"

namespace proofhouse {
namespace {

class NewFolder : public ::testing::Test {
 protected:
  NewFolder() {
    std::string name = ::testing::TempDir() + "new-folder-XXXXXX";
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
  }
  ~NewFolder() override { std::filesystem::remove_all(path_); }

  static Result<void> fill(const std::string& at) {
    TRY_VOID(write_file(at + "/a.txt", "a"));
    return write_file(at + "/below/b.txt", "b");
  }
  [[nodiscard]] std::vector<std::string> names() const { return list_folder(path_).value(); }

  std::string path_;
};

TEST_F(NewFolder, IsThereWhole) {
  ASSERT_TRUE(write_new_folder(path_ + "/x/award", fill));
  EXPECT_EQ(read_file(path_ + "/x/award/below/b.txt").value(), "b");
  EXPECT_EQ(list_folder(path_ + "/x").value(), std::vector<std::string>{"award"});
}

TEST_F(NewFolder, NeverReplacesAnything) {
  ASSERT_TRUE(write_new_folder(path_ + "/award", fill));
  std::filesystem::create_directory(path_ + "/empty");
  std::filesystem::create_symlink("nowhere", path_ + "/link");
  ASSERT_TRUE(write_file(path_ + "/file", "x"));
  for (const char* name : {"/award", "/empty", "/link", "/file"}) {
    const auto again = write_new_folder(path_ + name, fill);
    ASSERT_FALSE(again) << name;
    EXPECT_EQ(again.error().code, ErrorCode::kConflict) << name;
  }
  EXPECT_EQ(names(), (std::vector<std::string>{"award", "empty", "file", "link"}));
}

TEST_F(NewFolder, LosesARaceWithoutATrace) {
  const auto made = write_new_folder(path_ + "/award", [&](const std::string& at) -> Result<void> {
    std::filesystem::create_directory(path_ + "/award");
    return fill(at);
  });
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::kConflict);
  EXPECT_TRUE(std::filesystem::is_empty(path_ + "/award"));
  EXPECT_EQ(names(), std::vector<std::string>{"award"});
}

TEST_F(NewFolder, LeavesNothingBehindWhereFillingFails) {
  const auto made = write_new_folder(path_ + "/award", [](const std::string& at) -> Result<void> {
    TRY_VOID(fill(at));
    return fail(ErrorCode::kIncomplete, "no memory");
  });
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().cause, "no memory");
  EXPECT_TRUE(names().empty());
}

}  // namespace
}  // namespace proofhouse
