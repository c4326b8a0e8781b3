// What a locked child attempts, and what must come of it. Each attempt is also made unlocked, as a positive control: silence of a
// call that could not have worked anyway would prove nothing.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <linux/sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <iostream>

#include "sandbox/child_under_test.h"

namespace proofhouse::sandbox {

namespace {

enum class Verdict : std::uint8_t { kKilled, kDenied, kAllowed };

struct Attempt {
  std::string_view name;
  Verdict verdict;
  long (*act)();
};

std::array<char, 4096> scratch;

long executable_protect() {
  void* page = mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return page == MAP_FAILED ? -1 : syscall(SYS_mprotect, page, 4096, PROT_READ | PROT_EXEC);
}

long end_if_child(long pid) {
  if (pid == 0) _exit(0);
  return pid;
}

long connect_somewhere() {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  return syscall(SYS_connect, 0, &address, sizeof address);
}

long clone_3() {
  clone_args arguments{};
  arguments.exit_signal = SIGCHLD;
  return end_if_child(syscall(SYS_clone3, &arguments, sizeof arguments));
}

#ifdef __x86_64__
// The 32-bit entry has other numbers: 20 is getpid there, writev here.
long foreign_architecture() {
  long result = 20;
  __asm__ volatile("int $0x80" : "+a"(result) : : "memory");
  return result;
}
long foreign_numbers() { return syscall(0x40000000L | SYS_getuid); }
#endif

constexpr std::array kAttempts = std::to_array<Attempt>({
#ifdef __x86_64__
    {"open", Verdict::kKilled, [] { return syscall(SYS_open, "/etc/passwd", O_RDONLY); }},
    {"fork", Verdict::kKilled, [] { return end_if_child(syscall(SYS_fork)); }},
    {"unlink", Verdict::kKilled, [] { return syscall(SYS_unlink, "/nowhere/file"); }},
    {"mkdir", Verdict::kKilled, [] { return syscall(SYS_mkdir, "/nowhere/folder", 0700); }},
    {"foreign architecture", Verdict::kKilled, foreign_architecture},
    {"foreign numbers", Verdict::kKilled, foreign_numbers},
#endif
    {"openat", Verdict::kKilled, [] { return syscall(SYS_openat, AT_FDCWD, "/etc/passwd", O_RDONLY); }},
    {"openat2", Verdict::kKilled, [] { return syscall(SYS_openat2, AT_FDCWD, "/etc/passwd", nullptr, 0); }},
    {"unlinkat", Verdict::kKilled, [] { return syscall(SYS_unlinkat, AT_FDCWD, "/nowhere/file", 0); }},
    {"mkdirat", Verdict::kKilled, [] { return syscall(SYS_mkdirat, AT_FDCWD, "/nowhere/folder", 0700); }},
    {"faccessat", Verdict::kKilled, [] { return syscall(SYS_faccessat, AT_FDCWD, "/etc/passwd", R_OK); }},
    {"getcwd", Verdict::kKilled, [] { return syscall(SYS_getcwd, scratch.data(), scratch.size()); }},
    {"socket", Verdict::kKilled, [] { return syscall(SYS_socket, AF_INET, SOCK_STREAM, 0); }},
    {"socketpair", Verdict::kKilled, [] { return syscall(SYS_socketpair, AF_UNIX, SOCK_STREAM, 0, scratch.data()); }},
    {"connect", Verdict::kKilled, connect_somewhere},
    {"clone", Verdict::kKilled, [] { return end_if_child(syscall(SYS_clone, SIGCHLD, nullptr, nullptr, nullptr, nullptr)); }},
    {"clone3", Verdict::kKilled, clone_3},
    {"vfork", Verdict::kKilled, [] { return end_if_child(vfork()); }},
    {"execve", Verdict::kKilled, [] { return syscall(SYS_execve, "/nowhere/program", nullptr, nullptr); }},
    {"execveat", Verdict::kKilled, [] { return syscall(SYS_execveat, 3, "", nullptr, nullptr, AT_EMPTY_PATH); }},
    {"ptrace", Verdict::kKilled, [] { return syscall(SYS_ptrace, PTRACE_TRACEME, 0, nullptr, nullptr); }},
    {"process_vm_readv", Verdict::kKilled, [] { return syscall(SYS_process_vm_readv, 1, nullptr, 0, nullptr, 0, 0); }},
    {"kill", Verdict::kKilled, [] { return syscall(SYS_kill, 1, 0); }},
    {"pidfd_open", Verdict::kKilled, [] { return syscall(SYS_pidfd_open, 1, 0); }},
    {"setuid", Verdict::kKilled, [] { return syscall(SYS_setuid, getuid()); }},
    {"prctl", Verdict::kKilled, [] { return syscall(SYS_prctl, PR_SET_DUMPABLE, 1, 0, 0, 0); }},
    {"memfd_create", Verdict::kKilled, [] { return syscall(SYS_memfd_create, "x", 0); }},
    {"io_uring_setup", Verdict::kKilled, [] { return syscall(SYS_io_uring_setup, 0, nullptr); }},
    {"bpf", Verdict::kKilled, [] { return syscall(SYS_bpf, -1, nullptr, 0); }},
    {"shmget", Verdict::kKilled, [] { return syscall(SYS_shmget, 0, 0, 0); }},
    {"dup", Verdict::kKilled, [] { return syscall(SYS_dup, 0); }},
#ifndef PROOFHOUSE_SANITIZED  // their libraries write reports
    {"write elsewhere", Verdict::kKilled, [] { return syscall(SYS_write, 0, "x", 1); }},
#endif
    {"ftruncate", Verdict::kKilled, [] { return syscall(SYS_ftruncate, 3, 0); }},
    {"executable memory", Verdict::kKilled,
     [] { return syscall(SYS_mmap, nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); }},
    {"memory made executable", Verdict::kKilled, executable_protect},
    {"newfstatat", Verdict::kDenied, [] { return syscall(SYS_newfstatat, AT_FDCWD, "/etc/passwd", scratch.data(), 0); }},
    {"statx", Verdict::kDenied, [] { return syscall(SYS_statx, AT_FDCWD, "/etc/passwd", 0, 0, scratch.data()); }},
    {"readlinkat", Verdict::kDenied,
     [] { return syscall(SYS_readlinkat, AT_FDCWD, "/proc/self/exe", scratch.data(), scratch.size()); }},
    {"sched_getaffinity", Verdict::kDenied, [] { return syscall(SYS_sched_getaffinity, 0, scratch.size(), scratch.data()); }},
    {"ioctl", Verdict::kDenied, [] { return syscall(SYS_ioctl, 0, 0x5401, scratch.data()); }},
    {"pread64", Verdict::kAllowed, [] { return syscall(SYS_pread64, 3, scratch.data(), 1, 0); }},
    {"lseek", Verdict::kAllowed, [] { return syscall(SYS_lseek, 3, 0, SEEK_END); }},
    {"mapped input", Verdict::kAllowed, [] { return syscall(SYS_mmap, nullptr, 4096, PROT_READ, MAP_PRIVATE, 3, 0); }},
    {"close", Verdict::kAllowed, [] { return syscall(SYS_close, 3); }},
});

// "permitted" where the call was carried out or failed by itself, "EPERM" where it was denied.
Result<std::string> make_attempt(std::span<const std::string_view> arguments, std::span<const int>) {
  for (const auto& attempt : kAttempts) {
    if (attempt.name != arguments.front()) continue;
    errno = 0;
    return attempt.act() == -1 && errno == EPERM ? "EPERM" : "permitted";
  }
  return fail(ErrorCode::kUsage, "no such attempt");
}

[[gnu::constructor]] void become(int argc, char** argv) {
  become_child("attempt", argc, argv, [](int count, char** arguments) { child_main(count, arguments, make_attempt); });
}

std::string seen(const Outcome& outcome) {
  if (outcome.ending == Ending::kAnswered) return outcome.answer;
  return std::string(name_of(outcome.ending)) + " by signal " + std::to_string(outcome.signal);
}

std::string expected(Verdict verdict) {
  switch (verdict) {
    case Verdict::kKilled: return "died by signal " + std::to_string(SIGSYS);
    case Verdict::kDenied: return "EPERM";
    case Verdict::kAllowed: return "permitted";
  }
  return {};
}

// The number of attempts that came to another end than the table says.
int wrong_verdicts() {
  int wrong = 0;
  const auto input = memory_file("input");
  for (const auto& attempt : kAttempts) {
    const auto outcome = run_child("attempt", {std::string(attempt.name)}, {input->get()});
    if (seen(outcome) == expected(attempt.verdict)) continue;
    ++wrong;
    std::cerr << attempt.name << ": expected " << expected(attempt.verdict) << ", saw " << seen(outcome) << ' ' << outcome.message
              << '\n';
  }
  return wrong;
}

}  // namespace

TEST(Attempts, LockedChildIsStopped) { EXPECT_EQ(wrong_verdicts(), 0); }

TEST(Attempts, LockedChildOfAnotherUserIsStopped) {
  if (geteuid() != 0) GTEST_SKIP() << "only root can become another user";
  const pid_t pid = fork();
  ASSERT_GE(pid, 0);
  if (pid == 0) {
    constexpr uid_t kNobody = 65534;
    const bool changed = setgid(kNobody) == 0 && setuid(kNobody) == 0;
    _exit(changed ? wrong_verdicts() : 99);
  }
  int status = 0;
  ASSERT_EQ(waitpid(pid, &status, 0), pid);
  ASSERT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST(Attempts, UnlockedChildIsNotStopped) {
  const auto input = memory_file("input");
  for (const auto& attempt : kAttempts) {
    const auto outcome = run_child("attempt", {std::string(kUnsafeArgument), std::string(attempt.name)}, {input->get()});
    EXPECT_EQ(outcome.ending, Ending::kAnswered) << attempt.name << ": " << outcome.message;
  }
}

}  // namespace proofhouse::sandbox
