#include "render/docx_pandoc.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>

#include "base/file.h"
#include "base/text.h"

namespace proofhouse::render {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kReferenceDescriptor = 3;
constexpr int kFirstFree = 10;  // own descriptors stand above those that pandoc is given
constexpr std::size_t kMostErrorBytes = 400;

std::unexpected<Error> incomplete(std::string cause, std::string cure) {
  return fail_at(ErrorCode::kIncomplete, "pandoc", {}, std::move(cause), std::move(cure));
}

Descriptor raised(Descriptor low) { return Descriptor(fcntl(low.get(), F_DUPFD_CLOEXEC, kFirstFree)); }

Result<Descriptor> memory_file(std::string_view bytes) {
  Descriptor file = raised(Descriptor(memfd_create("document", MFD_CLOEXEC)));
  off_t offset = 0;
  while (file.valid() && !bytes.empty()) {
    const ssize_t count = pwrite(file.get(), bytes.data(), bytes.size(), offset);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    bytes.remove_prefix(static_cast<std::size_t>(count));
    offset += count;
  }
  if (!file.valid() || !bytes.empty()) return incomplete("there is no room for its input", "free memory");
  return file;
}

struct Pipe {
  Descriptor reading;
  Descriptor writing;
};

Result<Pipe> make_pipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return incomplete("the system gives no pipe", "close other programs");
  Pipe pipe{raised(Descriptor(ends[0])), raised(Descriptor(ends[1]))};
  if (!pipe.reading.valid() || !pipe.writing.valid() || fcntl(pipe.reading.get(), F_SETFL, O_NONBLOCK) != 0) {
    return incomplete("the system gives no pipe", "close other programs");
  }
  return pipe;
}

// What pandoc is started with. Destroyed after the start.
class Actions {
 public:
  Actions() { posix_spawn_file_actions_init(&actions_); }
  Actions(const Actions&) = delete;
  Actions& operator=(const Actions&) = delete;
  ~Actions() { posix_spawn_file_actions_destroy(&actions_); }

  void give(int own, int theirs) { posix_spawn_file_actions_adddup2(&actions_, own, theirs); }
  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

Result<pid_t> start(const std::string& program, const Actions& actions, Date created) {
  constexpr std::int64_t kDay = 86'400;
  std::array<std::string, 7> words = {program,
                                      "--from=json",
                                      "--to=docx",
                                      "--output=-",
                                      "--reference-doc=/proc/self/fd/" + std::to_string(kReferenceDescriptor),
                                      "--fail-if-warnings",
                                      "--columns=1000"};
  std::array<std::string, 4> settings = {"SOURCE_DATE_EPOCH=" + std::to_string(std::max<std::int64_t>(0, kDay * created.days())),
                                         "LC_ALL=C.UTF-8", "HOME=/nonexistent", "XDG_DATA_HOME=/nonexistent"};
  std::array<char*, words.size() + 1> arguments{};
  std::array<char*, settings.size() + 1> environment{};
  for (std::size_t i = 0; i < words.size(); ++i) arguments.at(i) = words.at(i).data();
  for (std::size_t i = 0; i < settings.size(); ++i) environment.at(i) = settings.at(i).data();
  pid_t pid = -1;
  const int error = posix_spawn(&pid, program.c_str(), actions.get(), nullptr, arguments.data(), environment.data());
  if (error != 0) {
    return fail_at(ErrorCode::kNotFound, program, {}, "it cannot be started: the system says error " + std::to_string(error),
                   "install pandoc anew (apt-get install pandoc)");
  }
  return pid;
}

enum class Stop : std::uint8_t { kEnd, kTooMuch, kTooLong };

// Reads until the pipe ends, more than `most` has come or the time is over.
Stop read_pipe(int fd, std::uint64_t most, Clock::time_point deadline, std::string& out) {
  std::array<char, 65536> buffer;
  while (true) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return Stop::kTooLong;
    pollfd one{fd, POLLIN, 0};
    if (poll(&one, 1, static_cast<int>(std::min<std::int64_t>(left, 3'600'000))) <= 0) continue;
    const ssize_t count = read(fd, buffer.data(), buffer.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (count <= 0) return Stop::kEnd;
    if (out.size() + static_cast<std::size_t>(count) > most) return Stop::kTooMuch;
    out.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

int reap(pid_t pid) {
  int status = 0;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

// The first line that pandoc said, from the memory file that was its standard error.
std::string complaint(int fd) {
  std::string said(kMostErrorBytes, '\0');
  const ssize_t count = pread(fd, said.data(), said.size(), 0);
  said.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
  return said.substr(0, said.find('\n'));
}

}  // namespace

Result<std::string> find_pandoc() {
  const char* path = std::getenv("PATH");
  for (const std::string_view folder : split(path == nullptr ? "" : path, ':')) {
    if (!folder.starts_with('/')) continue;
    std::string candidate = std::string(folder) + "/pandoc";
    struct stat status{};
    if (stat(candidate.c_str(), &status) == 0 && S_ISREG(status.st_mode) && access(candidate.c_str(), X_OK) == 0) {
      return candidate;
    }
  }
  return fail_at(ErrorCode::kNotFound, "pandoc", {}, "it is not installed, and DOCX files are made with it",
                 "install it (apt-get install pandoc)");
}

Result<std::string> run_pandoc(const std::string& program, std::string_view tree, std::string_view reference, Date created,
                               const PandocLimits& limits) {
  const Descriptor input = TRY(memory_file(tree));
  const Descriptor looks = TRY(memory_file(reference));
  const Descriptor errors = TRY(memory_file({}));
  Pipe pipe = TRY(make_pipe());
  pid_t pid = -1;
  {
    Actions actions;
    actions.give(input.get(), STDIN_FILENO);
    actions.give(pipe.writing.get(), STDOUT_FILENO);
    actions.give(errors.get(), STDERR_FILENO);
    actions.give(looks.get(), kReferenceDescriptor);
    pid = TRY(start(program, actions, created));
  }
  pipe.writing = Descriptor();
  std::string out;
  const Stop stop = read_pipe(pipe.reading.get(), limits.most_bytes, Clock::now() + std::chrono::seconds(limits.seconds), out);
  if (stop != Stop::kEnd) kill(pid, SIGKILL);  // not reaped yet, so the number is its own
  const int status = reap(pid);
  if (stop == Stop::kTooMuch) {
    return fail_at(ErrorCode::kLimit, "pandoc", {}, "it writes more than " + std::to_string(limits.most_bytes) + " bytes");
  }
  if (stop == Stop::kTooLong) {
    return incomplete("it took more than " + std::to_string(limits.seconds) + " s and was stopped",
                      "try again on a quieter machine");
  }
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0 || !out.starts_with("PK")) {
    return incomplete("it gave no file: " + complaint(errors.get()), "install pandoc 2.17 or newer");
  }
  return out;
}

}  // namespace proofhouse::render
