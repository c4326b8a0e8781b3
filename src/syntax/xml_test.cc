#include "syntax/xml.h"

#include <gtest/gtest.h>

namespace proofhouse::syntax {
namespace {

Error refused(std::string text, const Limits& limits = {}) {
  const auto document = XmlDocument::parse(std::move(text), limits);
  EXPECT_FALSE(document);
  return document ? Error{} : document.error();
}

TEST(Xml, ReadsElementsAttributesAndText) {
  const auto document = XmlDocument::parse(
      "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"UTF-8\"?><x:a b=\"1&amp;2\" x:c=''>t &lt;<!-- no --><b> 1 "
      "</b><b>2</b><![CDATA[<c>]]></x:a>",
      {});
  ASSERT_TRUE(document) << one_line(document.error());
  const XmlNode root = document->root();
  EXPECT_EQ(root.name(), "a");
  EXPECT_EQ(root.attribute("b"), "1&2");
  EXPECT_EQ(root.attribute("c"), "");
  EXPECT_FALSE(root.attribute("d"));
  EXPECT_EQ(root.text(), "t <<c>");
  ASSERT_EQ(root.children("b").size(), 2U);
  EXPECT_EQ(root.child("b")->text(), " 1 ");
  EXPECT_FALSE(root.child("c"));
}

TEST(Xml, HasNoEntitiesOfItsOwn) {
  const auto document = XmlDocument::parse("<a>&b;&#65;</a>", {});
  ASSERT_TRUE(document);
  EXPECT_EQ(document->root().text(), "&b;A");
}

TEST(Xml, RefusesWithPlaceAndCause) {
  EXPECT_EQ(refused("<!DOCTYPE a><a/>").code, ErrorCode::kInvalid);
  EXPECT_EQ(refused("<a>\n <!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]></a>").place, "2:2");
  EXPECT_EQ(refused("<?xml version='1.0' encoding='ISO-8859-1'?><a/>").code, ErrorCode::kInvalid);
  for (const char* text :
       {"", "text", "<a>", "<a", "</a>", "<a></b>", "<a><", "<!-- ", "<a b=\"", "<a/><b/>", "<a \xFF/>", "<a <b/>", "<?xml"}) {
    EXPECT_EQ(refused(text).code, ErrorCode::kMalformed) << text;
  }
  EXPECT_EQ(refused(std::string("<a>\0</a>", 8)).code, ErrorCode::kMalformed);
}

TEST(Xml, LimitsCount) {
  Limits limits;
  limits.depth = 3;
  EXPECT_TRUE(XmlDocument::parse("<a><b><c/></b></a>", limits));
  EXPECT_EQ(refused("<a><b><c><d></d></c></b></a>", limits).code, ErrorCode::kLimit);
  limits = {};
  limits.nodes = 4;
  EXPECT_EQ(refused("<a><b/><c x='1'/></a>", limits).code, ErrorCode::kLimit);
  limits = {};
  limits.bytes = 5;
  EXPECT_EQ(refused("<abcdef/>", limits).code, ErrorCode::kLimit);
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  EXPECT_EQ(refused(deep).code, ErrorCode::kLimit);
}

}  // namespace
}  // namespace proofhouse::syntax
