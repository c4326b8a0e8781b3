// Probabilities as EPSS files write them, exactly.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace proofhouse::formats::epss {

struct Probability {
  std::uint32_t millionths = 0;  // 0 to 1 000 000
  bool exact = true;             // false: it had more than six places, and was rounded half up
};

// Reads "0.00042", "1", "4.2e-04" (as programs write small ones). Nothing for any other form, a value above 1, or more than 32
// digits.
std::optional<Probability> read_probability(std::string_view text);

}  // namespace proofhouse::formats::epss
