#include "base/at_once.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace proofhouse {

void at_once(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next = 0;
  std::mutex mutex;
  std::exception_ptr fault;
  const auto run = [&] {
    try {
      for (std::size_t i = next++; i < count; i = next++) work(i);
    } catch (...) {
      next = count;
      const std::lock_guard lock(mutex);
      fault = std::current_exception();
    }
  };
  {
    const std::size_t most = jobs == 0 ? std::max(1U, std::thread::hardware_concurrency()) : jobs;
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < std::min(most, count); ++i) threads.emplace_back(run);
    run();
  }
  if (fault) std::rethrow_exception(fault);
}

}  // namespace proofhouse
