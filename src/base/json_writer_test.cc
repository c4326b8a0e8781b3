#include "base/json_writer.h"

#include <gtest/gtest.h>

namespace proofhouse {
namespace {

std::string written(std::string_view text) {
  JsonWriter writer(JsonWriter::Style::kCompact);
  writer.text(text);
  return std::move(writer).take();
}

TEST(JsonWriter, EscapesWhatMustNotStand) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"plain \u00e9", "\"plain \u00e9\""},
      {"\"\\/\n\t\r", "\"\\\"\\\\/\\n\\t\\r\""},
      {std::string_view("\0\x1f\x7f", 3), "\"\\u0000\\u001f\\u007f\""},
      {"</script>", "\"<\\/script>\""},
      {"<!--", "\"<\\u0021--\""},
      {"\u2028\u2029", "\"\\u2028\\u2029\""},
      {"a\xFF", "\"a\uFFFD\""},
      {"\xED\xA0\x80z", "\"\uFFFD\uFFFD\uFFFDz\""},
  };
  for (const auto& [text, json] : cases) EXPECT_EQ(written(text), json);
}

TEST(JsonWriter, IndentsTheSameWayAlways) {
  JsonWriter writer;
  writer.begin_object().member("a", 1).key("b").begin_array().text("x").null().boolean(false).end_array();
  writer.key("c").begin_object().end_object().key("d").number("81.4").end_object();
  EXPECT_EQ(std::move(writer).take(),
            "{\n  \"a\": 1,\n  \"b\": [\n    \"x\",\n    null,\n    false\n  ],\n  \"c\": {},\n  \"d\": 81.4\n}\n");
}

}  // namespace
}  // namespace proofhouse
