#include "syntax/strict_map.h"

#include <gtest/gtest.h>

#include <functional>

#include "base/id.h"

namespace proofhouse::syntax {
namespace {

using ThingId = Id<struct ThingTag>;
enum class Colour : std::uint8_t { kRed, kGreen };
constexpr std::array<std::string_view, 2> enum_names(Colour) { return {"red", "green"}; }

Tree yaml(std::string_view text) {
  auto tree = parse_yaml(text, "f.yaml", {});
  EXPECT_TRUE(tree) << text;
  return std::move(*tree);
}

TEST(StrictMap, ReadsEachType) {
  const Tree tree = yaml(
      "id: x-1\nname: \"7\"\nprice: 12.50\nquoted: \"3\"\ncount: 4\nopen: true\nday: 2026-11-01\nat: 2026-10-15T12:00Z\n"
      "colour: green\nsum: sha256:" +
      std::string(64, 'a') + "\nwords: [a, b]\nlist: [1, {}]\nmap: {k: 1}\nempty:\n");
  StrictMap map(tree, "f.yaml", "the thing");
  EXPECT_EQ(map.id<ThingId>("id"), ThingId("x-1"));
  EXPECT_EQ(map.text("name"), "7");
  EXPECT_EQ(map.decimal("price").text(), "12.5");
  EXPECT_EQ(map.decimal("quoted").text(), "3");
  EXPECT_EQ(map.integer("count", 0, 9), 4);
  EXPECT_TRUE(map.boolean("open"));
  EXPECT_EQ(map.date("day").iso(), "2026-11-01");
  EXPECT_EQ(map.timestamp("at").iso(), "2026-10-15T12:00:00Z");
  EXPECT_EQ(map.enumeration<Colour>("colour"), Colour::kGreen);
  EXPECT_EQ(map.digest("sum").hex(), std::string(64, 'a'));
  EXPECT_EQ(map.texts("words"), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(map.list("list").size(), 2U);
  ASSERT_NE(map.map("map"), nullptr);
  EXPECT_EQ(map.optional_text("empty"), std::nullopt);
  EXPECT_EQ(map.optional_integer("absent", 0, 1), std::nullopt);
  EXPECT_EQ(map.optional_enumeration<Colour>("absent"), std::nullopt);
  EXPECT_TRUE(map.optional_texts("absent").empty());
  EXPECT_EQ(map.optional_map("absent"), nullptr);
  EXPECT_FALSE(map.has("absent"));
  EXPECT_TRUE(map.finish());
}

TEST(StrictMap, SaysWhatWasFoundAndWanted) {
  const struct {
    std::string_view in;
    std::function<void(StrictMap&)> read;
    std::string_view error;
  } cases[] = {
      {"a: 1\n", [](StrictMap& m) { m.text("b"); }, "f.yaml:1:1: it: the key \"b\" is missing; add \"b\""},
      {"b:\n", [](StrictMap& m) { m.text("b"); }, "f.yaml:2:1: it: the key \"b\" has no value; write a value after it"},
      {"b: 1.10\n", [](StrictMap& m) { m.text("b"); },
       "f.yaml:1:4: it: \"b\" is the number 1.10 instead of a text; put it in quotes: \"1.10\""},
      {"b: ''\n", [](StrictMap& m) { m.id<ThingId>("b"); }, "f.yaml:1:4: it: \"b\" is empty; write a name"},
      {"b: [1]\n", [](StrictMap& m) { m.decimal("b"); },
       "f.yaml:1:4: it: \"b\" is a list instead of a decimal number; write a decimal number"},
      {"b: 1e3\n", [](StrictMap& m) { m.decimal("b"); },
       "f.yaml:1:4: it: \"b\": \"1e3\" is not a decimal number; write it as 1234.50, without groups, exponent or currency"},
      {"b: 11\n", [](StrictMap& m) { m.integer("b", 0, 10); },
       "f.yaml:1:4: it: \"b\" is the number 11 instead of a whole number from 0 to 10; write a whole number from 0 to 10"},
      {"b: 1.0\n", [](StrictMap& m) { m.integer("b", 0, 10); },
       "f.yaml:1:4: it: \"b\" is the number 1.0 instead of a whole number from 0 to 10; write a whole number from 0 to 10"},
      {"b: yes\n", [](StrictMap& m) { m.boolean("b"); },
       "f.yaml:1:4: it: \"b\" is the text \"yes\" instead of true or false; write true or false"},
      {"b: 2026-02-30\n", [](StrictMap& m) { m.date("b"); },
       "f.yaml:1:4: it: \"b\": there is no day 2026-02-30; write a day that the calendar has"},
      {"b: gren\n", [](StrictMap& m) { m.enumeration<Colour>("b"); },
       "f.yaml:1:4: it: \"b\" is the text \"gren\", not one of red, green; did you mean \"green\"?"},
      {"b: [x, true]\n", [](StrictMap& m) { m.texts("b"); },
       "f.yaml:1:8: it: \"b\" holds true instead of a text; put it in quotes: \"true\""},
      {"b: x\n", [](StrictMap& m) { m.map("b"); }, "f.yaml:1:4: it: \"b\" is the text \"x\" instead of a map; write a map"},
      {"b: abc\n", [](StrictMap& m) { m.digest("b"); },
       "f.yaml:1:4: it: \"b\" is the text \"abc\" instead of a SHA-256 of 64 hexadecimal digits; "
       "write a SHA-256 of 64 hexadecimal digits"},
      {"weigth: 1\n", [](StrictMap& m) { m.optional_text("weight"); },
       "f.yaml:1:1: it: unknown key \"weigth\"; did you mean \"weight\"?"},
      {"zzz: 1\n", [](StrictMap& m) { m.has("a"), m.has("b"); }, "f.yaml:1:1: it: unknown key \"zzz\"; the keys here are a, b"},
      {"[1]\n", [](StrictMap& m) { m.text("a"); }, "f.yaml:1:1: it: found a list instead of a map; write keys and values"},
      {"b: 5\n", [](StrictMap& m) { m.integer("b", 0, 9), m.refuse("b", "5 is taken", "take 6"); },
       "f.yaml:1:4: it: 5 is taken; take 6"},
  };
  for (const auto& c : cases) {
    const Tree tree = yaml(c.in);
    StrictMap map(tree, "f.yaml", "it");
    c.read(map);
    const auto verdict = map.finish();
    ASSERT_FALSE(verdict) << c.in;
    EXPECT_EQ(one_line(verdict.error()), c.error);
    EXPECT_EQ(verdict.error().code, ErrorCode::kInvalid);
  }
}

TEST(StrictMap, KeepsTheFirstError) {
  const Tree tree = yaml("a: 1\nb: 2\ninner: {c: 3}\n");
  StrictMap map(tree, "f.yaml", "");
  StrictMap inner(*map.map("inner"), "f.yaml", "inner");
  map.check(inner.finish());
  map.text("a");
  EXPECT_EQ(map.integer("b", 0, 9), 0);
  const auto verdict = map.finish();
  ASSERT_FALSE(verdict);
  EXPECT_EQ(verdict.error().place, "3:9");
}

}  // namespace
}  // namespace proofhouse::syntax
