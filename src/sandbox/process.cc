#include "sandbox/process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>

#include "base/build_id.h"
#include "sandbox/frame.h"
#include "sandbox/spawn.h"

namespace proofhouse::sandbox {

namespace {

using Clock = std::chrono::steady_clock;

// What has been read of a frame, and why reading stopped.
enum class Progress : std::uint8_t { kMore, kEnd, kForeign, kSpoiled, kTooLarge, kTimedOut };

int milliseconds_until(Clock::time_point deadline) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
  return static_cast<int>(std::clamp<std::int64_t>(left, 0, 3'600'000));
}

// Waits until the descriptor can be read or has come to its end. False where the deadline came first.
bool wait_for(int fd, Clock::time_point deadline) {
  while (true) {
    pollfd one{fd, POLLIN, 0};
    const int ready = poll(&one, 1, milliseconds_until(deadline));
    if (ready > 0) return true;
    if (Clock::now() >= deadline) return false;
    if (ready < 0 && errno != EINTR) return false;
  }
}

// The answer pipe, read into one string as the frame comes. Room grows with what has come, never with what the header claims.
class FrameReader {
 public:
  FrameReader(int fd, std::uint64_t limit) : fd_(fd), limit_(limit) {}

  Progress read(Clock::time_point deadline) {
    Progress progress = Progress::kMore;
    while (progress == Progress::kMore) {
      progress = read_some();
      if (progress == Progress::kMore && blocked_ && !wait_for(fd_, deadline)) return Progress::kTimedOut;
    }
    return progress;
  }

  [[nodiscard]] bool whole() const { return header_ && body_.size() == header_->length; }
  [[nodiscard]] FrameStatus status() const { return header_->status; }
  std::string take() && { return std::move(body_); }

 private:
  Progress read_some() {
    if (!header_) return read_header();
    // One byte more than is due shows a frame with something behind it.
    const std::uint64_t due = header_->length - body_.size() + 1;
    const std::size_t before = body_.size();
    const auto room = static_cast<std::size_t>(std::min<std::uint64_t>(due, std::max<std::uint64_t>(before, 65536)));
    ssize_t count = 0;
    body_.resize_and_overwrite(before + room, [&](char* bytes, std::size_t) {
      count = ::read(fd_, bytes + before, room);
      return before + (count > 0 ? static_cast<std::size_t>(count) : 0);
    });
    if (body_.size() > header_->length) return Progress::kSpoiled;
    return after(count);
  }

  Progress read_header() {
    const ssize_t count = ::read(fd_, head_.data() + filled_, head_.size() - filled_);
    if (count > 0) filled_ += static_cast<std::size_t>(count);
    if (filled_ < head_.size()) return after(count);
    const std::string_view head(head_.data(), head_.size());
    if (!head.starts_with(build_id())) return Progress::kForeign;
    header_ = read_frame_header(head);
    if (!header_) return Progress::kSpoiled;
    if (header_->length > limit_) return Progress::kTooLarge;
    return Progress::kMore;
  }

  Progress after(ssize_t count) {
    blocked_ = count < 0 && errno == EAGAIN;
    if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)) return Progress::kEnd;
    return Progress::kMore;
  }

  int fd_;
  std::uint64_t limit_;
  bool blocked_ = false;
  std::array<char, kFrameHeaderSize> head_{};
  std::size_t filled_ = 0;
  std::optional<FrameHeader> header_;
  std::string body_;
};

Outcome ended_without_answer(Ending ending, std::string message) {
  Outcome outcome;
  outcome.ending = ending;
  outcome.message = std::move(message);
  return outcome;
}

Outcome died(const Program& program, const End& end) {
  Outcome outcome = ended_without_answer(Ending::kDied, program.name());
  outcome.signal = end.signal;
  outcome.status = end.status;
  if (end.signal == SIGSYS) {
    outcome.message += " called what the sandbox forbids, or aborted (signal " + std::to_string(end.signal) + ")";
  } else if (end.signal != 0) {
    outcome.message += " was killed by signal " + std::to_string(end.signal);
  } else {
    outcome.message += " ended without an answer (exit status " + std::to_string(end.status) + ")";
  }
  return outcome;
}

Outcome timed_out(const Program& program, const Request& request) {
  return ended_without_answer(Ending::kTimedOut,
                              program.name() + " took more than " + std::to_string(request.seconds) + " s and was stopped");
}

