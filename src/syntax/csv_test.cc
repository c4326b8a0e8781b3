#include "syntax/csv.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace proofhouse::syntax {

namespace {

// Every record as "a|b|c", records parted by " / "; a failure as its code and place.
std::string read_all(std::string_view text, char separator = ',', const CsvLimits& limits = {}) {
  Csv csv(text, separator, limits);
  std::string out;
  while (true) {
    const auto more = csv.next();
    if (!more) return out + "!" + more.error().place + " " + more.error().cause;
    if (!*more) return out;
    if (!out.empty()) out += " / ";
    for (std::size_t i = 0; i < csv.fields().size(); ++i) out += (i > 0 ? "|" : "") + std::string(csv.fields()[i]);
  }
}

TEST(Csv, ReadsRecords) {
  EXPECT_EQ(read_all(""), "");
  EXPECT_EQ(read_all("a"), "a");
  EXPECT_EQ(read_all("a,b\nc,d\n"), "a|b / c|d");
  EXPECT_EQ(read_all("a,b\r\nc,\r\n"), "a|b / c|");
  EXPECT_EQ(read_all("\n\na\n\n"), "a");
  EXPECT_EQ(read_all(",\n"), "|");
  EXPECT_EQ(read_all("a;b", ';'), "a|b");
  EXPECT_EQ(read_all("\"a,\nb\",\"say \"\"no\"\"\",\"\"\nc"), "a,\nb|say \"no\"| / c");
}

TEST(Csv, RefusesBrokenQuotes) {
  EXPECT_EQ(read_all("a\n\"b"), "a!2:1 a quote is never closed");
  EXPECT_EQ(read_all("a\"b\""), "!1:1 a quote stands within a field");
  EXPECT_EQ(read_all("\"a\"b"), "!1:1 text stands behind a closing quote");
}

TEST(Csv, HoldsItsLimits) {
  EXPECT_EQ(read_all("a\nb\nc", ',', {.rows = 2}), "a / b!3:1 the file has more than 2 lines");
  EXPECT_EQ(read_all(",,,", ',', {.fields = 3}), "!1:1 a line has more than 3 fields");
  EXPECT_EQ(read_all("\"abcdef\"", ',', {.text = 5}), "!1:1 a field is longer than 5 bytes");
}

}  // namespace

}  // namespace proofhouse::syntax
