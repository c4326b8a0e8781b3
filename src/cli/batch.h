// Batch: one answer for each line of standard input, as fast as the pipe.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace proofhouse::cli {

// Lines above this length are not answered but refused, each with one line like any other.
inline constexpr std::size_t kLongestLine = 1UL << 20U;

// What every batch answers where it cannot judge: "invalid", a tab and the reason. Without the line feed.
std::string invalid_line(const Error& error);

// Reads standard input to its end. For each line (without its line feed, and without a carriage return before it; the last may
// lack both) `answer` appends exactly one line, line feed included, to the text that it is given. Answers are written when all
// that has arrived is answered, never line by line, so that a partner who waits for them is served too. Fails with kUnreadable
// where standard input cannot be read.
Result<void> answer_lines(const std::function<void(std::string_view line, std::string& out)>& answer);

}  // namespace proofhouse::cli
