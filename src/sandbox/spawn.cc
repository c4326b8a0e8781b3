#include "sandbox/spawn.h"

#include <fcntl.h>
#include <linux/close_range.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <string>
#include <vector>

#include "base/fields.h"

namespace proofhouse::sandbox {

namespace {

enum class Step : int { kDescriptors, kParent, kPrivileges, kLimits, kExecute };
constexpr std::array<std::string_view, 5> enum_names(Step) {
  return {"hand over its descriptors", "bind it to its parent", "drop its privileges", "set its limits", "execute it"};
}

// All that the child needs before it is another program, laid out beforehand: between vfork and exec it shares this memory, so it
// allocates nothing and touches nothing else.
struct Plan {
  const Program* program = nullptr;
  const Request* request = nullptr;
  char* const* arguments = nullptr;
  int answers = -1;
  int* high = nullptr;  // room for one number an input
  pid_t parent = -1;
  // What went wrong, written by the child.
  volatile int error = 0;
  volatile Step step = Step::kDescriptors;
};

[[noreturn]] void give_up(Plan& plan, Step step) {
  plan.error = errno;
  plan.step = step;
  _exit(127);
}

bool limit(__rlimit_resource resource, rlim_t soft, rlim_t hard) {
  rlimit now{};
  if (getrlimit(resource, &now) != 0) return false;
  const rlimit wanted{std::min(soft, now.rlim_max), std::min(hard, now.rlim_max)};
  return setrlimit(resource, &wanted) == 0;
}

// Sources may stand where targets will: all are first copied above the targets.
bool place_descriptors(const Plan& plan) {
  const auto count = static_cast<int>(plan.request->inputs.size());
  const int end = kFirstInput + count;
  const int null = fcntl(plan.program->null_device(), F_DUPFD_CLOEXEC, end);
  const int answers = fcntl(plan.answers, F_DUPFD_CLOEXEC, end);
  if (null < 0 || answers < 0) return false;
  for (int i = 0; i < count; ++i) {
    plan.high[i] = fcntl(plan.request->inputs[static_cast<std::size_t>(i)], F_DUPFD_CLOEXEC, end);
    if (plan.high[i] < 0) return false;
  }
  if (dup2(null, STDIN_FILENO) < 0 || dup2(answers, kAnswerDescriptor) < 0 || dup2(null, STDERR_FILENO) < 0) return false;
  for (int i = 0; i < count; ++i) {
    if (dup2(plan.high[i], kFirstInput + i) < 0) return false;
  }
  return true;
}

bool set_limits(const Request& request) {
  // One second between the soft and the hard limit: SIGXCPU tells a child out of time from one killed from outside.
  bool good = limit(RLIMIT_CORE, 0, 0) && limit(RLIMIT_CPU, request.seconds, static_cast<rlim_t>(request.seconds) + 1);
#ifndef PROOFHOUSE_SANITIZED
  good = good && limit(RLIMIT_AS, request.memory_limit, request.memory_limit);
#endif
  return good;
}

[[noreturn]] void become(Plan& plan) {
  // The program's own descriptor may stand among the targets too: it moves up first.
  const int end = kFirstInput + static_cast<int>(plan.request->inputs.size());
  const int program = fcntl(plan.program->descriptor(), F_DUPFD_CLOEXEC, end);
  if (program < 0 || !place_descriptors(plan)) give_up(plan, Step::kDescriptors);
  if (syscall(SYS_close_range, static_cast<unsigned>(end), ~0U, CLOSE_RANGE_CLOEXEC) != 0) give_up(plan, Step::kDescriptors);
  if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0) give_up(plan, Step::kParent);
  // A parent that was killed before that line is not noticed by it.
  if (getppid() != plan.parent) _exit(127);
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) give_up(plan, Step::kPrivileges);
  if (!set_limits(*plan.request)) give_up(plan, Step::kLimits);
  std::array<char*, 1> environment{nullptr};
  syscall(SYS_execveat, program, "", plan.arguments, environment.data(), AT_EMPTY_PATH);
  give_up(plan, Step::kExecute);
}

// Alone in its function: after vfork two processes run on one stack, and the parent must find its frame as it left it.
__attribute__((noinline)) pid_t start(Plan& plan) {
  const pid_t pid = vfork();
  if (pid == 0) become(plan);
  return pid;
}

// Nothing interrupts the parent's memory while the child runs in it. The child unblocks its signals itself (child_main).
pid_t start_undisturbed(Plan& plan) {
  sigset_t all;
  sigset_t before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  const pid_t pid = start(plan);
  const int error = errno;
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  errno = error;
  return pid;
}

std::unexpected<Error> cannot_start(const Program& program, std::string_view step, int error) {
  return fail_at(ErrorCode::kUnreadable, program.name(), {},
                 "cannot " + std::string(step) + ": the system says error " + std::to_string(error),
                 "check that the file is executable and that Linux is 5.11 or newer");
}

}  // namespace

Result<Child> spawn(const Program& program, const Request& request) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return cannot_start(program, "open a pipe for it", errno);
  Descriptor reading(ends[0]);
  Descriptor writing(ends[1]);
  // Fewer wake-ups for a large answer; where the system grants no more, the usual 64 KiB do.
  if (request.answer_limit > 65536) fcntl(writing.get(), F_SETPIPE_SZ, 1 << 20);
  if (fcntl(reading.get(), F_SETFL, O_NONBLOCK) != 0) return cannot_start(program, "set up its pipe", errno);

  std::vector<char*> arguments;
  arguments.push_back(const_cast<char*>(program.name().c_str()));
  for (const auto& argument : request.arguments) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  std::vector<int> high(request.inputs.size());
  Plan plan{.program = &program,
            .request = &request,
            .arguments = arguments.data(),
            .answers = writing.get(),
            .high = high.data(),
            .parent = getpid()};

  Child child;
  child.pid = start_undisturbed(plan);
  if (child.pid < 0) return cannot_start(program, "make a process for it", errno);
  child.handle = Descriptor(static_cast<int>(syscall(SYS_pidfd_open, child.pid, 0)));
  const int handle_error = child.handle.valid() ? 0 : errno;
  child.answers = std::move(reading);
  if (plan.error != 0) {
    reap(child);
    return cannot_start(program, name_of(static_cast<Step>(plan.step)), plan.error);
  }
  if (!child.handle.valid()) {
    kill_child(child);
    reap(child);
    return cannot_start(program, "watch it", handle_error);
  }
  return child;
}

void kill_child(const Child& child) {
  // By its handle, which never means another process; a child without one has not been reaped yet, so its number is its own.
  if (child.handle.valid()) {
    syscall(SYS_pidfd_send_signal, child.handle.get(), SIGKILL, nullptr, 0);
  } else {
    ::kill(child.pid, SIGKILL);
  }
}

std::optional<End> reap(const Child& child) {
  int status = 0;
  pid_t reaped = -1;
  do {
    reaped = waitpid(child.pid, &status, 0);
  } while (reaped < 0 && errno == EINTR);
  if (reaped != child.pid) return std::nullopt;
  End end;
  if (WIFSIGNALED(status)) end.signal = WTERMSIG(status);
  if (WIFEXITED(status)) end.status = WEXITSTATUS(status);
  return end;
}

}  // namespace proofhouse::sandbox
