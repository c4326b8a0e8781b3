// Terminal: what goes to standard output and standard error.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/error.h"

namespace proofhouse::cli {

// To standard output. A disk that is full or a pipe that was closed is remembered.
void print(std::string_view text);
// Whether all that was printed has arrived.
bool printed_all();
// One line on standard error: "proofhouse: FILE:PLACE: CAUSE; CURE".
void print_error(const Error& error);
void print_note(std::string_view line);

// Progress on standard error where that is a terminal; nothing in a pipe.
class Progress {
 public:
  explicit Progress(std::string label);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  void show(std::size_t done, std::size_t all);

 private:
  std::string label_;
  bool terminal_ = false;
  bool shown_ = false;
};

}  // namespace proofhouse::cli
