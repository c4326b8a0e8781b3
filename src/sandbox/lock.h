// Lock: takes from this process all that a reader of hostile bytes does not need.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/result.h"

namespace proofhouse::sandbox {

enum class Mode : std::uint8_t { kSandboxed, kUnsafe };
constexpr std::array<std::string_view, 2> enum_names(Mode) { return {"sandboxed", "unsafe"}; }

// Locks the whole process, all its threads, for good (seccomp). Afterwards it can read, map and close the descriptors that it
// holds, allocate memory, write to the answer descriptor and end; a short list of harmless questions gets EPERM; every other call
// (open, socket, clone, execve, ptrace, kill, executable memory …) kills the process with SIGSYS. Binds root like anybody else.
// Whatever a library does lazily must have been done before: files of OpenSSL, iconv or the locale cannot be opened any more.
// fstat of the C library gets EPERM, because its system call takes paths as well: use read_input of sandbox/child.h.
// Fails with kDenied where the system has no seccomp or does not hold to it; the process must then not touch its input.
Result<void> lock_down();

}  // namespace proofhouse::sandbox
