// Spawn: a child process from a program's descriptor, with nothing inherited. The part of process.h that talks to the kernel.
#pragma once

#include <sys/types.h>

#include <optional>

#include "base/file.h"
#include "sandbox/process.h"

namespace proofhouse::sandbox {

// A started child. `handle` is its pidfd, readable once the child has ended.
struct Child {
  pid_t pid = -1;
  Descriptor handle;
  Descriptor answers;  // the reading end of its answer pipe, non-blocking
};

// How a child ended.
struct End {
  int signal = 0;  // what killed it, or 0
  int status = 0;  // its exit status, or 0
};

// Starts the program. The child holds no descriptor but those of process.h. Fails with kUnreadable and the step that failed.
// The calling thread must live until the child has ended: the kernel kills the child with the thread.
Result<Child> spawn(const Program& program, const Request& request);

// Kills a child that has not ended.
void kill_child(const Child& child);

// Waits for its end and frees its number. Nothing where the program ignores SIGCHLD and the kernel kept no record.
std::optional<End> reap(const Child& child);

}  // namespace proofhouse::sandbox
