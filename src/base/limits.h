// Limits: how much work one hostile input may cost. They count work, never time, so that every machine gives the same verdict.
#pragma once

#include <cstddef>
#include <cstdint>

namespace proofhouse {

// On by default. Each number is explained by the attack that it stops.
struct Limits {
  std::uint64_t bytes = 256ULL << 20U;   // a file that fills the memory
  std::uint32_t depth = 128;             // nesting that exhausts the stack of whoever walks the document
  std::uint64_t nodes = 32ULL << 20U;    // many tiny values: memory far above the size of the file
  std::uint64_t text = 64ULL << 20U;     // one string that is copied and printed
  std::uint64_t output = 512ULL << 20U;  // a small file that becomes a huge answer
};

}  // namespace proofhouse
