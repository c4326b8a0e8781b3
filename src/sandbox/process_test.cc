// What the parent makes of children that do not behave, and of programs that do not start.
#include "sandbox/process.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <thread>

#include "sandbox/child_under_test.h"
#include "sandbox/frame.h"

namespace proofhouse::sandbox {

namespace {

// The one that does as it should.
Result<std::string> behave(std::span<const std::string_view> arguments, std::span<const int> inputs) {
  if (!arguments.empty()) return std::string(arguments.front());
  std::string all;
  for (const int input : inputs) all += TRY(read_input(input, 1U << 20U)) + "|";
  return all;
}

// Those that never heard of child_main.

void put(std::string_view bytes) {
  if (write(kAnswerDescriptor, bytes.data(), bytes.size()) < 0) _exit(1);
}

std::string frame(std::string_view body, std::uint64_t length) {
  const auto header = frame_header(FrameStatus::kAnswer, length);
  return std::string(header.begin(), header.end()) + std::string(body);
}

[[noreturn]] void hang() {
  while (true) pause();
}

void misbehave(int argc, char** argv) {
  const std::string_view what = argc > 1 ? argv[1] : "";
  if (what == "trap") __builtin_trap();
  if (what == "hang") hang();
  if (what == "spin") {
    volatile bool forever = true;
    while (forever) {
    }
  }
  if (what == "leave") _exit(3);
  if (what == "close and leave") {
    close(kAnswerDescriptor);
    _exit(0);
  }
  if (what == "close and hang") {
    close(kAnswerDescriptor);
    hang();
  }
  if (what == "answer and hang") {
    put(frame("good", 4));
    hang();
  }
  if (what == "announce and hang") {
    if (write(kFirstInput, "!", 1) < 0) _exit(1);
    hang();
  }
  if (what == "half a header") put("0123456789");
  if (what == "half a body") put(frame("half", 8));
  if (what == "answer and trap") {
    put(frame("good", 4));
    __builtin_trap();
  }
  if (what == "two answers") put(frame("good", 4) + frame("evil", 4));
  if (what == "answer and fail") {
    put(frame("good", 4));
    _exit(3);
  }
  if (what == "unknown status") {
    std::string spoiled = frame("", 0);
    spoiled[kBuildIdSize] = 7;
    put(spoiled);
  }
  if (what == "other build") put(std::string(kBuildIdSize, 'f') + frame("good", 4).substr(kBuildIdSize));
  if (what == "boast") put(frame("x", ~0ULL));
  if (what == "flood") {
    put(frame("", 64ULL << 20U));
    while (true) put(std::string(65536, 'x'));
  }
  _exit(0);
}

[[gnu::constructor]] void become(int argc, char** argv) {
  become_child("misbehave", argc, argv, misbehave);
  become_child("good", argc, argv, [](int count, char** arguments) { child_main(count, arguments, behave); });
}

bool waits_for_its_end(int fd, int milliseconds) {
  pollfd one{fd, POLLIN, 0};
  std::array<char, 1> byte{};
  return poll(&one, 1, milliseconds) == 1 && read(fd, byte.data(), 1) == 0;
}

}  // namespace

TEST(Process, AnswersOfExactlyTheLimitPass) {
  auto request = child_request("good", {std::string(70000, 'x')});
  request.answer_limit = 70000;
  EXPECT_EQ(run(this_program(), request).ending, Ending::kAnswered);
  request.answer_limit = 69999;
  EXPECT_EQ(run(this_program(), request).ending, Ending::kTooLarge);
}

// The caller's own descriptors stand where the child's will stand, in another order.
TEST(Process, InputsMayStandWhereTheirTargetsAre) {
  std::vector<Descriptor> held;
  while (held.empty() || held.back().get() < 10) held.push_back(memory_file(std::to_string(held.size())).value());
  std::vector<int> backwards;
  std::string expected;
  for (std::size_t i = held.size(); i-- > 0;) {
    backwards.push_back(held[i].get());
    expected += std::to_string(i) + "|";
  }
  EXPECT_EQ(run_child("good", {}, backwards).answer, expected);
}

TEST(Process, ChildrenThatMisbehave) {
  struct Case {
    std::string what;
    Ending ending;
    int signal;
    int status;
    ErrorCode code;
  };
  for (const auto& [what, ending, signal, status, code] : std::vector<Case>{
#ifndef PROOFHOUSE_SANITIZED
           // Sanitizers catch the trap and end by an exit status of their own.
           {"trap", Ending::kDied, SIGILL, 0, ErrorCode::kMalformed},
           {"answer and trap", Ending::kDied, SIGILL, 0, ErrorCode::kMalformed},
#endif
           {"leave", Ending::kDied, 0, 3, ErrorCode::kMalformed},
           {"close and leave", Ending::kDied, 0, 0, ErrorCode::kMalformed},
           {"half a header", Ending::kDied, 0, 0, ErrorCode::kMalformed},
           {"half a body", Ending::kDied, 0, 0, ErrorCode::kMalformed},
           {"answer and fail", Ending::kDied, 0, 3, ErrorCode::kMalformed},
           {"two answers", Ending::kDied, 0, 0, ErrorCode::kMalformed},
           {"unknown status", Ending::kDied, 0, 0, ErrorCode::kMalformed},
           {"other build", Ending::kRefused, 0, 0, ErrorCode::kDenied},
           {"boast", Ending::kTooLarge, 0, 0, ErrorCode::kLimit},
           {"flood", Ending::kTooLarge, 0, 0, ErrorCode::kLimit},
       }) {
    auto request = child_request("misbehave", {what});
    request.answer_limit = 1U << 20U;
    const auto outcome = run(this_program(), request);
    EXPECT_EQ(name_of(outcome.ending), name_of(ending)) << what << ": " << outcome.message;
    EXPECT_EQ(outcome.signal, signal) << what;
    EXPECT_EQ(outcome.status, status) << what;
    EXPECT_NE(outcome.message, "") << what;
    EXPECT_EQ(outcome.answer, "") << what;
    EXPECT_EQ(answer_of(outcome).error().code, code) << what;
  }
}

TEST(Process, ChildrenOutOfTimeAreStopped) {
  const std::vector<std::string> cases = {"hang", "spin", "close and hang", "answer and hang"};
  std::vector<Outcome> outcomes(cases.size());
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    threads.emplace_back([&what = cases[i], &outcome = outcomes[i]] {
      auto request = child_request("misbehave", {what});
      request.seconds = 1;
      outcome = run(this_program(), request);
    });
  }
  for (auto& thread : threads) thread.join();
  for (std::size_t i = 0; i < cases.size(); ++i) {
    EXPECT_EQ(name_of(outcomes[i].ending), "timed-out") << cases[i] << ": " << outcomes[i].message;
    EXPECT_EQ(answer_of(outcomes[i]).error().code, ErrorCode::kIncomplete) << cases[i];
  }
}

