// Process: starts a lean program of this build on one vendor's bytes and takes its answer.
//
// The child gets null devices as standard input and error, the answer pipe as descriptor 1 and the inputs as 3, 4, …; no other
// descriptor, no environment, no new privileges, no core file, limits on processor time and address space, and dies with its
// parent. It then locks itself (sandbox/child.h). Linux 5.11 or newer.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/result.h"

namespace proofhouse::sandbox {

inline constexpr int kAnswerDescriptor = 1;
inline constexpr int kFirstInput = 3;
// As the first argument: the child does not lock itself. Only where the user asked for it; the report says so.
inline constexpr std::string_view kUnsafeArgument = "--unsafe-no-sandbox";

// A program, opened once and executed by descriptor, so that its file cannot be exchanged between two runs. Immutable; may be
// used by several threads at once; must outlive the runs.
class Program {
 public:
  // Fails with kNotFound or kUnreadable where it is not there or not executable.
  static Result<Program> open(const std::string& path);

  [[nodiscard]] int descriptor() const { return file_.get(); }
  [[nodiscard]] int null_device() const { return null_.get(); }
  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  Program(Descriptor file, Descriptor null, std::string name)
      : file_(std::move(file)), null_(std::move(null)), name_(std::move(name)) {}

  Descriptor file_;
  Descriptor null_;
  std::string name_;
};

// What one child is to do. Inputs are borrowed for the time of the run; they share their offset with the caller's descriptor, so
// a child reads them with pread (read_input) or maps them.
struct Request {
  std::vector<std::string> arguments;          // without the program's name; no NUL
  std::vector<int> inputs;                     // descriptors 3, 4, … in the child, in this order
  std::uint64_t answer_limit = 512ULL << 20U;  // bytes: an answer that fills the parent's memory
  std::uint32_t seconds = 60;                  // processor time and wall clock, each: a backstop, never a verdict
  std::uint64_t memory_limit = 4ULL << 30U;    // bytes of address space (not held in sanitizer builds)
};

enum class Ending : std::uint8_t {
  kAnswered,  // a whole frame, then a clean exit
  kDied,      // killed by a signal, or gone without a whole frame: a finding about its input
  kTimedOut,  // the time limit fired: the result is incomplete
  kTooLarge,  // the answer is above the limit
  kRefused,   // never worked on its input: could not be started or locked, or is of another build
};
constexpr std::array<std::string_view, 5> enum_names(Ending) { return {"answered", "died", "timed-out", "too-large", "refused"}; }

struct Outcome {
  Ending ending = Ending::kRefused;
  std::string answer;   // kAnswered: the entry's bytes, or the wire form of its Error; else empty
  int signal = 0;       // kDied: what killed it (SIGSYS: it called what the lock forbids); 0 where it went by itself
  int status = 0;       // kAnswered: 0 an answer, 1 an Error; kDied without a signal: its exit status
  std::string message;  // why it was not kAnswered, one line; empty else
};

// Runs the program once and waits for its end; the child is gone and reaped when this returns. Under 3 ms for a lean program.
// May be called from several threads at once.
Outcome run(const Program& program, const Request& request);

// The entry's answer or its Error. A child that died is kMalformed (its input made it die), one killed from outside or out of
// time kIncomplete, an answer above the limit kLimit, a refusal kDenied.
Result<std::string> answer_of(Outcome outcome);

// An anonymous sealed file with these bytes, to be handed to a child as an input. Nobody can change it, its maker neither.
// Fails with kUnreadable where the system has no room for it.
Result<Descriptor> memory_file(std::string_view bytes);

}  // namespace proofhouse::sandbox
