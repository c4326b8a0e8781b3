#include "sandbox/lock.h"

#include <seccomp.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>
#include <type_traits>

#include "sandbox/process.h"

namespace proofhouse::sandbox {

namespace {

constexpr std::array kAllowed = {
    // Reading what was handed over. fstat is the call that takes a descriptor only.
    SCMP_SYS(read), SCMP_SYS(pread64), SCMP_SYS(lseek), SCMP_SYS(fstat), SCMP_SYS(close),
    // Memory. mmap and mprotect stand apart: not executable.
    SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(brk), SCMP_SYS(madvise), SCMP_SYS(futex),
    // sysinfo: qsort of the C library asks for the size of the memory and believes any answer.
    SCMP_SYS(clock_gettime), SCMP_SYS(getrandom), SCMP_SYS(sysinfo),
    // The end.
    SCMP_SYS(exit), SCMP_SYS(exit_group), SCMP_SYS(rt_sigreturn), SCMP_SYS(restart_syscall)};

// Questions that libraries ask and can live without. newfstatat and statx would answer for any path.
constexpr std::array kDenied = {SCMP_SYS(newfstatat),        SCMP_SYS(statx), SCMP_SYS(readlink), SCMP_SYS(readlinkat),
                                SCMP_SYS(sched_getaffinity), SCMP_SYS(ioctl)};

#ifdef PROOFHOUSE_SANITIZED
// What the run-time libraries of the sanitizers do beside: a background thread that sleeps, signal stacks, reports, and a pipe
// through which they try whether memory can be read.
constexpr std::array kSanitizers = {
    SCMP_SYS(sigaltstack), SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(gettid),
    SCMP_SYS(getpid),      SCMP_SYS(sched_yield),  SCMP_SYS(nanosleep),      SCMP_SYS(clock_nanosleep),
    SCMP_SYS(getrusage),   SCMP_SYS(pipe2),        SCMP_SYS(write)};
#else
constexpr std::array<int, 0> kSanitizers{};
#endif

// A filter under construction; remembers whether any step failed.
class Filter {
 public:
  Filter() : context_(seccomp_init(SCMP_ACT_KILL_PROCESS)), good_(context_ != nullptr) {}

  void set(scmp_filter_attr attribute, std::uint32_t value) { note(seccomp_attr_set(context_.get(), attribute, value)); }
  void allow(int call) { note(seccomp_rule_add_array(context_.get(), SCMP_ACT_ALLOW, call, 0, nullptr)); }
  void allow_if(int call, const scmp_arg_cmp& condition) {
    note(seccomp_rule_add_array(context_.get(), SCMP_ACT_ALLOW, call, 1, &condition));
  }
  void deny(int call) { note(seccomp_rule_add_array(context_.get(), SCMP_ACT_ERRNO(EPERM), call, 0, nullptr)); }
  bool load() {
    note(seccomp_load(context_.get()));
    return good_;
  }

 private:
  struct Release {
    void operator()(void* context) const { seccomp_release(context); }
  };
  void note(int result) { good_ = good_ && result == 0; }

  std::unique_ptr<std::remove_pointer_t<scmp_filter_ctx>, Release> context_;
  bool good_;
};

constexpr scmp_arg_cmp equals(unsigned argument, std::uint64_t value) { return {argument, SCMP_CMP_EQ, value, 0}; }
constexpr scmp_arg_cmp without_bits(unsigned argument, std::uint64_t bits) { return {argument, SCMP_CMP_MASKED_EQ, bits, 0}; }

// A system that says yes and filters nothing (some emulators) is caught here: this question must come back with EPERM, which an
// unfiltered kernel never gives for it.
bool holds() {
  errno = 0;
  return syscall(SYS_sched_getaffinity, 0, 0, nullptr) == -1 && errno == EPERM;
}

}  // namespace

Result<void> lock_down() {
  Filter filter;
  filter.set(SCMP_FLTATR_CTL_TSYNC, 1);                        // all threads
  filter.set(SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);  // calls by another architecture's numbers
  for (const int call : kAllowed) filter.allow(call);
  for (const int call : kSanitizers) filter.allow(call);
  for (const int call : kDenied) filter.deny(call);
  filter.allow_if(SCMP_SYS(write), equals(0, kAnswerDescriptor));
  filter.allow_if(SCMP_SYS(mmap), without_bits(2, PROT_EXEC));
  filter.allow_if(SCMP_SYS(mprotect), without_bits(2, PROT_EXEC));
  if (!filter.load() || !holds()) {
    return fail(ErrorCode::kDenied, "this system does not let the process lock itself (seccomp)",
                "allow seccomp in the container, or accept the risk with --unsafe-no-sandbox");
  }
  return {};
}

}  // namespace proofhouse::sandbox
