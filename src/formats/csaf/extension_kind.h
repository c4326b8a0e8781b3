// Kinds of CSAF extensions (2.1, §2.3): official ones are the TC's, registered ones are in its registry, all others experimental.
#pragma once

#include <string_view>

namespace proofhouse::formats::csaf {

inline bool is_official_extension(std::string_view schema) { return schema.starts_with("https://docs.oasis-open.org/csaf/"); }

// No extension is registered yet (2026-10).
inline bool is_experimental_extension(std::string_view schema) { return !is_official_extension(schema); }

}  // namespace proofhouse::formats::csaf
