#include "syntax/shape.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "syntax/locate.h"

namespace proofhouse::syntax {

std::span<const Shape> test_shapes();

namespace {

// "POINTER: MESSAGE" of each breach.
std::vector<std::string> breaches(std::string_view version, const std::string& text, std::size_t most = 1000) {
  for (const Shape& shape : test_shapes()) {
    if (shape.version != version) continue;
    const auto document = JsonDocument::parse(text, Limits{});
    EXPECT_TRUE(document) << text;
    ShapeChecker checker(shape);
    const ShapeBreaches found = checker.check(*document, most);
    std::vector<std::uint32_t> nodes;
    for (const ShapeBreach& breach : found.breaches) nodes.push_back(breach.node);
    const auto places = locate(document->source(), nodes);
    std::vector<std::string> out;
    for (std::size_t i = 0; i < places.size(); ++i) out.push_back(places[i].pointer + ": " + found.breaches[i].message);
    if (found.left_out > 0) out.push_back("and " + std::to_string(found.left_out));
    return out;
  }
  ADD_FAILURE() << "no version " << version;
  return {};
}

TEST(Shape, TakesWhatFits) {
  for (const char* text : {R"({})",
                           R"({"text":"ab"})",
                           R"({"text":"äöüß"})",
                           R"({"word":"blue"})",
                           R"({"pattern":"abc/x"})",
                           R"({"date":"2026-02-28T23:59:59.5+01:00"})",
                           R"({"whole":10})",
                           R"({"whole":1.0})",
                           R"({"whole":1e1})",
                           R"({"below":-1e300})",
                           R"({"yes":false,"nothing":null,"only-true":true,"anything":[{}]})",
                           R"({"list":["a"]})",
                           R"({"set":[1,"1",{"a":1},{"a":2}]})",
                           R"({"any-of":3})",
                           R"({"any-of":"ab"})",
                           R"({"one-of":{"type":"folder","files":[{"type":"file","size":1}]}})",
                           R"({"one-of":{"type":"link","target":"x"}})",
                           R"({"all-of":{"name":"n"}})",
                           R"({"no-digit":"abc"})",
                           R"({"if":{"kind":1,"name":"n"}})",
                           R"({"if":7})",
                           R"({"map":{"x-a":1,"b":"t"}})",
                           R"({"small":{"x":1}})",
                           R"({"open":{"x":1,"z":2}})",
                           R"({"tree":{"left":{"right":{}},"right":{}}})",
                           R"({"old":"o"})"}) {
    EXPECT_EQ(breaches("2", text), std::vector<std::string>{}) << text;
  }
}

struct Breach {
  const char* text;
  std::vector<std::string> says;
};

TEST(Shape, SaysEachBreachWithItsPlace) {
  const std::vector<Breach> cases{
      {R"([])", {": it is an array, wanted is an object"}},
      {R"({"text":"a"})", {"/text: \"a\" does not have 2 to 4 characters"}},
      {R"({"text":"abcde"})", {"/text: \"abcde\" does not have 2 to 4 characters"}},
      {R"({"text":7})", {"/text: it is a number, wanted is a text"}},
      {R"({"word":"pink"})", {"/word: \"pink\" is none of blue, green, red"}},
      {R"({"pattern":"ABC/x"})", {R"(/pattern: "ABC/x" does not match ^[a-z]+/x$)"}},
      {R"({"date":"2026-02-29T00:00:00Z"})", {"/date: \"2026-02-29T00:00:00Z\" is no date-time"}},
      {R"({"whole":11})", {"/whole: 11 is not 0 to 10"}},
      {R"({"whole":-1})", {"/whole: -1 is not 0 to 10"}},
      {R"({"whole":1.5})", {"/whole: it is a number, wanted is a whole number"}},
      {R"({"below":1e999})", {"/below: 1e999 is not at most 1"}},
      {R"({"yes":0,"nothing":0})", {"/yes: it is a number, wanted is true or false", "/nothing: it is a number, wanted is null"}},
      {R"({"only-true":false})", {"/only-true: it is not true"}},
      {R"({"forbidden":1})", {"/forbidden: it may not stand here"}},
      {R"({"list":[]})", {"/list: it holds 0, wanted are 1 to 3"}},
      {R"({"list":["a",2,"c","d"]})", {"/list: it holds 4, wanted are 1 to 3", "/list/1: it is a number, wanted is a text"}},
      {R"({"set":[{"a":1,"b":2},{"b":2.0,"a":1}]})", {"/set/1: the same value stands in the array already"}},
      {R"({"any-of":[]})", {"/any-of: it is an array of no form that is allowed here (a text or a whole number)"}},
      {R"({"any-of":"a"})", {"/any-of: \"a\" does not have at least 2 characters"}},
      {R"({"one-of":{"type":"file"}})", {"/one-of: the member \"size\" is missing"}},
      {R"({"one-of":{"type":"folder","files":[{"type":"file","size":"1"}]}})",
       {"/one-of/files/0/size: it is a text, wanted is a whole number"}},
      {R"({"all-of":{}})", {"/all-of: the member \"name\" is missing"}},
      {R"({"no-digit":"a1"})", {"/no-digit: it has a form that is forbidden here"}},
      {R"({"if":{"kind":1}})", {"/if: the member \"name\" is missing"}},
      {R"({"map":{}})", {"/map: it holds 0, wanted are 1 to 2"}},
      {R"({"map":{"long":"t"}})", {"/map/long: \"long\" is no name that a member may have here"}},
      {R"({"map":{"x-a":"t"}})", {"/map/x-a: it is a text, wanted is a whole number"}},
      {R"({"small":{"y":1,"z":2}})", {"/small: the member \"x\" is missing", "/small/z: the member \"z\" is not known here"}},
      {R"({"tree":{"left":{"right":{"up":{}}}}})", {"/tree/left/right/up: the member \"up\" is not known here"}},
      {R"({"new":"n"})", {"/new: the member \"new\" is not known here"}},
  };
  for (const Breach& one : cases) EXPECT_EQ(breaches("2", one.text), one.says) << one.text;
}

TEST(Shape, EachVersionHasItsOwnMembersWordsAndForms) {
  EXPECT_EQ(breaches("1", R"({"word":"blue"})"), (std::vector<std::string>{"/word: \"blue\" is none of green, red"}));
  EXPECT_EQ(breaches("3", R"({"old":"o"})"), (std::vector<std::string>{"/old: the member \"old\" is not known here"}));
  EXPECT_EQ(breaches("3", R"({"new":"n"})"), std::vector<std::string>{});
  EXPECT_EQ(breaches("3", R"({"needed":{"a":"1"}})"), (std::vector<std::string>{"/needed: the member \"odd key\" is missing"}));
  EXPECT_FALSE(breaches("1", R"({"one-of":{"type":"link","target":"x"}})").empty());
}

TEST(Shape, KeepsAsManyAsAreAskedForAndCountsTheRest) {
  std::string text = R"({"set":[],"list":[)";
  for (int i = 0; i < 100; ++i) text += (i > 0 ? ",1" : "1");
  const auto found = breaches("2", text + "]}", 3);
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(found.back(), "and 98");
}

// Each level could be tried in two ways, and each of them in two ways below.
TEST(Shape, DeepAlternativesCostNoMoreThanTheirBudget) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += R"({"left":)";
  text += "{}" + std::string(60, '}');
  EXPECT_EQ(breaches("2", R"({"tree":)" + text + "}"), std::vector<std::string>{});
}

TEST(Shape, OneCheckerServesManyDocuments) {
  ShapeChecker checker(test_shapes()[0]);
  for (int i = 0; i < 3; ++i) {
    EXPECT_TRUE(checker.check(*JsonDocument::parse(R"({"pattern":"a/x"})", Limits{})).breaches.empty());
    EXPECT_EQ(checker.check(*JsonDocument::parse(R"({"pattern":"/x"})", Limits{})).breaches.size(), 1U);
  }
}

TEST(Shapes, AreFoundByNameAndVersion) {
  ASSERT_NE(find_shape("kev", ""), nullptr);
  EXPECT_EQ(find_shape("kev", "9"), nullptr);
  EXPECT_EQ(find_shape("no-such", ""), nullptr);
}

// A pattern that RE2 does not take would let everything pass.
TEST(Shapes, EveryPatternCompilesAndEveryFormatIsKnown) {
  for (const Shape& shape : shapes()) {
    EXPECT_EQ(unknown_parts(shape), std::vector<std::string>{}) << shape.name << ' ' << shape.version;
  }
}

// A checker remembers orders of members and texts that matched; neither may change what it finds.
TEST(Shape, FindsTheSameInAnyOrderAndAgain) {
  for (const Shape& shape : test_shapes()) {
    ShapeChecker used(shape);
    for (const char* text :
         {R"({"text":"ab","word":"blue","date":"2026-02-28"})", R"({"word":"blue","text":"ab","pattern":"abc/x"})",
          R"({"pattern":"abc/x","word":"pink","text":"ab"})", R"({"pattern":"abc/X","date":1,"nobody":2})",
          R"({"text":"ab","nobody":2,"word":"blue"})", R"({"pattern":"abc/x","pattern2":1,"whole":1})"}) {
      const auto document = JsonDocument::parse(text, Limits{});
      ASSERT_TRUE(document) << text;
      const auto wanted = ShapeChecker(shape).check(*document).breaches;
      for (int again = 0; again < 3; ++again) {
        const auto found = used.check(*document).breaches;
        ASSERT_EQ(found.size(), wanted.size()) << text;
        for (std::size_t i = 0; i < found.size(); ++i) EXPECT_EQ(found[i].message, wanted[i].message) << text;
      }
    }
  }
}

}  // namespace
}  // namespace proofhouse::syntax
