// Names of product_version_range branches: VERS or, without its scheme and type, a "vers-like specifier" (CSAF 2.1, §3.1.3.3.2).
#pragma once

#include <optional>
#include <string_view>

namespace proofhouse::formats::csaf {

// What is wrong with the form of a range: nothing where it is sound. "vers:all/*" is the one range of type all; constraints are
// parted by "|", have a version each, no white space, and no version stands twice. Their order is compared where `identifiers`
// knows the type's.
std::optional<std::string_view> version_range_fault(std::string_view range);

// Whether it is a sound range with one constraint, which names one version.
bool is_single_version(std::string_view range);

}  // namespace proofhouse::formats::csaf
