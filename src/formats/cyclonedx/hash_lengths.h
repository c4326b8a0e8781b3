// How long a digest is.
#pragma once

#include <cstddef>
#include <string_view>

namespace proofhouse::formats::cyclonedx {

// The hexadecimal digits of a digest of an algorithm by its CycloneDX name ("SHA-256"); 0 for any other.
std::size_t hash_digits(std::string_view algorithm);

}  // namespace proofhouse::formats::cyclonedx
