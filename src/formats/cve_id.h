// CVE ids, as the CVE record format (5.1, cveId) writes them.
#pragma once

#include <string_view>

namespace proofhouse::formats {

// "CVE-", a year of four digits, "-", four to nineteen digits.
bool is_cve_id(std::string_view text);

}  // namespace proofhouse::formats
