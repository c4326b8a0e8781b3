#include "syntax/locate.h"

#include <gtest/gtest.h>

#include <numeric>

#include "syntax/json.h"
#include "syntax/line_counter.h"

namespace proofhouse::syntax {
namespace {

TEST(Locate, NamesEachValue) {
  const std::string text = "{\n \"a\": [1, {\"b/~\": \"\u00e9\\\"]\"}, []],\n \"\": {\"k\\u00e9y\": null}, \"last\": -1e5}";
  const JsonPlace expected[] = {
      {"", 1, 1, 0},       {"/a", 2, 7, 8}, {"/a/0", 2, 8, 9},         {"/a/1", 2, 11, 12},  {"/a/1/b~1~0", 2, 19, 20},
      {"/a/2", 2, 28, 30}, {"/", 3, 6, 40}, {"//k\u00e9y", 3, 19, 53}, {"/last", 3, 34, 68},
  };
  const auto document = JsonDocument::parse(text, {});
  ASSERT_TRUE(document);
  ASSERT_EQ(document->node_count(), 9U);
  std::vector<std::uint32_t> nodes(9);
  std::iota(nodes.begin(), nodes.end(), 0U);
  const auto places = locate(text, nodes);
  for (std::uint32_t i = 0; i < 9; ++i) {
    EXPECT_EQ(places[i].offset, document->at(i).offset()) << i;
    EXPECT_EQ(places[i].pointer, expected[i].pointer);
    EXPECT_EQ(place_text({places[i].line, places[i].column}), place_text({expected[i].line, expected[i].column})) << i;
    EXPECT_EQ(places[i].offset, expected[i].offset) << i;
  }
}

TEST(Locate, AnswersInTheOrderAsked) {
  const std::uint32_t nodes[] = {2, 0, 9, 2, 1};
  const auto places = locate("\xEF\xBB\xBF[10, 20]", nodes);
  ASSERT_EQ(places.size(), 5U);
  EXPECT_EQ(places[0], (JsonPlace{"/1", 1, 6, 8}));
  EXPECT_EQ(places[1], (JsonPlace{"", 1, 1, 3}));
  EXPECT_EQ(places[2], JsonPlace{});
  EXPECT_EQ(places[3], places[0]);
  EXPECT_EQ(places[4], (JsonPlace{"/0", 1, 2, 4}));
}

TEST(Locate, CutsEndlessPointers) {
  const std::uint32_t nodes[] = {1};
  const auto places = locate("{\"" + std::string(100'000, 'k') + "\":1}", nodes);
  EXPECT_EQ(places[0].pointer.size(), 4096U);
  EXPECT_TRUE(places[0].pointer.ends_with("…"));
}

TEST(Locate, StaysInsideOtherBytes) {
  const std::uint32_t nodes[] = {0, 5};
  for (const std::string_view bytes : {"", "]]]", "{\"", "[\"\\", "{{{{", "\"a\"\"b\"", "}{\"a\"}"}) {
    EXPECT_EQ(locate(bytes, nodes).size(), 2U) << bytes;
  }
}

}  // namespace
}  // namespace proofhouse::syntax