TEST(Process, ProgramsThatCannotStart) {
  const std::string folder = testing::TempDir();
  const std::string text = folder + "/sandbox_test_text";
  std::ofstream(text) << "not a program";
  ASSERT_EQ(chmod(text.c_str(), 0600), 0);
  EXPECT_EQ(Program::open(text).error().code, ErrorCode::kUnreadable);
  EXPECT_EQ(Program::open(folder).error().code, ErrorCode::kUnreadable);
  EXPECT_EQ(Program::open(folder + "/nowhere").error().code, ErrorCode::kNotFound);
  ASSERT_EQ(chmod(text.c_str(), 0700), 0);
  const auto program = Program::open(text);
  ASSERT_TRUE(program);
  EXPECT_NE(run(*program, {}).ending, Ending::kAnswered);
#ifndef PROOFHOUSE_SANITIZED
  // The thread sanitizer makes a fork of a vfork: the reason does not come back, an exit status does.
  EXPECT_EQ(run(*program, {}).ending, Ending::kRefused);
#endif
  unlink(text.c_str());
}

// Opened is opened: what takes the name afterwards is not executed.
TEST(Process, ProgramCannotBeExchanged) {
  const std::string link = testing::TempDir() + "/sandbox_test_link";
  unlink(link.c_str());
  ASSERT_EQ(symlink((program_folder() + "/sandbox_test").c_str(), link.c_str()), 0);
  const auto program = Program::open(link);
  ASSERT_TRUE(program);
  unlink(link.c_str());
  ASSERT_EQ(symlink("/nowhere", link.c_str()), 0);
  EXPECT_EQ(run(*program, child_request("good", {"x"})).answer, "x");
  unlink(link.c_str());
}

TEST(Process, SeveralThreadsAtOnce) {
  std::vector<std::thread> threads;
  std::vector<std::string> answers(4);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    threads.emplace_back([&answer = answers[i], i] {
      for (int turn = 0; turn < 10; ++turn) {
        const auto input = memory_file(std::to_string(i));
        answer += run_child("good", {}, {input->get()}).answer;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  for (std::size_t i = 0; i < answers.size(); ++i) {
    std::string expected;
    for (int turn = 0; turn < 10; ++turn) expected += std::to_string(i) + "|";
    EXPECT_EQ(answers[i], expected);
  }
}

TEST(Process, ChildDiesWithItsParent) {
  std::array<int, 2> ends{};
  ASSERT_EQ(pipe2(ends.data(), O_CLOEXEC), 0);
  const Descriptor reading(ends[0]);
  Descriptor writing(ends[1]);
  this_program();
  const pid_t parent = fork();
  if (parent == 0) {
    run_child("misbehave", {"announce and hang"}, {writing.get()});
    _exit(0);
  }
  writing = Descriptor();
  std::array<char, 1> byte{};
  ASSERT_EQ(read(reading.get(), byte.data(), 1), 1);
  ASSERT_EQ(kill(parent, SIGKILL), 0);
  ASSERT_EQ(waitpid(parent, nullptr, 0), parent);
  // The child alone still holds the other end.
  EXPECT_TRUE(waits_for_its_end(reading.get(), 30'000));
}

TEST(MemoryFile, NobodyCanChangeIt) {
  const auto file = memory_file("sealed");
  ASSERT_TRUE(file);
  EXPECT_EQ(pwrite(file->get(), "x", 1, 0), -1);
  EXPECT_EQ(ftruncate(file->get(), 0), -1);
  EXPECT_EQ(mmap(nullptr, 4096, PROT_WRITE, MAP_SHARED, file->get(), 0), MAP_FAILED);
  EXPECT_EQ(read_input(file->get(), 100).value(), "sealed");
}

}  // namespace proofhouse::sandbox
