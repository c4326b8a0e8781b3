#include "syntax/line_counter.h"

#include <gtest/gtest.h>

namespace proofhouse::syntax {
namespace {

TEST(LineCounter, CountsCharactersAndLineFeeds) {
  const struct {
    std::string_view text;
    std::size_t offset;
    std::string_view place;
  } cases[] = {
      {"", 0, "1:1"},
      {"abc", 2, "1:3"},
      {"abc", 99, "1:4"},
      {"a\nb", 1, "1:2"},
      {"a\nb", 2, "2:1"},
      {"a\r\nb", 3, "2:1"},
      {"\n\n\n", 3, "4:1"},
      {"\u00e9\u20ac\U0001F600x", 9, "1:4"},
      {"\xEF\xBB\xBFx", 3, "1:1"},
      {"\xEF\xBB\xBFx", 4, "1:2"},
      {"\xEF\xBB\xBFx", 0, "1:1"},
  };
  for (const auto& c : cases) EXPECT_EQ(place_of(c.text, c.offset), c.place) << c.text << " " << c.offset;
}

TEST(LineCounter, GoesOnWhereItStopped) {
  LineCounter lines("ab\ncd\nef");
  EXPECT_EQ(lines.at(1), (LineColumn{1, 2}));
  EXPECT_EQ(lines.at(4), (LineColumn{2, 2}));
  EXPECT_EQ(lines.at(4), (LineColumn{2, 2}));
  EXPECT_EQ(lines.at(7), (LineColumn{3, 2}));
}

}  // namespace
}  // namespace proofhouse::syntax
