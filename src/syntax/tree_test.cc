#include "syntax/tree.h"

#include <gtest/gtest.h>

namespace proofhouse::syntax {
namespace {

std::string shown(const Tree& tree) {
  std::string out;
  switch (tree.kind) {
    case Tree::Kind::kNull: return "null";
    case Tree::Kind::kBoolean: return "b:" + tree.text;
    case Tree::Kind::kNumber: return "n:" + tree.text;
    case Tree::Kind::kText: return "'" + tree.text + "'";
    case Tree::Kind::kList:
      for (const Tree& child : tree.children) out += shown(child) + ' ';
      return '[' + out + ']';
    case Tree::Kind::kMap:
      for (std::size_t i = 0; i < tree.keys.size(); ++i) out += tree.keys[i].text + '=' + shown(tree.children[i]) + ' ';
      return '{' + out + '}';
  }
  return out;
}

TEST(ParseYaml, ReadsThePlainSubset) {
  const struct {
    std::string_view in;
    std::string_view out;
  } cases[] = {
      {"a: 1\nb: [x, \"2\", 1.10]\n", "{a=n:1 b=['x' '2' n:1.10 ] }"},
      {"- ~\n- null\n-\n- true\n- false\n", "[null null null b:true b:false ]"},
      {"- yes\n- No\n- 2026-11-01\n- 0x10\n- 007\n- 1e5\n- .5\n- .inf\n",
       "['yes' 'No' '2026-11-01' '0x10' '007' n:1e5 '.5' '.inf' ]"},
      {"- \"true\"\n- 'null'\n- \"\"\n", "['true' 'null' '' ]"},
      {"t: >-\n  two\n  lines\nu: |\n  kept\n", "{t='two lines' u='kept\n' }"},
      {"{a: {b: []}, c: {}}", "{a={b=[] } c={} }"},
      {"1: x\nyes: y\n", "{1='x' yes='y' }"},
      {"'<<': x\n", "{<<='x' }"},
      {"\xEF\xBB\xBF%YAML 1.2\n---\nx\n...\n", "'x'"},
      {"a: \"\\u00e9\"\n", "{a='\u00e9' }"},
  };
  for (const auto& c : cases) {
    const auto tree = parse_yaml(c.in, "f.yaml", {});
    ASSERT_TRUE(tree) << c.in << " " << one_line(tree.error());
    EXPECT_EQ(shown(*tree), c.out) << c.in;
  }
}

TEST(ParseYaml, RefusesWithCodeAndPlace) {
  const struct {
    std::string in;
    ErrorCode code;
    std::string_view place;
  } cases[] = {
      {"", ErrorCode::kMalformed, "1:1"},
      {"# nothing\n", ErrorCode::kMalformed, "1:1"},
      {"\n\na: [1\n", ErrorCode::kMalformed, "4:1"},
      {"a: \xFF\n", ErrorCode::kMalformed, "1:4"},
      {std::string("a: 1\nb: \x04\nc: 3\n"), ErrorCode::kMalformed, "2:4"},
      {"a: &x 1\n", ErrorCode::kInvalid, "1:4"},
      {"&x a: 1\n", ErrorCode::kInvalid, "1:1"},
      {"\u00e9: *x\n", ErrorCode::kMalformed, "1:4"},
      {"a: &x 1\nb: *x\n", ErrorCode::kInvalid, "1:4"},
      {"a: !!str 1\n", ErrorCode::kInvalid, "1:4"},
      {"a: ! x\n", ErrorCode::kInvalid, "1:4"},
      {"a: !<?> x\n", ErrorCode::kInvalid, "1:4"},
      {"a: !x [1]\n", ErrorCode::kInvalid, "1:4"},
      {"a: 1\n---\nb: 2\n", ErrorCode::kInvalid, "2:1"},
      {"a: 1\n...\nb\n", ErrorCode::kInvalid, "3:1"},
      {"a: 1\n...\n]\n", ErrorCode::kMalformed, "3:1"},
      {"a: \"\\N\"\n", ErrorCode::kMalformed, "1:4"},
      {"a: 1\n<<: {b: 2}\n", ErrorCode::kInvalid, "2:1"},
      {"a: 1\nb:\n  c: 1\n  c: 2\n", ErrorCode::kInvalid, "4:3"},
      {"? [a]\n: 1\n", ErrorCode::kInvalid, "1:3"},
      {"? {a: 1}\n: 1\n", ErrorCode::kInvalid, "1:3"},
      {"~: 1\n", ErrorCode::kInvalid, "1:1"},
      {std::string(200, '[') + std::string(200, ']'), ErrorCode::kLimit, "1:129"},
  };
  for (const auto& c : cases) {
    const auto tree = parse_yaml(c.in, "f.yaml", {});
    ASSERT_FALSE(tree) << c.in << " " << shown(*tree);
    EXPECT_EQ(tree.error().code, c.code) << c.in << " " << one_line(tree.error());
    EXPECT_EQ(tree.error().place, c.place) << c.in << " " << one_line(tree.error());
    EXPECT_EQ(tree.error().file, "f.yaml");
  }
}

TEST(ParseYaml, CountsItsWork) {
  const auto code = [](std::string_view text, Limits limits) {
    const auto tree = parse_yaml(text, "", limits);
    return tree ? std::optional<ErrorCode>() : tree.error().code;
  };
  EXPECT_EQ(code("[[1], four]", {.bytes = 11, .depth = 2, .nodes = 4, .text = 4}), std::nullopt);
  EXPECT_EQ(code("[[1], four]", {.bytes = 10}), ErrorCode::kLimit);
  EXPECT_EQ(code("[[1], four]", {.depth = 1}), ErrorCode::kLimit);
  EXPECT_EQ(code("[[1], four]", {.nodes = 3}), ErrorCode::kLimit);
  EXPECT_EQ(code("[[1], four]", {.text = 3}), ErrorCode::kLimit);
}

TEST(Tree, IsTheSameFromYamlAndJson) {
  const std::string_view text = "{\"a\": [1.10, \"x\\u00e9\", true, null],\n \"b\": {\"c\": {}}}";
  const auto yaml = parse_yaml(text, "f", {});
  const auto json = parse_json_tree(std::string(text), "f", {});
  ASSERT_TRUE(yaml && json);
  EXPECT_EQ(shown(*yaml), shown(*json));
  for (const Tree* tree : {&*yaml, &*json}) {
    const Tree& c = *tree->find("b")->find("c");
    EXPECT_EQ(c.place, (LineColumn{2, 13}));
    EXPECT_EQ(c.node, 7U);
    EXPECT_EQ(tree->keys[1].place, (LineColumn{2, 2}));
    EXPECT_EQ(tree->find("absent"), nullptr);
  }
}

TEST(ParseJsonTree, NamesTheFile) {
  const auto tree = parse_json_tree("[1", "f.json", {});
  ASSERT_FALSE(tree);
  EXPECT_EQ(one_line(tree.error()),
            "f.json:1:3: the document ends where a comma or \"]\" should stand; fetch the whole file again");
}

}  // namespace
}  // namespace proofhouse::syntax
