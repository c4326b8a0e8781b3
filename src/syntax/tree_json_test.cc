#include "syntax/tree_json.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace proofhouse::syntax {

namespace {

std::string converted(std::string_view yaml) {
  const auto tree = parse_yaml(yaml, {}, Limits{});
  EXPECT_TRUE(tree) << one_line(tree.error());
  return tree ? json_of(*tree) : std::string();
}

TEST(TreeJson, SaysTheSame) {
  const std::string json =
      converted("id: A-1\nyes: true\nno: null\nn: 1.10\ntext: \"1\"\nday: 2026-01-02\nlist:\n- a: b\n- [1, x]\nempty: {}\n");
  const auto document = JsonDocument::parse(json, Limits{});
  ASSERT_TRUE(document) << json;
  EXPECT_EQ(document->root().get("id")->text(), "A-1");
  EXPECT_EQ(document->root().get("yes")->boolean(), true);
  EXPECT_TRUE(document->root().get("no")->is_null());
  EXPECT_EQ(document->root().get("n")->number_text(), "1.10");
  EXPECT_EQ(document->root().get("text")->text(), "1");
  EXPECT_EQ(document->root().get("day")->text(), "2026-01-02");
  EXPECT_EQ(document->root().get("list")->size(), 2U);
}

TEST(TreeJson, KeepsTheNodes) {
  const auto tree = parse_yaml("a:\n- b: 1\n- c\nd: x\n", {}, Limits{});
  ASSERT_TRUE(tree);
  const auto document = JsonDocument::parse(json_of(*tree), Limits{});
  ASSERT_TRUE(document);
  EXPECT_EQ(document->root().get("d")->node(), tree->find("d")->node);
  EXPECT_EQ(document->root().get("a")->node(), tree->find("a")->node);
}

}  // namespace

}  // namespace proofhouse::syntax
