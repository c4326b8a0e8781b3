#include "decide/criticality.h"

#include <algorithm>
#include <array>

namespace proofhouse::decide {

Criticality criticality(const CriticalityForm& form) {
  using enum Criticality;
  // Rows: worst consequence 0 to 4. Columns: isolated, site, remote, internet.
  constexpr std::array<std::array<Criticality, 4>, 5> kTable = {{
      {kLow, kLow, kLow, kMedium},
      {kLow, kLow, kMedium, kMedium},
      {kLow, kMedium, kMedium, kHigh},
      {kMedium, kMedium, kHigh, kHigh},
      {kHigh, kHigh, kCritical, kCritical},
  }};
  const std::uint32_t worst = std::min<std::uint32_t>(4, std::max({form.safety, form.service, form.environment}));
  return kTable.at(worst).at(static_cast<std::size_t>(form.exposure));
}

}  // namespace proofhouse::decide
