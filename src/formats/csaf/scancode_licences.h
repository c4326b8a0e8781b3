// The licences of ScanCode's LicenseDB, which CSAF 2.1 takes besides those of SPDX.
#pragma once

#include <string_view>

namespace proofhouse::formats::csaf {

// By what follows "LicenseRef-scancode-", whatever its case. Deprecated ones exist.
bool is_scancode_licence(std::string_view key);
bool is_deprecated_scancode_licence(std::string_view key);

}  // namespace proofhouse::formats::csaf