Outcome answered(const Program& program, FrameReader frame) {
  Outcome outcome;
  const FrameStatus status = frame.status();
  std::string body = std::move(frame).take();
  if (status == FrameStatus::kUnlocked) {
    const auto error = error_from_wire(body);
    return ended_without_answer(Ending::kRefused,
                                program.name() + ": " + (error ? one_line(*error) : "it could not lock itself"));
  }
  outcome.ending = Ending::kAnswered;
  outcome.answer = std::move(body);
  outcome.status = status == FrameStatus::kError ? 1 : 0;
  return outcome;
}

// A child stopped by us: what the pipe showed, whatever its end looks like.
std::optional<Outcome> stopped(Progress progress, const Program& program, const Request& request) {
  switch (progress) {
    case Progress::kForeign:
      return ended_without_answer(Ending::kRefused,
                                  program.name() + " is not of this build; install all programs of Proofhouse together");
    case Progress::kSpoiled: return ended_without_answer(Ending::kDied, program.name() + " spoiled its answer");
    case Progress::kTooLarge:
      return ended_without_answer(
          Ending::kTooLarge, program.name() + " wanted to answer more than " + std::to_string(request.answer_limit) + " bytes");
    case Progress::kTimedOut: return timed_out(program, request);
    default: return std::nullopt;
  }
}

Outcome watch(const Program& program, const Request& request, const Child& child) {
  const auto deadline = Clock::now() + std::chrono::seconds(request.seconds);
  FrameReader frame(child.answers.get(), request.answer_limit);
  Progress progress = frame.read(deadline);
  if (progress == Progress::kEnd && !wait_for(child.handle.get(), deadline)) progress = Progress::kTimedOut;
  if (progress != Progress::kEnd) kill_child(child);
  const auto end = reap(child);
  if (auto outcome = stopped(progress, program, request)) return *std::move(outcome);
  if (end && end->signal == SIGXCPU) return timed_out(program, request);
  if (!frame.whole() || (end && (end->signal != 0 || end->status != 0))) return died(program, end.value_or(End{}));
  return answered(program, std::move(frame));
}

std::string last_part(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

}  // namespace

Result<Program> Program::open(const std::string& path) {
  Descriptor file(::open(path.c_str(), O_PATH | O_CLOEXEC));
  struct stat status{};
  if (!file.valid() || fstat(file.get(), &status) != 0) {
    return fail_at(errno == ENOENT ? ErrorCode::kNotFound : ErrorCode::kUnreadable, path, {}, "the program cannot be opened",
                   "install all programs of Proofhouse in one folder");
  }
  if (!S_ISREG(status.st_mode) || faccessat(AT_FDCWD, path.c_str(), X_OK, AT_EACCESS) != 0) {
    return fail_at(ErrorCode::kUnreadable, path, {}, "it is not an executable file",
                   "install all programs of Proofhouse in one folder");
  }
  Descriptor null(::open("/dev/null", O_RDWR | O_CLOEXEC));
  if (!null.valid()) return fail_at(ErrorCode::kUnreadable, "/dev/null", {}, "it cannot be opened");
  return Program(std::move(file), std::move(null), last_part(path));
}

Outcome run(const Program& program, const Request& request) {
  const auto child = spawn(program, request);
  if (!child) return ended_without_answer(Ending::kRefused, one_line(child.error()));
  return watch(program, request, *child);
}

Result<std::string> answer_of(Outcome outcome) {
  switch (outcome.ending) {
    case Ending::kAnswered: break;
    case Ending::kDied:
      // Nothing inside the sandbox can send SIGKILL: it came from the system, most often for want of memory.
      return fail(outcome.signal == SIGKILL ? ErrorCode::kIncomplete : ErrorCode::kMalformed, std::move(outcome.message));
    case Ending::kTimedOut: return fail(ErrorCode::kIncomplete, std::move(outcome.message), "give it more time");
    case Ending::kTooLarge: return fail(ErrorCode::kLimit, std::move(outcome.message));
    case Ending::kRefused: return fail(ErrorCode::kDenied, std::move(outcome.message));
  }
  if (outcome.status == 0) return std::move(outcome.answer);
  return std::unexpected(TRY(error_from_wire(outcome.answer)));
}

Result<Descriptor> memory_file(std::string_view bytes) {
  const auto failed = [] { return fail(ErrorCode::kUnreadable, "the system has no room for a file in memory", "free memory"); };
  Descriptor file(memfd_create("proofhouse", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (!file.valid()) return failed();
  off_t offset = 0;
  while (!bytes.empty()) {
    const ssize_t count = pwrite(file.get(), bytes.data(), bytes.size(), offset);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return failed();
    bytes.remove_prefix(static_cast<std::size_t>(count));
    offset += count;
  }
  if (fcntl(file.get(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0) return failed();
  return file;
}

}  // namespace proofhouse::sandbox
