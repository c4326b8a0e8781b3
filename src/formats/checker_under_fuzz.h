// What every checker must hold for any bytes: it ends, and all that it says is text with a rule.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/limits.h"
#include "base/text.h"
#include "formats/checker.h"

namespace proofhouse::formats {

// A small document must not cost what a large one may.
inline constexpr Limits kFuzzedLimits{
    .bytes = 1ULL << 20U, .depth = 64, .nodes = 100'000, .text = 1ULL << 20U, .output = 1ULL << 20U};

inline int fuzz_checker(std::optional<std::string> (*claims)(const Opened&), void (*check)(const Opened&, Violations&),
                        const std::uint8_t* data, std::size_t size) {
  const Opened file = Opened::open(std::string(as_text({data, size})), kFuzzedLimits);
  if (!claims(file)) return 0;
  Violations violations;
  check(file, violations);
  FileCheck found;
  std::move(violations).finish(file.json() != nullptr ? file.bytes() : std::string_view{}, found);
  if (found.violations.size() > kMostViolations) std::abort();
  for (const Violation& violation : found.violations) {
    if (violation.rule.empty() || violation.message.empty() || !is_utf8(violation.message)) std::abort();
  }
  return 0;
}

}  // namespace proofhouse::formats
