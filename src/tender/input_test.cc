#include "tender/input.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include "tender/tender_under_test.h"

namespace proofhouse::tender {
namespace {

TEST(Input, IsHashedAndOpen) {
  testing::TempFolder folder;
  folder.put("bids/x/bid.yaml", "hello");
  const auto opened = open_input(folder.path(), "bids/x/bid.yaml");
  ASSERT_TRUE(opened) << one_line(opened.error());
  EXPECT_EQ(opened->sha256, crypto::sha256("hello"));
  EXPECT_EQ(read_all(opened->file.get(), "x", 5).value(), "hello");
}

TEST(Input, Refusals) {
  testing::TempFolder folder;
  folder.put("bids/x/bid.yaml", "hello");
  ASSERT_EQ(symlink((folder / "bids/x").c_str(), (folder / "bids/y").c_str()), 0);
  const auto code = [&](const char* path, std::uint64_t most = 100) {
    const auto opened = open_input(folder.path(), path, most);
    return opened ? std::string("opened") : std::to_string(static_cast<int>(opened.error().code));
  };
  const auto is = [](ErrorCode wanted) { return std::to_string(static_cast<int>(wanted)); };
  EXPECT_EQ(code("bids/x/bid.yaml", 5), "opened");
  EXPECT_EQ(code("bids/x/bid.yaml", 4), is(ErrorCode::kLimit));
  EXPECT_EQ(code("bids/x/gone.yaml"), is(ErrorCode::kNotFound));
  EXPECT_EQ(code("bids/y/bid.yaml"), is(ErrorCode::kDenied));
  EXPECT_EQ(code("bids/../bids/x/bid.yaml"), is(ErrorCode::kDenied));
}

TEST(Listing, TellsOfEveryChangeOfNamesKindsAndSizes) {
  testing::TempFolder folder;
  EXPECT_TRUE(list_input(folder.path(), "evidence").files.empty());
  folder.put("evidence/b.txt", "1");
  folder.put("evidence/a/c.txt", "22");
  const auto first = list_input(folder.path(), "evidence");
  EXPECT_EQ(first.files, (std::vector<std::string>{"a/c.txt", "b.txt"}));
  EXPECT_TRUE(first.whole);
  folder.put("evidence/b.txt", "2");
  EXPECT_EQ(list_input(folder.path(), "evidence").sha256, first.sha256);
  folder.put("evidence/b.txt", "22");
  EXPECT_NE(list_input(folder.path(), "evidence").sha256, first.sha256);
  folder.remove("evidence/b.txt");
  ASSERT_EQ(symlink("a/c.txt", (folder / "evidence/b.txt").c_str()), 0);
  const auto link = list_input(folder.path(), "evidence");
  EXPECT_EQ(link.files, first.files);
  EXPECT_NE(link.sha256, first.sha256);
}

TEST(Listing, FollowsNoLink) {
  testing::TempFolder folder;
  folder.put("elsewhere/secret.txt", "");
  folder.put("evidence/a.txt", "");
  ASSERT_EQ(symlink((folder / "elsewhere").c_str(), (folder / "evidence/out").c_str()), 0);
  EXPECT_EQ(list_input(folder.path(), "evidence").files, (std::vector<std::string>{"a.txt", "out"}));
  EXPECT_TRUE(list_input(folder.path(), "evidence/out").files.empty());
}

}  // namespace
}  // namespace proofhouse::tender
