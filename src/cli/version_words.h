// What the version commands share: finding a scheme by the name that was typed, and fields of a batch.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"
#include "identifiers/version/schemes.h"

namespace proofhouse::cli {

// Fails with kUsage, naming the nearest scheme.
Result<const identifiers::Scheme*> scheme_named(std::string_view name);

// Exactly N fields parted by tabs, or kUsage.
template <std::size_t N>
Result<std::array<std::string_view, N>> fields_of(std::string_view line) {
  std::array<std::string_view, N> out;
  for (std::size_t i = 0; i < N; ++i) {
    const std::size_t tab = line.find('\t');
    if ((tab == std::string_view::npos) != (i + 1 == N)) {
      return fail(ErrorCode::kUsage, "a line holds " + std::to_string(N) + " fields parted by tabs");
    }
    out[i] = line.substr(0, tab);
    line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
  }
  return out;
}

}  // namespace proofhouse::cli
