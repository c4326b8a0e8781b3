#include "cli/today.h"

#include <chrono>

namespace proofhouse::cli {

Date today() {
  const auto days = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return Date(static_cast<std::int32_t>(days.time_since_epoch().count()));
}

}  // namespace proofhouse::cli
