#include "render/xlsx.h"

#include <gtest/gtest.h>
#include <unistd.h>
#include <zlib.h>

#include <map>

#include "base/file.h"
#include "base/text.h"

namespace proofhouse::render {
namespace {

std::uint32_t number(std::string_view bytes, std::size_t at, unsigned size) {
  std::uint32_t value = 0;
  for (unsigned i = size; i > 0; --i) value = (value << 8U) | static_cast<std::uint8_t>(bytes[at + i - 1]);
  return value;
}

std::string inflated(std::string_view packed, std::size_t size) {
  std::string out(size, '\0');
  z_stream stream{};
  inflateInit2(&stream, -MAX_WBITS);
  std::string in(packed);
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  inflateEnd(&stream);
  return out;
}

// The parts of a ZIP by their names, from its central directory.
std::map<std::string, std::string> parts_of(std::string_view zip) {
  std::map<std::string, std::string> parts;
  const std::size_t end = zip.rfind("PK\x05\x06");
  std::size_t at = number(zip, end + 16, 4);
  for (std::uint32_t left = number(zip, end + 10, 2); left > 0; --left) {
    const std::uint32_t packed = number(zip, at + 20, 4);
    const std::uint32_t size = number(zip, at + 24, 4);
    const std::uint32_t name = number(zip, at + 28, 2);
    const std::size_t local = number(zip, at + 42, 4);
    const std::size_t data = local + 30 + number(zip, local + 26, 2) + number(zip, local + 28, 2);
    const bool stored = number(zip, at + 10, 2) == 0;
    const auto bytes = zip.substr(data, packed);
    parts[std::string(zip.substr(at + 46, name))] = stored ? std::string(bytes) : inflated(bytes, size);
    at += 46 + name + number(zip, at + 30, 2) + number(zip, at + 32, 2);
  }
  return parts;
}

std::string book(const std::vector<std::string>& texts, Date date = Date::from(2026, 11, 1)) {
  auto book = Xlsx::create("Title", date);
  EXPECT_TRUE(book);
  XlsxSheet sheet = book->sheet("One");
  sheet.table({{"Text", 20, XlsxStyle::kText}, {"Number", 10, XlsxStyle::kOneDecimal}});
  for (const auto& text : texts) sheet.row({text, Rational(163, 2)});
  auto bytes = std::move(*book).finish();
  EXPECT_TRUE(bytes);
  return *bytes;
}

TEST(Xlsx, TextNeverBecomesAFormulaOrALink) {
  const std::vector<std::string> texts = {"=1+1", "+1", "-1", "@A1", "\t=1", "http://example.org", "<f>1</f>", "{=1}"};
  const auto parts = parts_of(book(texts));
  const std::string& sheet = parts.at("xl/worksheets/sheet1.xml");
  EXPECT_EQ(sheet.find("<f"), std::string::npos);
  EXPECT_EQ(sheet.find("hyperlink"), std::string::npos);
  const std::string& strings = parts.at("xl/sharedStrings.xml");
  for (const char* shown :
       {"<t>=1+1</t>", "<t>+1</t>", "<t>-1</t>", "<t>@A1</t>", "<t>\\x09=1</t>", "<t>&lt;f&gt;1&lt;/f&gt;</t>"}) {
    EXPECT_NE(strings.find(shown), std::string::npos) << shown << "\n" << strings;
  }
}

TEST(Xlsx, WhatXmlCannotHoldIsShown) {
  const auto parts = parts_of(book({std::string("a\0b", 3), "\x1b[2J", "\xff", "\uFFFE", "a\u202Eb", std::string(100'000, 'y')}));
  const std::string& strings = parts.at("xl/sharedStrings.xml");
  EXPECT_TRUE(is_utf8(strings));
  for (const char* shown : {"a\\x00b", "\\x1b[2J", "\\xff", "\uFFFD", "yyy…"})
    EXPECT_NE(strings.find(shown), std::string::npos) << shown;
}

TEST(Xlsx, NumbersAreRoundedAndHeadingsStay) {
  const auto parts = parts_of(book({"a", "b"}));
  const std::string& sheet = parts.at("xl/worksheets/sheet1.xml");
  for (const char* part :
       {"<v>81.5</v>", "state=\"frozen\"", "<autoFilter ref=\"A1:B3\"/>", "orientation=\"landscape\"", "fitToPage=\"1\""}) {
    EXPECT_NE(sheet.find(part), std::string::npos) << part;
  }
  EXPECT_NE(parts.at("xl/workbook.xml").find("_xlnm.Print_Titles"), std::string::npos);
}

TEST(Xlsx, TheSameCallsGiveTheSameBytes) {
  const std::string first = book({"a", "b"});
  EXPECT_EQ(first, book({"a", "b"}));
  EXPECT_NE(first, book({"a", "b"}, Date::from(2026, 11, 2)));
  EXPECT_NE(parts_of(first).at("docProps/core.xml").find("2026-11-01T00:00:00Z"), std::string::npos);
}

TEST(Xlsx, ABookThatIsNotFinishedIsFreed) {
  auto book = Xlsx::create("Title", Date());
  ASSERT_TRUE(book);
  book->sheet("One").line("text", true);
}

}  // namespace
}  // namespace proofhouse::render
