// The version of the program and the digest of the sources that it was built from.
#pragma once

#include <string_view>

namespace proofhouse {

std::string_view version();   // "0.1.0"
std::string_view build_id();  // 32 hexadecimal digits; the same for all executables of one build

}  // namespace proofhouse
