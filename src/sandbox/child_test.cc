// What a child that runs through child_main is given, and how its answers and errors come back.
#include "sandbox/child.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <stdexcept>

#include "sandbox/child_under_test.h"

extern char** environ;  // NOLINT(readability-redundant-declaration): not in the headers under strict ISO mode

namespace proofhouse::sandbox {

namespace {

// A function: a child runs before the program's own values are set up.
Error sample_error() { return {ErrorCode::kLimit, "sbom.json", "/components/4", "too many nodes", "split the file"}; }

std::uint64_t number(std::string_view digits) {
  std::uint64_t value = 0;
  for (const char digit : digits) value = value * 10 + static_cast<std::uint64_t>(digit - '0');
  return value;
}

Result<std::string> read_inputs(std::span<const int> inputs) {
  std::string all;
  for (const int input : inputs) all += TRY(read_input(input, 1U << 20U)) + "|";
  return all;
}

// What only an unlocked child can tell of itself.
std::string own_state() {
  std::string state = environ == nullptr || *environ == nullptr ? "environment: none" : "environment: some";
  state += "; descriptors:";
  for (int fd = 0; fd < 1024; ++fd) {
    if (fcntl(fd, F_GETFD) >= 0) state += ' ' + std::to_string(fd);
  }
  state += "; no new privileges: " + std::to_string(prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0));
  int signal = 0;
  prctl(PR_GET_PDEATHSIG, &signal);
  state += "; dies with its parent by: " + std::to_string(signal);
  for (const auto resource : {RLIMIT_CORE, RLIMIT_FSIZE, RLIMIT_CPU}) {
    rlimit limit{};
    getrlimit(resource, &limit);
    state += "; limit: " + std::to_string(limit.rlim_cur);
  }
  sigset_t blocked;
  sigprocmask(SIG_SETMASK, nullptr, &blocked);
  state += "; blocked: " + std::to_string(sigismember(&blocked, SIGTERM));
  return state;
}

Result<std::string> behave(std::span<const std::string_view> arguments, std::span<const int> inputs) {
  const std::string_view what = arguments.empty() ? "nothing" : arguments.front();
  if (what == "nothing") return "";
  if (what == "echo") return std::string(arguments.back()) + "/" + std::to_string(arguments.size());
  if (what == "inputs") return read_inputs(inputs);
  if (what == "read") return read_input(inputs.front(), number(arguments.back()));
  if (what == "fill") return std::string(number(arguments.back()), 'x');
  if (what == "error") return std::unexpected(sample_error());
  if (what == "raw bytes") return fail(ErrorCode::kMalformed, "a\xFF");
  if (what == "throw") throw std::runtime_error("unforeseen");
  if (what == "state") return own_state();
  return fail(ErrorCode::kUsage, "no such behaviour");
}

// A system without seccomp: the calls that would install a filter fail.
void behave_without_seccomp(int argc, char** argv) {
  void* filter = seccomp_init(SCMP_ACT_ALLOW);
  seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(seccomp), 0);
  if (seccomp_load(filter) != 0) _exit(9);
  child_main(argc, argv, behave);
}

// What a library does lazily: here a file that the lock would not let it open.
bool prepared = false;
void prepare() {
  const Descriptor file(open("/proc/self/status", O_RDONLY | O_CLOEXEC));
  prepared = file.valid();
}

[[gnu::constructor]] void become(int argc, char** argv) {
  become_child("behave", argc, argv, [](int count, char** arguments) { child_main(count, arguments, behave); });
  become_child("no seccomp", argc, argv, behave_without_seccomp);
  become_child("prepared", argc, argv, [](int count, char** arguments) {
    child_main(
        count, arguments,
        [](std::span<const std::string_view>, std::span<const int>) -> Result<std::string> { return prepared ? "yes" : "no"; },
        prepare);
  });
}

}  // namespace

