// Csv: the records of a comma-separated file (RFC 4180), one at a time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace proofhouse::syntax {

// They count work, never time.
struct CsvLimits {
  std::uint64_t rows = 10'000'000;
  std::uint32_t fields = 64;         // of one record: a line of commas alone
  std::uint64_t text = 1ULL << 16U;  // of one field: a quote that is never closed
};

// Walks over a text that must outlive it. One thread at a time.
class Csv {
 public:
  // `first_line` is the number of the text's first line, where it is a part of a file.
  Csv(std::string_view text, char separator, const CsvLimits& limits, std::uint64_t first_line = 1)
      : text_(text), separator_(separator), limits_(limits), line_(first_line) {}

  // Reads the next record; false behind the last. Lines end with LF or CRLF; the last needs none; a line without any character is
  // passed over. A field in quotes may hold separators, line ends and doubled quotes (§2.5 to 2.7). Fails, with the place
  // "line:1" of the record, with
  //   kMalformed  for a quote that is never closed, or stands within a field, or has text behind it;
  //   kLimit      above `limits`.
  // After a failure there are no more records.
  Result<bool> next();

  // Of the record that next() read: valid until the next call.
  [[nodiscard]] const std::vector<std::string_view>& fields() const { return fields_; }
  // The line that it began on.
  [[nodiscard]] std::uint64_t line() const { return record_line_; }

 private:
  Result<void> quoted();
  Result<void> plain();
  Result<void> add(std::string_view field);
  [[nodiscard]] bool at_line_end() const;
  void pass_line_end();
  [[nodiscard]] std::unexpected<Error> broken(std::string cause, std::string cure);

  std::string_view text_;
  char separator_;
  CsvLimits limits_;
  std::size_t at_ = 0;
  std::uint64_t line_ = 1;
  std::uint64_t record_line_ = 1;
  std::uint64_t rows_ = 0;
  std::vector<std::string_view> fields_;
  std::vector<std::string> unescaped_;  // fields that had doubled quotes; never more than `fields` of them
};

}  // namespace proofhouse::syntax
