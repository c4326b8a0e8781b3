#include "publish/csv.h"

#include "base/text.h"

namespace proofhouse::publish {

void Csv::separate() {
  if (in_row_) out_ += ',';
  in_row_ = true;
}

Csv& Csv::text(std::string_view value) {
  separate();
  std::string shown;
  constexpr std::string_view kFormula = "=+-@\t\r\n";
  const bool formula = !value.empty() && (kFormula.find(value.front()) != std::string_view::npos ||
                                          kFormula.find(trim(value).substr(0, 1)) != std::string_view::npos);
  if (formula && !trim(value).empty()) shown.push_back('\'');
  shown += printable(value);
  if (shown.find_first_of(",\"\r\n ") == std::string::npos) {
    out_ += shown;
  } else {
    out_.push_back('"');
    out_ += replace_all(shown, "\"", "\"\"");
    out_.push_back('"');
  }
  return *this;
}

Csv& Csv::number(std::string_view literal) {
  separate();
  out_ += literal;
  return *this;
}

Csv& Csv::end_row() {
  out_ += "\r\n";
  in_row_ = false;
  return *this;
}

}  // namespace proofhouse::publish