TEST(Child, Answers) {
  struct Case {
    std::vector<std::string> arguments;
    std::string answer;
  };
  const std::string unsafe(kUnsafeArgument);
  for (const auto& [arguments, answer] : std::vector<Case>{
           {{}, ""},
           {{"echo", "grüße = $HOME\n"}, "grüße = $HOME\n/2"},
           {{unsafe, "echo", "x"}, "x/2"},
           {{"echo", unsafe}, unsafe + "/2"},
           {{"fill", "16343"}, std::string(16343, 'x')},
           {{"fill", "16344"}, std::string(16344, 'x')},
           {{"fill", "9000001"}, std::string(9'000'001, 'x')},
       }) {
    const auto outcome = run_child("behave", arguments);
    EXPECT_EQ(outcome.ending, Ending::kAnswered) << outcome.message;
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.message, "");
    EXPECT_TRUE(outcome.answer == answer) << outcome.answer.substr(0, 80);
  }
}

TEST(Child, ErrorsOfTheEntryArrive) {
  EXPECT_EQ(answer_of(run_child("behave", {"error"})).error(), sample_error());
  EXPECT_EQ(answer_of(run_child("behave", {"raw bytes"})).error().code, ErrorCode::kMalformed);
  EXPECT_EQ(answer_of(run_child("behave", {"throw"})).error().code, ErrorCode::kInternal);
  EXPECT_EQ(answer_of(run_child("behave", {"unheard of"})).error().code, ErrorCode::kUsage);
}

TEST(Child, PreparesBeforeTheLock) { EXPECT_EQ(run_child("prepared").answer, "yes"); }

TEST(Child, InputsArriveInOrder) {
  const auto first = memory_file("first");
  const auto second = memory_file(std::string(200'000, '2'));
  const auto empty = memory_file("");
  const auto outcome = run_child("behave", {"inputs"}, {first->get(), second->get(), empty->get(), first->get()});
  EXPECT_EQ(outcome.answer, "first|" + std::string(200'000, '2') + "||first|") << outcome.message;
}

TEST(Child, InputsAreLimitedByBytes) {
  const auto input = memory_file("12345");
  EXPECT_EQ(answer_of(run_child("behave", {"read", "5"}, {input->get()})).value(), "12345");
  EXPECT_EQ(answer_of(run_child("behave", {"read", "4"}, {input->get()})).error().code, ErrorCode::kLimit);
}

TEST(Child, ChildInheritsNothing) {
  const Descriptor inheritable(dup(STDERR_FILENO));
  setenv("PROOFHOUSE_SECRET", "1", 1);
  const auto input = memory_file("x");
  auto request = child_request("behave", {std::string(kUnsafeArgument), "state"}, {input->get()});
  request.seconds = 77;
  const auto outcome = run(this_program(), request);
  unsetenv("PROOFHOUSE_SECRET");
  EXPECT_EQ(outcome.answer,
            "environment: none; descriptors: 0 1 2 3; no new privileges: 1; dies with its parent by: 9; limit: 0; limit: 0; "
            "limit: 77; blocked: 0");
}

TEST(Child, MemoryIsABackstop) {
#ifdef PROOFHOUSE_SANITIZED
  GTEST_SKIP() << "sanitizers reserve more address space than any limit allows";
#endif
  auto request = child_request("behave", {"fill", "400000000"});
  request.memory_limit = 256U << 20U;
  EXPECT_EQ(answer_of(run(this_program(), request)).error().code, ErrorCode::kIncomplete);
}

TEST(Child, WithoutSeccompTheChildRefuses) {
  const auto outcome = run_child("no seccomp", {"echo", "x"});
  EXPECT_EQ(outcome.ending, Ending::kRefused);
  EXPECT_NE(outcome.message.find("--unsafe-no-sandbox"), std::string::npos) << outcome.message;
  EXPECT_EQ(answer_of(outcome).error().code, ErrorCode::kDenied);
  EXPECT_EQ(run_child("no seccomp", {std::string(kUnsafeArgument), "echo", "x"}).answer, "x/2");
}

}  // namespace proofhouse::sandbox
