// CSV: one table as text (RFC 4180) in which no text becomes a formula.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace proofhouse::publish {

// Rows end with CR LF. Cells are quoted where they must be. A text that a spreadsheet would take for a formula, because it begins
// with = + - @, a tab or a line end, gets an apostrophe before it; control characters are shown as escapes.
class Csv {
 public:
  Csv& text(std::string_view value);
  // A number already written out. The caller vouches for it.
  Csv& number(std::string_view literal);
  Csv& end_row();
  [[nodiscard]] std::string take() && { return std::move(out_); }

 private:
  void separate();
  std::string out_;
  bool in_row_ = false;
};

}  // namespace proofhouse::publish
