#include "publish/award/json_difference.h"

#include <gtest/gtest.h>

namespace proofhouse::publish {
namespace {

struct Pair {
  const char* recorded;
  const char* replayed;
  const char* pointer;  // null: no difference
  const char* says = "";
};

TEST(JsonDifference, NamesTheFirstByPointer) {
  const std::vector<Pair> table = {
      {R"({"a":1})", R"({"a":1})", nullptr},
      {R"({"a":1,"b":2})", R"({"b":2, "a":1})", nullptr},
      {R"({"a":1,"program":{"build":"x"}})", R"({"a":1,"program":{"build":"y"}})", nullptr},
      {R"({"a":{"program":1}})", R"({"a":{"program":2}})", "/a/program", "1 2"},
      {R"({"a":[1,2,3]})", R"({"a":[1,5,3]})", "/a/1", "2 5"},
      {R"({"a":[1]})", R"({"a":[1,{}]})", "/a/1", "nothing an object"},
      {R"({"a":[1,2]})", R"({"a":[1]})", "/a/1", "2 nothing"},
      {R"({"a":1,"b":2})", R"({"a":1})", "/b", "2 nothing"},
      {R"({"a":1})", R"({"a":1,"b":null})", "/b", "nothing null"},
      {R"({"a":"1"})", R"({"a":1})", "/a", "\"1\" 1"},
      {R"({"a/b~c":true})", R"({"a/b~c":false})", "/a~1b~0c", "true false"},
      {R"([1])", R"({"a":1})", "", "a list of 1 an object"},
      {R"({"a":1.0})", R"({"a":1.00})", "/a", "1.0 1.00"},
  };
  for (const auto& row : table) {
    const auto found = json_difference(row.recorded, row.replayed, "program");
    ASSERT_TRUE(found) << row.recorded;
    ASSERT_EQ(found->has_value(), row.pointer != nullptr) << row.recorded;
    if (row.pointer == nullptr) continue;
    EXPECT_EQ((*found)->pointer, row.pointer);
    EXPECT_EQ((*found)->recorded + " " + (*found)->replayed, row.says);
  }
  EXPECT_FALSE(json_difference("{", "{}", "program"));
}

}  // namespace
}  // namespace proofhouse::publish
