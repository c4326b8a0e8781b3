#include "formats/opened.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace proofhouse::formats {
namespace {

TEST(Opened, KnowsTheOutsideOfAFile) {
  const std::vector<std::pair<std::string, Outside>> cases{
      {"{}", Outside::kJson},
      {"\xEF\xBB\xBF \n[1]", Outside::kJson},
      {"<a/>", Outside::kXml},
      {"<?xml version=\"1.0\"?><a/>", Outside::kXml},
      {"<134>1 2026-11-25T00:00:00Z", Outside::kText},
      {"<!DOCTYPE HTML><html></html>", Outside::kHtml},
      {" <HTML lang=en>", Outside::kHtml},
      {"PK\x03\x04rest", Outside::kZip},
      {"%PDF-1.7\n", Outside::kPdf},
      {"junk\n%PDF-1.7\n", Outside::kPdf},
      {"\x1F\x8B\x08", Outside::kGzip},
      {"-----BEGIN CMS-----\n", Outside::kPem},
      {"\x30\x82\x01\x01", Outside::kDer},
      {"\x30\x80\x06\x09", Outside::kDer},
      {"0: a text", Outside::kText},
      {"SPDXVersion: SPDX-2.3\n", Outside::kText},
      {"", Outside::kText},
      {std::string("a\0b", 3), Outside::kBinary},
      {"\xFF\xFE{", Outside::kBinary},
  };
  for (const auto& [bytes, outside] : cases) {
    EXPECT_EQ(Opened::open(bytes, Limits{}).outside(), outside) << bytes;
  }
}

TEST(Opened, ParsesOnceAndSaysWhyNot) {
  const Opened good = Opened::open(R"({"a":"b"})", Limits{});
  ASSERT_NE(good.json(), nullptr);
  EXPECT_EQ(good.member_text("a"), "b");
  EXPECT_EQ(good.member_text("b"), std::nullopt);
  EXPECT_EQ(good.bytes(), R"({"a":"b"})");
  EXPECT_FALSE(good.parse_error());

  const Opened broken = Opened::open(R"({"a":})", Limits{});
  EXPECT_EQ(broken.json(), nullptr);
  ASSERT_TRUE(broken.parse_error());
  EXPECT_EQ(broken.parse_error()->place, "1:6");
  EXPECT_EQ(broken.member("a"), std::nullopt);

  EXPECT_NE(Opened::open("<a/>", Limits{}).xml(), nullptr);
  EXPECT_TRUE(Opened::open("<a>", Limits{}).parse_error());
  EXPECT_TRUE(Opened::open("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", Limits{}).parse_error());
}

}  // namespace
}  // namespace proofhouse::formats
