#include "cli/terminal.h"

#include <unistd.h>

#include <cerrno>

namespace proofhouse::cli {

namespace {

// False where the system refused to take all of it.
bool write_all(int fd, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = write(fd, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool all_printed = true;

}  // namespace

void print(std::string_view text) { all_printed = write_all(STDOUT_FILENO, text) && all_printed; }

bool printed_all() { return all_printed; }

void print_error(const Error& error) { write_all(STDERR_FILENO, "proofhouse: " + one_line(error) + "\n"); }

void print_note(std::string_view line) { write_all(STDERR_FILENO, std::string(line) + "\n"); }

Progress::Progress(std::string label) : label_(std::move(label)), terminal_(isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
  if (shown_) write_all(STDERR_FILENO, "\r\033[K");
}

void Progress::show(std::size_t done, std::size_t all) {
  if (!terminal_ || all == 0) return;
  constexpr std::size_t kWidth = 30;
  const std::size_t filled = done * kWidth / all;
  std::string bar;
  for (std::size_t i = 0; i < kWidth; ++i) bar += i < filled ? "█" : "░";
  write_all(STDERR_FILENO, "\r\033[K" + label_ + " " + bar + " " + std::to_string(done) + " of " + std::to_string(all));
  shown_ = true;
}

}  // namespace proofhouse::cli
