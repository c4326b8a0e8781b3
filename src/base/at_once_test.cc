#include "base/at_once.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

namespace proofhouse {
namespace {

TEST(AtOnce, DoesEachOnce) {
  for (const unsigned jobs : {0U, 1U, 3U, 50U}) {
    std::vector<std::atomic<int>> done(20);
    at_once(done.size(), jobs, [&](std::size_t i) { ++done[i]; });
    for (const auto& times : done) EXPECT_EQ(times.load(), 1);
  }
  at_once(0, 0, [](std::size_t) { FAIL(); });
}

TEST(AtOnce, HandsOnWhatIsThrown) {
  for (const unsigned jobs : {1U, 4U}) {
    std::atomic<int> begun = 0;
    const auto work = [&](std::size_t i) {
      ++begun;
      if (i == 2) throw std::runtime_error("two");
    };
    EXPECT_THROW(at_once(1'000'000, jobs, work), std::runtime_error);
    EXPECT_LT(begun.load(), 1'000'000);
  }
}

}  // namespace
}  // namespace proofhouse
