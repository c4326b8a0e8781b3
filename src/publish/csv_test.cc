#include "publish/csv.h"

#include <gtest/gtest.h>

namespace proofhouse::publish {
namespace {

std::string row(std::initializer_list<std::string_view> cells) {
  Csv csv;
  for (const auto cell : cells) csv.text(cell);
  return std::move(csv.end_row()).take();
}

TEST(Csv, QuotesWhatMustBeQuoted) { EXPECT_EQ(row({"a", "b c", "d,e", "f\"g", ""}), "a,\"b c\",\"d,e\",\"f\"\"g\",\r\n"); }

TEST(Csv, NoTextBecomesAFormula) {
  EXPECT_EQ(row({"=1+1"}), "'=1+1\r\n");
  EXPECT_EQ(row({"+1", "-1", "@x"}), "'+1,'-1,'@x\r\n");
  EXPECT_EQ(row({" =1"}), "\"' =1\"\r\n");
  EXPECT_EQ(row({"\t=1"}).substr(0, 1), "'");
  EXPECT_EQ(row({"a=1"}), "a=1\r\n");
}

TEST(Csv, ControlCharactersAreShown) {
  const std::string out = row({"a\nb\x1b"});
  EXPECT_EQ(out.find('\x1b'), std::string::npos);
  EXPECT_EQ(out.find('\n'), out.size() - 1);
}

TEST(Csv, NumbersStayNumbers) {
  Csv csv;
  csv.number("-1.50").number("2").end_row().text("x").end_row();
  EXPECT_EQ(std::move(csv).take(), "-1.50,2\r\nx\r\n");
}

}  // namespace
}  // namespace proofhouse::publish
