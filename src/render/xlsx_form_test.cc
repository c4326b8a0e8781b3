#include "render/xlsx_form.h"

#include <gtest/gtest.h>

namespace proofhouse::render {
namespace {

TEST(XlsxForm, NamesPlacesAsSpreadsheetsDo) {
  EXPECT_EQ(xlsx_place({0, 0}), "A1");
  EXPECT_EQ(xlsx_place({11, 5}), "F12");
  EXPECT_EQ(xlsx_place({0, 26}), "AA1");
  EXPECT_EQ(xlsx_place({9, 701}), "ZZ10");
  EXPECT_EQ(xlsx_place({9, 702}), "AAA10");
}

TEST(XlsxForm, TakesHostileWordsAndNames) {
  auto book = Xlsx::create("Title", Date::from(2026, 11, 1));
  ASSERT_TRUE(book);
  XlsxForm form = book->form("[bad]:*?/\\' name that is far too long for a sheet");
  form.write({0, 0}, "=1+1", XlsxFormStyle::kAnswer);
  const std::vector<std::string> words = {"a,b", "\"", "=1"};
  form.take_word({0, 0}, words);
  form.take_word({1, 0}, std::vector<std::string>(100, "a long word that does not fit"));
  form.take_number({2, 0}, Decimal::whole(-1), Decimal::whole(1));
  form.take_date({3, 0}, Date::from(2000, 1, 1), Date::from(2100, 1, 1));
  form.take_from({4, 0}, {0, 3}, {5, 3});
  const std::vector<XlsxWord> any = {{{0, 0}, "\")+HYPERLINK(\"x"}};
  form.grey_unless({5, 0}, any);
  form.freeze(1, 1);
  EXPECT_TRUE(std::move(*book).finish());
}

}  // namespace
}  // namespace proofhouse::render
