#include "base/text.h"

#include <gtest/gtest.h>

namespace proofhouse {
namespace {

TEST(Text, FindsWhatIsNotUtf8) {
  const struct {
    std::string_view text;
    std::optional<std::size_t> bad;
  } cases[] = {
      {"", std::nullopt},
      {"a\u00e9\u20ac\U0001F600", std::nullopt},
      {"\xF4\x8F\xBF\xBF", std::nullopt},
      {"a\x80", 1},
      {"\xC0\xAF", 0},
      {"\xE0\x80\x80", 0},
      {"ab\xED\xA0\x80", 2},
      {"\xF4\x90\x80\x80", 0},
      {"\xE2\x82", 0},
      {"\xF0\x8F\xBF\xBF", 0},
      {"\xFF", 0},
  };
  for (const auto& c : cases) EXPECT_EQ(first_invalid_utf8(c.text), c.bad) << to_hex(as_bytes(c.text));
}

TEST(Text, ShowsWhatHides) {
  EXPECT_EQ(printable("plain \u00e9"), "plain \u00e9");
  EXPECT_EQ(printable("a\nb\x1b\x7f"), "a\\x0ab\\x1b\\x7f");
  EXPECT_EQ(printable("\xFF"), "\\xff");
  EXPECT_EQ(printable("x\u202Ey"), "x\\xe2\\x80\\xaey");
  EXPECT_EQ(printable("\uFEFF"), "\\xef\\xbb\\xbf");
}

TEST(Text, ShortensBetweenCharacters) {
  EXPECT_EQ(shorten("short", 5), "short");
  EXPECT_EQ(shorten("longer", 5), "lo…");
  EXPECT_EQ(shorten("\u00e9\u00e9\u00e9\u00e9", 6), "\u00e9…");
}

TEST(Text, Hexadecimal) {
  EXPECT_EQ(to_hex(std::vector<std::uint8_t>{0, 0xAB}), "00ab");
  EXPECT_EQ(from_hex("00aB"), (std::vector<std::uint8_t>{0, 0xAB}));
  EXPECT_EQ(from_hex("0"), std::nullopt);
  EXPECT_EQ(from_hex("0g"), std::nullopt);
}

TEST(Text, Base64) {
  const std::pair<std::string_view, std::string_view> cases[] = {{"", ""},
                                                                 {"f", "Zg=="},
                                                                 {"fo", "Zm8="},
                                                                 {"foo", "Zm9v"},
                                                                 {"foob", "Zm9vYg=="},
                                                                 {"fooba", "Zm9vYmE="},
                                                                 {"foobar", "Zm9vYmFy"}};
  for (const auto& [plain, encoded] : cases) {
    EXPECT_EQ(to_base64(as_bytes(plain)), encoded);
    EXPECT_EQ(as_text(from_base64(encoded).value()), plain);
  }
  EXPECT_EQ(as_text(from_base64("Zg").value()), "f");
  EXPECT_EQ(from_base64("-_8"), from_base64("+/8="));
  for (const std::string_view bad : {"Z", "Zg=", "Zh==", "Zg==\n", "Z g=", "+_8=", "====", "Zm9v="}) {
    EXPECT_EQ(from_base64(bad), std::nullopt) << bad;
  }
}

TEST(Text, SplitsJoinsTrims) {
  EXPECT_EQ(split("a,,b", ','), (std::vector<std::string_view>{"a", "", "b"}));
  EXPECT_EQ(split("", ','), (std::vector<std::string_view>{""}));
  EXPECT_EQ(join(std::vector<std::string>{"a", "b"}, ", "), "a, b");
  EXPECT_EQ(trim(" \t\r\na b\n"), "a b");
  EXPECT_EQ(trim(" \n"), "");
  EXPECT_EQ(lower("AZ\u00c9"), "az\u00c9");
  EXPECT_EQ(upper("az"), "AZ");
  EXPECT_EQ(replace_all("aaa", "aa", "b"), "ba");
  EXPECT_EQ(replace_all("x", "", "y"), "x");
  EXPECT_EQ(grouped(7), "7");
  EXPECT_EQ(grouped(1234567), "1\u00A0234\u00A0567");
}

TEST(Text, FindsTheNearestWord) {
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance(std::string(65, 'a'), "a"), 64U);
  const std::vector<std::string> words = {"weight", "share", "price"};
  EXPECT_EQ(nearest("weigth", words), "weight");
  EXPECT_EQ(nearest("prise", words), "price");
  EXPECT_EQ(nearest("unrelated", words), std::nullopt);
}

}  // namespace
}  // namespace proofhouse
