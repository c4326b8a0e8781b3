#include "sandbox/child.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <exception>
#include <new>
#include <vector>

#include "sandbox/frame.h"
#include "sandbox/process.h"

namespace proofhouse::sandbox {

namespace {

constexpr int kClean = 0;
constexpr int kNotWritten = 1;

bool write_all(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = write(kAnswerDescriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

// Allocates nothing: the entry may have ended with the memory all but used up.
[[noreturn]] void finish(FrameStatus status, std::string_view body) {
  const auto header = frame_header(status, body.size());
  // The start of the answer goes with the header: a small answer wakes the parent once.
  std::array<char, 16384> first{};
  const std::string_view start = body.substr(0, first.size() - header.size());
  auto end = std::ranges::copy(header, first.begin()).out;
  end = std::ranges::copy(start, end).out;
  const bool written = write_all({first.begin(), end}) && write_all(body.substr(start.size()));
  _exit(written ? kClean : kNotWritten);
}

// The parent hands inputs over without a gap and nothing behind them.
std::vector<int> inputs() {
  std::vector<int> open;
  for (int fd = kFirstInput; fcntl(fd, F_GETFD) >= 0; ++fd) open.push_back(fd);
  return open;
}

Result<std::string> call(Entry entry, std::span<const std::string_view> arguments, std::span<const int> descriptors) {
  try {
    return entry(arguments, descriptors);
  } catch (const std::bad_alloc&) {
    return fail(ErrorCode::kIncomplete, "the memory limit was reached", "give a smaller file or allow more memory");
  } catch (const std::exception& fault) {
    return fail(ErrorCode::kInternal, std::string("a fault of Proofhouse: ") + fault.what(), "report it");
  }
}

}  // namespace

void child_main(int argc, char** argv, Entry entry, Prepare prepare) {
  // The parent blocked all signals while it started us.
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);

  // No file may grow, the unlocked child's neither. Set here, because a thread sanitizer writes one as it starts.
  const rlimit nothing{0, 0};
  setrlimit(RLIMIT_FSIZE, &nothing);

  std::vector<std::string_view> arguments(argv + std::min(argc, 1), argv + argc);
  Mode mode = Mode::kSandboxed;
  if (!arguments.empty() && arguments.front() == kUnsafeArgument) {
    mode = Mode::kUnsafe;
    arguments.erase(arguments.begin());
  }
  const std::vector<int> descriptors = inputs();
  if (prepare != nullptr) prepare();
  if (mode == Mode::kSandboxed) {
    if (const auto locked = lock_down(); !locked) finish(FrameStatus::kUnlocked, error_to_wire(locked.error()));
  }
  const auto answer = call(entry, arguments, descriptors);
  if (!answer) finish(FrameStatus::kError, error_to_wire(answer.error()));
  finish(FrameStatus::kAnswer, *answer);
}

Result<std::string> read_input(int input, std::uint64_t most) {
  struct stat status{};
  // The call itself: the C library's fstat makes one that takes paths and is refused inside the lock.
  if (syscall(SYS_fstat, input, &status) != 0) return fail(ErrorCode::kUnreadable, "an input is not an open file");
  const auto too_large = [&] {
    return fail(ErrorCode::kLimit, "the file is larger than " + std::to_string(most) + " bytes", "give a smaller file");
  };
  const auto size = static_cast<std::uint64_t>(std::max<off_t>(status.st_size, 0));
  if (size > most) return too_large();
  std::string bytes;
  ssize_t count = 1;
  while (count > 0) {
    // One byte of room beyond the size shows the end, or a file that has grown since.
    const std::size_t before = bytes.size();
    const auto room = static_cast<std::size_t>(before < size ? size - before + 1 : 65536);
    bytes.resize_and_overwrite(before + room, [&](char* to, std::size_t) {
      do {
        count = pread(input, to + before, room, static_cast<off_t>(before));
      } while (count < 0 && errno == EINTR);
      return before + (count > 0 ? static_cast<std::size_t>(count) : 0);
    });
    if (bytes.size() > most) return too_large();
  }
  if (count < 0) return fail(ErrorCode::kUnreadable, "an input cannot be read");
  return bytes;
}

}  // namespace proofhouse::sandbox
