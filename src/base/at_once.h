// At once: independent pieces of work on as many threads as there are processors.
#pragma once

#include <cstddef>
#include <functional>

namespace proofhouse {

// Calls work(0) to work(count - 1), each once, in any order, on at most `jobs` threads (0: as many as there are processors), the
// caller's among them; returns when all are done. The calls must not need each other. Where one throws (exhausted memory, a bug),
// no further one begins, and the exception is thrown here.
void at_once(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

}  // namespace proofhouse
