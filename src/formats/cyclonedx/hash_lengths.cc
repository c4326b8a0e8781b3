#include "formats/cyclonedx/hash_lengths.h"

#include <array>
#include <utility>

namespace proofhouse::formats::cyclonedx {

std::size_t hash_digits(std::string_view algorithm) {
  constexpr std::array<std::pair<std::string_view, std::size_t>, 14> kDigits{{{"MD5", 32},
                                                                              {"SHA-1", 40},
                                                                              {"SHA-256", 64},
                                                                              {"SHA-384", 96},
                                                                              {"SHA-512", 128},
                                                                              {"SHA3-256", 64},
                                                                              {"SHA3-384", 96},
                                                                              {"SHA3-512", 128},
                                                                              {"BLAKE2b-256", 64},
                                                                              {"BLAKE2b-384", 96},
                                                                              {"BLAKE2b-512", 128},
                                                                              {"BLAKE3", 64},
                                                                              {"Streebog-256", 64},
                                                                              {"Streebog-512", 128}}};
  for (const auto& [name, digits] : kDigits) {
    if (name == algorithm) return digits;
  }
  return 0;
}

}  // namespace proofhouse::formats::cyclonedx
