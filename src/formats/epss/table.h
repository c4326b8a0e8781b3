// The table of EPSS scores in a CSV text, with every line that breaks its form.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "model/epss.h"

namespace proofhouse::formats::epss {

struct Breach {
  std::string_view rule;  // README.md
  bool fatal = true;      // the line was left out, or the file is none of FIRST's
  std::uint64_t line = 0;
  std::string message;
};

// The most that are kept one by one.
inline constexpr std::size_t kMostBreaches = 1000;

struct ReadTable {
  EpssTable table;
  std::vector<Breach> breaches;  // in the order of lines
  std::uint64_t left_out = 0;    // more of them
};

// Whether a text, or its beginning, is such a table: the first line is FIRST's comment, its header, or a line of scores.
bool looks_like_table(std::string_view text);

// The text of a file that is a table as it is or packed with gzip. The errors of gunzip(), kMalformed for what is not UTF-8.
Result<std::string> unpacked(std::string bytes, const Limits& limits);

// Fails with kMalformed for what is no such table or has broken quotes, with the place "line:1", and kLimit above `limits`.
Result<ReadTable> read_table(std::string_view text, const Limits& limits);

}  // namespace proofhouse::formats::epss
