#include "base/new_files.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include "base/file.h"

namespace proofhouse {
namespace {

class NewFilesTest : public ::testing::Test {
 protected:
  NewFilesTest() {
    std::string name = ::testing::TempDir() + "proofhouse-new-XXXXXX";
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    folder_ = name;
  }
  ~NewFilesTest() override { std::filesystem::remove_all(folder_); }

  [[nodiscard]] Result<void> write() const {
    const std::array<NewFile, 2> files = {{{folder_ + "/below/a", "one"}, {folder_ + "/below/b", "two"}}};
    return write_new_files(files);
  }
  [[nodiscard]] std::vector<std::string> there() const { return list_folder(folder_ + "/below").value(); }

  std::string folder_;
};

TEST_F(NewFilesTest, AreWritten) {
  ASSERT_TRUE(write());
  EXPECT_EQ(there(), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(read_file(folder_ + "/below/a").value(), "one");
  EXPECT_EQ(read_file(folder_ + "/below/b").value(), "two");
}

TEST_F(NewFilesTest, NothingIsWrittenOver) {
  ASSERT_TRUE(write_file(folder_ + "/below/b", "mine"));
  const auto written = write();
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, ErrorCode::kConflict);
  EXPECT_EQ(written.error().file, folder_ + "/below/b");
  EXPECT_EQ(there(), std::vector<std::string>{"b"});
  EXPECT_EQ(read_file(folder_ + "/below/b").value(), "mine");
}

TEST_F(NewFilesTest, ALinkTakesAPlaceToo) {
  std::filesystem::create_directory(folder_ + "/below");
  ASSERT_EQ(symlink("/nowhere", (folder_ + "/below/a").c_str()), 0);
  const auto written = write();
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, ErrorCode::kConflict);
  EXPECT_EQ(there(), std::vector<std::string>{"a"});
}

TEST_F(NewFilesTest, TheSamePathTwiceLeavesNothing) {
  const std::array<NewFile, 2> files = {{{folder_ + "/below/a", "one"}, {folder_ + "/below/a", "two"}}};
  EXPECT_FALSE(write_new_files(files));
  EXPECT_TRUE(there().empty());
}

TEST_F(NewFilesTest, AFolderThatIsAFileIsSaid) {
  ASSERT_TRUE(write_file(folder_ + "/below", "x"));
  EXPECT_FALSE(write());
  EXPECT_EQ(read_file(folder_ + "/below").value(), "x");
}

}  // namespace
}  // namespace proofhouse
