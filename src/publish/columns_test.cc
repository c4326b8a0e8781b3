#include "publish/columns.h"

#include <gtest/gtest.h>

#include "publish/money_text.h"

namespace proofhouse::publish {
namespace {

TEST(DisplayWidth, CountsCellsNotBytes) {
  const std::vector<std::pair<std::string, std::size_t>> table = {{"", 0},         {"abc", 3},     {"431\u00A0300\u00A0€", 9},
                                                                  {"Æøå", 3},      {"e\u0301", 1}, {"日本", 4},
                                                                  {"a\u200Bb", 2}, {"🔒", 2},      {"–", 1}};
  for (const auto& [text, cells] : table) EXPECT_EQ(display_width(text), cells) << text;
}

TEST(Wrapped, KeepsEveryWordAndEndsInTime) {
  EXPECT_EQ(wrapped("", 10), std::vector<std::string>{""});
  EXPECT_EQ(wrapped("one two three", 7), (std::vector<std::string>{"one two", "three"}));
  EXPECT_EQ(wrapped("abcdefghij kl", 4), (std::vector<std::string>{"abcd", "efgh", "ij", "kl"}));
  EXPECT_EQ(wrapped("1\u00A0000 €", 5), (std::vector<std::string>{"1\u00A0000", "€"}));
  EXPECT_EQ(wrapped("日本語", 2), (std::vector<std::string>{"日", "本", "語"}));
}

TEST(Columns, AlignsByWhatIsShown) {
  using enum Align;
  Columns columns({kRight, kLeft, kLeft});
  columns.row({"1", "Ål", ""}).row({"10", "b", "note"});
  EXPECT_EQ(columns.text(1, 2), "  1  Ål\n 10  b   note\n");
}

TEST(Columns, WrapsTheLastColumn) {
  using enum Align;
  Columns columns({kLeft, kLeft});
  columns.row({"a", "aaaaaaaaaa bbbbbbbbbb cccccccccc"});
  EXPECT_EQ(columns.text(0, 1, 24), "a aaaaaaaaaa bbbbbbbbbb\n  cccccccccc\n");
}

TEST(Money, GroupsAndNamesTheCurrency) {
  EXPECT_EQ(money_text(Rational(431'300), "EUR"), "431\u00A0300\u00A0€");
  EXPECT_EQ(money_text(Rational(-1'234'567), "USD"), "-1\u00A0234\u00A0567\u00A0$");
  EXPECT_EQ(money_text(Rational(999), "GBP"), "999\u00A0£");
  EXPECT_EQ(money_text(Rational(1, 2), "NOK", 2), "0.50\u00A0NOK");
  EXPECT_EQ(money_text("1000000.05", "CHF"), "1\u00A0000\u00A0000.05\u00A0CHF");
}

}  // namespace
}  // namespace proofhouse::publish
