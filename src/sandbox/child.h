// Child: the whole life of a sandboxed program, from its main to its answer.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "sandbox/lock.h"

namespace proofhouse::sandbox {

// What the program is for: its arguments (without its name and the mode) and its inputs, which are open descriptors. One thread
// only.
using Entry = Result<std::string> (*)(std::span<const std::string_view> arguments, std::span<const int> inputs);

// Runs before the lock and touches what libraries load lazily: algorithms, character sets, the locale. Sees no input.
using Prepare = void (*)();

// The main function of a sandboxed program: prepares, locks the process, calls the entry and writes its answer or its Error as a
// frame to the answer descriptor. The first argument --unsafe-no-sandbox leaves the lock out. Where the lock fails, the entry is
// not called. An entry that runs out of memory is an Error kIncomplete. Ends the process without destructors; does not return.
//
//   int main(int argc, char** argv) { sandbox::child_main(argc, argv, read_document); }
[[noreturn]] void child_main(int argc, char** argv, Entry entry, Prepare prepare = nullptr);

// All bytes of an input; works inside the lock and leaves the shared offset alone. Fails with kLimit above `most` bytes, with
// kUnreadable where it is not a file.
Result<std::string> read_input(int input, std::uint64_t most);

}  // namespace proofhouse::sandbox
